import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import { minorVersion } from '../../rules/python/interpreter.ts';
import { namesIn, statOf } from '../files.ts';
import { sitePackagesFor } from '../venv-files.ts';
import { demand, packing, SeedFailure, tar } from './seed-program.ts';
import type { SeedSource } from './seed-source.ts';
import { distributionsFor } from './seed-source.ts';
import { editRecords, scriptsOf, shebang } from './venv-scripts.ts';

interface Filling {
  readonly interpreter: Interpreter;
  readonly source: SeedSource;
  readonly making: string;
}

export async function fill(work: Filling): Promise<void> {
  // Whoever has an environment of it decides by their own what others may do with that.
  const mask = process.umask(0o022);
  try {
    await fillOpenly(work);
  } finally {
    process.umask(mask);
  }
}

async function fillOpenly(work: Filling): Promise<void> {
  const { interpreter, source, making } = work;
  const template = join(making, 'template');
  const sitePackages = sitePackagesFor(template, interpreter);
  await demand([interpreter.executable, '-I', '-m', 'venv', '--without-pip', template]);
  if (source.kind === 'wheels') await installWheels(template, source.wheels);
  else if (source.kind === 'installed')
    await copyInstalled({ ...work, template, sitePackages, directory: source.directory });
  else await fetchWithUv({ ...work, template, program: source.program });
  if (!statOf(join(sitePackages, 'pip', '__init__.py'))) throw new SeedFailure('no pip came of it');
  for (const name of scriptsOf(template)) {
    const file = join(template, 'bin', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(#!\/bin\/sh\n.*\n.*\n|#!.*\n)/, ''));
  }
  for (const path of readdirSync(sitePackages, { recursive: true, encoding: 'utf8' }))
    if (unwanted.test(path)) rmSync(join(sitePackages, path), { recursive: true, force: true });
  editRecords(sitePackages, (line) => (unwanted.test(line.split(',', 1)[0] ?? '') ? undefined : line));
  const archive = join(making, 'files.tar');
  const scripts = scriptsOf(template).map((name) => `bin/${name}`);
  const isWhole = (): boolean => (statOf(archive)?.size ?? 0) > 0;
  await tar(packing, [archive, 'lib', ...scripts], { interpreter, directory: template, isWhole });
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

/** pip runs from its own wheel, which is an importable archive, and installs itself. */
async function installWheels(template: string, wheels: readonly string[]): Promise<void> {
  const [pip] = wheels;
  const environment = { PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  const options = ['install', '--quiet', '--no-index', '--no-deps', '--no-cache-dir'];
  await demand([join(template, 'bin', 'python'), '-I', join(pip ?? '', 'pip'), ...options, ...wheels], {
    environment,
  });
}

/** The network is needed for this once; environments made later copy what it brought. */
async function fetchWithUv(
  work: Filling & { readonly template: string; readonly program: string },
): Promise<void> {
  const { template, program, interpreter } = work;
  const options = ['--quiet', '--compile-bytecode', '--link-mode=copy'];
  await demand([
    program,
    'pip',
    'install',
    ...options,
    '--python',
    template,
    ...distributionsFor(interpreter),
  ]);
}

/** Takes pip, and setuptools where it belongs to it, from where the distributor or pipx installed them. */
async function copyInstalled(
  work: Filling & { readonly template: string; readonly sitePackages: string; readonly directory: string },
): Promise<void> {
  const { template, sitePackages, directory, interpreter } = work;
  const wanted =
    /^(pip|setuptools|pkg_resources|_distutils_hack|distutils-precedence\.pth|(pip|setuptools)-[^/]*\.(dist|egg)-info)$/;
  const names = namesIn(directory).filter((name) => wanted.test(name));
  const paths = names.map((name) => join(directory, name));
  await demand(['cp', '-RLp', ...paths, sitePackages]);
  // A distributor's RECORD knows its scripts elsewhere.
  editRecords(sitePackages, (line) =>
    line.replace(/^(\.\.\/)+(scripts|bin)\/(pip[0-9.]*),/, '../../../bin/$3,'),
  );
  const python = join(template, 'bin', 'python3');
  const scripts = ['pip', 'pip3', `pip${minorVersion(interpreter)}`];
  for (const script of scripts)
    writeFileSync(join(template, 'bin', script), `${shebang(python)}\n${entryPoint}`);
  await demand([python, '-I', '-m', 'compileall', '-q', sitePackages]);
}

const entryPoint = `import sys
from pip._internal.cli.main import main
if __name__ == '__main__':
    sys.exit(main())
`;
