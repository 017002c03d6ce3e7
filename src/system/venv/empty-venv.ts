import type { Interpreter } from '../../rules/python/interpreter.ts';
import { ask } from '../process.ts';
import { isVenv } from '../venv-files.ts';
import { VenvFailure } from './venv-failure.ts';

/**
 * Makes an environment without pip.
 *
 * @param request `staging`: the directory it is made in; `venv`: its final path
 * @throws VenvFailure if Python cannot make one
 */
export async function makeEmptyVenv(request: {
  readonly staging: string;
  readonly venv: string;
  readonly interpreter: Interpreter;
  readonly systemSitePackages: boolean;
}): Promise<void> {
  const { staging, venv, interpreter, systemSitePackages } = request;
  const words = [systemSitePackages ? '1' : '', venv, staging];
  const made = await ask([interpreter.executable, '-I', '-c', builder, ...words]);
  if (made.status === 0 && isVenv(staging)) return;
  const code = /symbolic link|Operation not permitted|lib64/.test(made.stderr) ? 'no-symlinks' : 'other';
  throw new VenvFailure(code, made.stderr || made.stdout);
}

/**
 * Does what `python3 -m venv --without-pip` does, but writes the final path of the environment into its
 * files.
 */
const builder = `
import os, sys, venv

system, place, staging = sys.argv[1:]

class Builder(venv.EnvBuilder):
    def create_configuration(self, context):
        super().create_configuration(context)
        with open(context.cfg_path, encoding='utf-8', errors='surrogateescape') as file:
            text = file.read()
        with open(context.cfg_path, 'w', encoding='utf-8', errors='surrogateescape') as file:
            file.write(text.replace(staging, place))

    def setup_scripts(self, context):
        context.prompt = context.prompt.replace(os.path.basename(staging), os.path.basename(place))
        context.env_exe = context.env_exe.replace(staging, place)
        context.env_dir, context.env_name = place, os.path.basename(place)
        super().setup_scripts(context)
        # If the system's packages are visible, the configuration is written once more after this.
        context.env_dir = staging

Builder(system_site_packages=bool(system), symlinks=True).create(staging)
`;
