import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minorVersion, type Interpreter } from '../../../rules/python/interpreter.ts';
import { noPipInSeed } from '../../../words/seed.ts';
import { namesIn, statOf } from '../../files.ts';
import { sitePackagesFor } from '../../venv-files.ts';
import { pack } from './archive.ts';
import { editRecords, pipScriptsIn, shebang, withoutShebang } from './pip-scripts.ts';
import { demand, SeedFailure } from './program.ts';
import { distributionsFor, type SeedSource } from './source.ts';

/** A seed that is being made. */
interface Filling {
  readonly interpreter: Interpreter;
  readonly source: SeedSource;
  readonly archive: string;
}

/** Makes the archive of a seed: an environment with pip, without all that belongs to one place. */
export async function fillSeed(work: Filling): Promise<void> {
  // Whoever has an environment of it decides by their own what others may do with that.
  const mask = process.umask(0o022);
  try {
    await fillOpenly(work);
  } finally {
    process.umask(mask);
  }
}

async function fillOpenly({ interpreter, source, archive }: Filling): Promise<void> {
  const template = join(dirname(archive), 'template');
  const sitePackages = sitePackagesFor(template, interpreter);
  await demand([interpreter.executable, '-I', '-m', 'venv', '--without-pip', template]);
  await installPip(source, template, interpreter);
  if (!statOf(join(sitePackages, 'pip', '__init__.py'))) throw new SeedFailure(noPipInSeed);
  const scripts = pipScriptsIn(template).map((name) => `bin/${name}`);
  for (const script of scripts) {
    const file = join(template, script);
    writeFileSync(file, withoutShebang(readFileSync(file, 'utf8')));
  }
  for (const path of readdirSync(sitePackages, { recursive: true, encoding: 'utf8' }))
    if (unwanted.test(path)) rmSync(join(sitePackages, path), { recursive: true, force: true });
  editRecords(sitePackages, (line) => (unwanted.test(line.split(',', 1)[0] ?? '') ? undefined : line));
  await pack(archive, ['lib', ...scripts], { interpreter, directory: template });
  // After a loss of power, it is whole or not there.
  const file = openSync(archive, 'r');
  fsyncSync(file);
  closeSync(file);
  rmSync(template, { recursive: true });
}

/**
 * ensurepip leaves no `direct_url.json`, the trace of an installation from a file (PEP 610). What is compiled of setuptools
 * is a quarter of all the files, and no pip loads it to install something: Python compiles it where it is imported.
 */
const unwanted = /\.dist-info\/direct_url\.json$|^(setuptools|pkg_resources)\/(.*\/)?__pycache__(\/|$)/;

function installPip(source: SeedSource, template: string, interpreter: Interpreter): Promise<void> {
  switch (source.kind) {
    case 'wheels':
      return installWheels(source.wheels, template);
    case 'installed':
      return copyInstalled(source.directory, template, interpreter);
    case 'uv':
      return fetchWithUv(source.program, template, interpreter);
    default:
      return source satisfies never;
  }
}

/** pip runs from its own wheel, which is an importable archive, and installs itself. */
async function installWheels(wheels: readonly string[], template: string): Promise<void> {
  const [pip = ''] = wheels;
  const options = ['install', '--quiet', '--no-index', '--no-deps', '--no-cache-dir'];
  await demand([join(template, 'bin', 'python'), '-I', join(pip, 'pip'), ...options, ...wheels], {
    PIP_CONFIG_FILE: '/dev/null',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
  });
}

/** The network is needed for this once; environments made later copy what it brought. */
async function fetchWithUv(uv: string, template: string, interpreter: Interpreter): Promise<void> {
  const options = ['--quiet', '--compile-bytecode', '--link-mode=copy', '--python', template];
  await demand([uv, 'pip', 'install', ...options, ...distributionsFor(interpreter)]);
}

/** Takes pip, and setuptools where it belongs to it, from where the distributor or pipx installed them. */
async function copyInstalled(directory: string, template: string, interpreter: Interpreter): Promise<void> {
  const wanted =
    /^(pip|setuptools|pkg_resources|_distutils_hack|distutils-precedence\.pth|(pip|setuptools)-[^/]*\.(dist|egg)-info)$/;
  const names = namesIn(directory).filter((name) => wanted.test(name));
  const paths = names.map((name) => join(directory, name));
  const sitePackages = sitePackagesFor(template, interpreter);
  await demand(['cp', '-RLp', ...paths, sitePackages]);
  // A distributor's RECORD knows its scripts elsewhere.
  editRecords(sitePackages, (line) =>
    line.replace(/^(\.\.\/)+(scripts|bin)\/(pip[0-9.]*),/, '../../../bin/$3,'),
  );
  const python = join(template, 'bin', 'python3');
  for (const script of ['pip', 'pip3', `pip${minorVersion(interpreter)}`])
    writeFileSync(join(template, 'bin', script), `${shebang(python)}${entryPoint}`);
  await demand([python, '-I', '-m', 'compileall', '-q', sitePackages]);
}

const entryPoint = `import sys
from pip._internal.cli.main import main
if __name__ == '__main__':
    sys.exit(main())
`;
