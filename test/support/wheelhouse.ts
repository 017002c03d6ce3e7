import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeWheel, WHEELS } from './wheels.ts';

/** Debian's directory of the wheels that `python3 -m venv` installs. */
const SEEDS = '/usr/share/python-wheels';
const SITE = '/usr/lib/python3/dist-packages';

/** Fills a directory with everything that the tests install, so that pip needs no network. */
export function fillWheelhouse(directory: string): void {
  for (const spec of WHEELS) makeWheel(directory, spec);

  // `-e .` with a setup.py builds in isolation, and pipx upgrades its shared pip. Both need the real tools.
  for (const name of list(SEEDS)) {
    if (/^(?:pip|setuptools)-.*\.whl$/.test(name)) symlinkSync(join(SEEDS, name), join(directory, name));
  }
  const version = list(SITE)
    .map((name) => /^wheel-(.+)\.(?:dist|egg)-info$/.exec(name)?.[1])
    .find((match) => match !== undefined);
  if (version !== undefined) {
    makeWheel(directory, { name: 'wheel', version, files: pythonFiles(join(SITE, 'wheel'), 'wheel') });
  }
}

function pythonFiles(directory: string, prefix: string): Record<string, Buffer> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.py'))
      .map((name) => [`${prefix}/${name}`, readFileSync(join(directory, name))]),
  );
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
