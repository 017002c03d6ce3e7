import type { Interpreter } from '../../rules/python/interpreter.ts';
import { ask } from '../process.ts';
import { isVenv } from '../venv-files.ts';
import { VenvFailure } from './venv-failure.ts';

/**
 * Makes an environment without pip.
 *
 * @param wish `making`: the directory it is made in; `venv`: the place where it is going to stand
 * @throws VenvFailure where Python cannot make one
 */
export async function makeEmptyVenv(wish: {
  readonly making: string;
  readonly venv: string;
  readonly interpreter: Interpreter;
  readonly systemSitePackages: boolean;
}): Promise<void> {
  const { making, venv, interpreter, systemSitePackages } = wish;
  const words = [systemSitePackages ? '1' : '', venv, making];
  const made = await ask([interpreter.executable, '-I', '-c', builder, ...words]);
  if (made.status === 0 && isVenv(making)) return;
  const code = /symbolic link|Operation not permitted|lib64/.test(made.stderr) ? 'no-symlinks' : 'other';
  throw new VenvFailure(code, made.stderr || made.stdout);
}

/** `python3 -m venv --without-pip`, but what it writes into its files is the place where the environment will stand. */
const builder = `
import os, sys, venv

system, place, making = sys.argv[1:]

class Builder(venv.EnvBuilder):
    def create_configuration(self, context):
        super().create_configuration(context)
        with open(context.cfg_path, encoding='utf-8', errors='surrogateescape') as file:
            text = file.read()
        with open(context.cfg_path, 'w', encoding='utf-8', errors='surrogateescape') as file:
            file.write(text.replace(making, place))

    def setup_scripts(self, context):
        context.prompt = context.prompt.replace(os.path.basename(making), os.path.basename(place))
        context.env_exe = context.env_exe.replace(making, place)
        context.env_dir, context.env_name = place, os.path.basename(place)
        super().setup_scripts(context)
        # Behind this the configuration is written once more where the system's packages are visible.
        context.env_dir = making

Builder(system_site_packages=bool(system), symlinks=True).create(making)
`;
