import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inject } from 'vitest';

/** Creates a real virtual environment without pip: a copy of one that Python itself made, or by Python. */
export function makeVenv(path: string, ...options: readonly string[]): string {
  // Python writes other names otherwise.
  const isLikeTemplate = options.length === 0 && basename(path) === '.venv' && /^[\w/.-]+$/.test(path);
  if (!isLikeTemplate || existsSync(path)) makeWithPython(path, ...options);
  else copyTemplate(path);
  return path;
}

/** The same with a pip, which quick-pip.py stands in for. */
export function makeVenvWithPip(path: string): string {
  makeVenv(path);
  const seeds = join(inject('quickCaches'), 'seeds');
  for (const seed of readdirSync(seeds))
    execFileSync('tar', ['-xf', join(seeds, seed, 'files.tar'), '-C', path]);
  for (const name of readdirSync(join(path, 'bin')).filter((each) => each.startsWith('pip'))) {
    const script = join(path, 'bin', name);
    writeFileSync(script, `#!${path}/bin/python3\n${readFileSync(script, 'utf8')}`);
    chmodSync(script, 0o755);
  }
  return path;
}

function makeWithPython(path: string, ...options: readonly string[]): void {
  execFileSync('/usr/bin/python3', ['-I', '-m', 'venv', '--without-pip', ...options, path], {
    env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
  });
}

function copyTemplate(path: string): void {
  const template = join(inject('runDirectory'), `template-${process.pid}`, '.venv');
  if (!existsSync(template)) makeWithPython(template);
  cpSync(template, path, { recursive: true, verbatimSymlinks: true });
  for (const name of ['pyvenv.cfg', ...readdirSync(join(path, 'bin')).map((each) => `bin/${each}`)]) {
    if (!/activate|pyvenv/i.test(name)) continue;
    const file = join(path, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(template, path));
  }
}
