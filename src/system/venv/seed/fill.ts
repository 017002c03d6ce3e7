import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { minorVersion, type Interpreter } from '../../../rules/python/interpreter.ts';
import { noPipInSeed } from '../../../words/seed.ts';
import { namesIn, statOf } from '../../files.ts';
import { sitePackagesFor } from '../../venv-files.ts';
import { pack } from './archive.ts';
import { editRecords, pipScriptsIn, shebang, withoutShebang } from './pip-scripts.ts';
import { runOrFail, SeedFailure } from './program.ts';
import { distributionsFor, type SeedSource } from './source.ts';

/** The parts that a seed is made from, and the archive to make. */
interface SeedParts {
  readonly interpreter: Interpreter;
  readonly source: SeedSource;
  readonly archive: string;
}

/** Makes the archive of a seed: an environment with pip, without anything that names its own path. */
export async function fillSeed(parts: SeedParts): Promise<void> {
  // A person's own umask decides the access to each environment that is made from the seed.
  const mask = process.umask(0o022);
  try {
    await fillOpenly(parts);
  } finally {
    process.umask(mask);
  }
}

async function fillOpenly({ interpreter, source, archive }: SeedParts): Promise<void> {
  const template = join(dirname(archive), 'template');
  const sitePackages = sitePackagesFor(template, interpreter);
  await runOrFail([interpreter.executable, '-I', '-m', 'venv', '--without-pip', template]);
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
  // Synced, so that after a loss of power it is complete or missing.
  const file = openSync(archive, 'r');
  fsyncSync(file);
  closeSync(file);
  rmSync(template, { recursive: true });
}

/**
 * Files that a seed leaves out. ensurepip leaves no `direct_url.json`, the trace of an installation from a
 * file (PEP 610). The compiled files of setuptools are a quarter of all files, and no pip loads them to
 * install something: Python compiles them when they are imported.
 */
const unwanted = /\.dist-info\/direct_url\.json$|^(setuptools|pkg_resources)\/(.*\/)?__pycache__(\/|$)/;

function installPip(source: SeedSource, template: string, interpreter: Interpreter): Promise<void> {
  switch (source.kind) {
    case 'wheels':
      return installWheels(source.wheels, template, interpreter);
    case 'installed':
      return copyInstalled(source.directory, template, interpreter);
    case 'uv':
      return fetchWithUv(source.program, template, interpreter);
    default:
      return source satisfies never;
  }
}

/**
 * Installs wheels as the specification of the format says: pip takes two seconds for that, more than for all else.
 * Without pip's own lines of RECORD on compiled files: it finds these by the names of the others.
 */
async function installWheels(
  wheels: readonly string[],
  template: string,
  interpreter: Interpreter,
): Promise<void> {
  const sitePackages = sitePackagesFor(template, interpreter);
  await runOrFail([join(template, 'bin', 'python'), '-I', '-c', unpackAndCompile, sitePackages, ...wheels]);
  const scripts = writeScripts(template, interpreter).map((name) => `../../../bin/${name},,`);
  for (const name of namesIn(sitePackages).filter((each) => each.endsWith('.dist-info'))) {
    const own = ['INSTALLER', 'REQUESTED'].map((file) => `${name}/${file},,`);
    writeFileSync(join(sitePackages, name, 'INSTALLER'), 'pip\n');
    writeFileSync(join(sitePackages, name, 'REQUESTED'), '');
    const lines = [...own, ...(name.startsWith('pip-') ? scripts : [])];
    appendFileSync(join(sitePackages, name, 'RECORD'), lines.map((line) => `${line}\n`).join(''));
  }
}

const unpackAndCompile = `import compileall, os, py_compile, sys, zipfile
site = sys.argv[1]
for wheel in sys.argv[2:]:
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.infolist():
            file = archive.extract(member, site)
            if member.external_attr >> 16 & 0o111 and not member.is_dir():
                os.chmod(file, 0o755)
mode = py_compile.PycInvalidationMode.TIMESTAMP
compileall.compile_dir(os.path.join(site, 'pip'), quiet=2, invalidation_mode=mode)
`;

/** Fetches pip with uv. This needs the network once; environments made later copy the result. */
async function fetchWithUv(uv: string, template: string, interpreter: Interpreter): Promise<void> {
  const options = ['--quiet', '--compile-bytecode', '--link-mode=copy', '--python', template];
  await runOrFail([uv, 'pip', 'install', ...options, ...distributionsFor(interpreter)]);
}

/** Copies pip, and setuptools if needed, from the place where the distributor or pipx installed them. */
async function copyInstalled(directory: string, template: string, interpreter: Interpreter): Promise<void> {
  const copied = distributionsFor(interpreter).includes('setuptools')
    ? /^(pip|setuptools|pkg_resources|_distutils_hack|distutils-precedence\.pth|(pip|setuptools)-[^/]*\.(dist|egg)-info)$/
    : /^(pip|pip-[^/]*\.dist-info)$/;
  const names = namesIn(directory).filter((name) => copied.test(name));
  const sitePackages = sitePackagesFor(template, interpreter);
  // Not with `cp -p`: root in a user namespace may not give files to the owner that they have outside of it. The
  // times make the compiled files valid.
  for (const name of names)
    await cp(join(directory, name), join(sitePackages, name), {
      recursive: true,
      dereference: true,
      preserveTimestamps: true,
    });
  // A distributor's RECORD names its scripts by another path.
  editRecords(sitePackages, (line) =>
    line.replace(/^(\.\.\/)+(scripts|bin)\/(pip[0-9.]*),/, '../../../bin/$3,'),
  );
  const scripts = writeScripts(template, interpreter).map((name) => `../../../bin/${name}`);
  for (const name of namesIn(sitePackages).filter((each) => each.endsWith('.dist-info')))
    if (!statOf(join(sitePackages, name, 'RECORD'))) recordFiles(sitePackages, name, scripts);
  await runOrFail([join(template, 'bin', 'python3'), '-I', '-m', 'compileall', '-q', sitePackages]);
}

/** Writes the RECORD that Debian has left out since 14: without one, pip could not upgrade itself. */
function recordFiles(sitePackages: string, info: string, scripts: readonly string[]): void {
  const isPip = info.startsWith('pip-');
  const own = namesIn(sitePackages).filter(
    (name) => name === info || (!name.endsWith('.dist-info') && (name === 'pip') === isPip),
  );
  const files = own.flatMap((name) =>
    statOf(join(sitePackages, name))?.isDirectory()
      ? readdirSync(join(sitePackages, name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(sitePackages, join(entry.parentPath, entry.name)))
      : [name],
  );
  const recorded = [...files.filter((file) => !file.endsWith('.pyc')), ...(isPip ? scripts : [])];
  writeFileSync(
    join(sitePackages, info, 'RECORD'),
    [...recorded, `${info}/RECORD`].map((path) => `${path},,\n`).join(''),
  );
}

/** Writes pip's scripts into `bin`, and returns their names. */
function writeScripts(template: string, interpreter: Interpreter): readonly string[] {
  const names = ['pip', 'pip3', `pip${minorVersion(interpreter)}`];
  for (const name of names)
    writeFileSync(join(template, 'bin', name), `${shebang(join(template, 'bin', 'python3'))}${entryPoint}`);
  return names;
}

const entryPoint = `import sys
from pip._internal.cli.main import main
if __name__ == '__main__':
    sys.exit(main())
`;
