import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plantSeed } from '../../../../src/system/venv/seed/plant.ts';
import type { Seed } from '../../../../src/system/venv/seed/seed.ts';
import { useCleanEnvironment } from '../../../support/clean-process.ts';
import { ODD_NAMES } from '../../../support/home.ts';
import { PYTHON, SITE_PACKAGES } from '../../../support/python.ts';
import { scratchDirectory } from '../../../support/shell-script.ts';
import { makeVenv } from '../../../support/venv.ts';

useCleanEnvironment(() => ({ HOME: scratchDirectory() }));

/** A seed of a few files instead of a thousand: its pip prints where it runs. */
let seed: Seed;
let files: string;
beforeEach(() => {
  files = join(scratchDirectory(), 'files');
  const put = (path: string, text: string): void => {
    mkdirSync(join(files, path, '..'), { recursive: true });
    writeFileSync(join(files, path), text);
  };
  put(`${SITE_PACKAGES}/pip/__init__.py`, '');
  put(
    `${SITE_PACKAGES}/pip/main.py`,
    'import json, sys\ndef main():\n    print(json.dumps([sys.prefix, sys.argv[1:]]))\n',
  );
  put(
    `${SITE_PACKAGES}/pip-1.dist-info/RECORD`,
    [
      'pip/__init__.py,,',
      '../../../bin/pip,sha256=old,1',
      '../../../bin/pip3,sha256=old,1',
      'pip-1.dist-info/RECORD,,',
      '',
    ].join('\r\n'),
  );
  put(`${SITE_PACKAGES}/other-1.dist-info/RECORD`, '../../../bin/other,sha256=kept,7\n');
  for (const name of ['pip', 'pip3'])
    put(`bin/${name}`, '# -*- coding: utf-8 -*-\nfrom pip.main import main\nmain()\n');
  seed = { archive: join(files, '../files.tar') };
  pack();
});

function pack(): void {
  execFileSync('tar', ['-cf', seed.archive, 'bin', 'lib'], { cwd: files });
}

/** A replacement for the code that makes the rest of an environment. */
const nothing = (): Promise<void> => Promise.resolve();

async function plantedIn(name: string): Promise<string> {
  const tree = join(scratchDirectory(), name);
  mkdirSync(tree, { recursive: true });
  const venv = makeVenv(join(tree, '.venv'));
  await plantSeed(seed, { staging: venv, venv, interpreter: PYTHON }, nothing);
  return venv;
}

function runPip(venv: string, name: string): unknown {
  const options = { env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' }, cwd: '/', encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(join(venv, 'bin', name), ['install', "it's", '$x', '', 'a\nb'], options));
}

const WORDS = ['install', "it's", '$x', '', 'a\nb'];

describe("the scripts of a planted seed start this environment's Python", () => {
  it.each([
    ...ODD_NAMES,
    'two words and it\'s "both"',
    "three ''' quotes",
    "'begins with",
    "ends with'",
    "ends with '",
    'a blank and C\\users\\new\\x',
    'a blank and a \\N{name}',
    'a blank and \\',
    'a blank and "',
    'a blank, ${HOME}, $(touch PWNED), `x`',
    'a blank and %s %d',
    'é 日本語 \u{1f600}',
    '\u00a0',
    '\u0001',
    'carriage\rreturn',
    'form\ffeed',
    'é'.repeat(60),
    'x'.repeat(200),
    `${'x '.repeat(100)}x`,
    `${'deep directory/'.repeat(40)}end`,
  ])('below %j', async (name) => {
    const venv = await plantedIn(name);
    expect(runPip(venv, 'pip')).toEqual([venv, WORDS]);
    expect(runPip(venv, 'pip3')).toEqual([venv, WORDS]);
  });

  it.each([
    95, 100, 105, 106, 107, 108, 109, 110, 111, 112, 115, 120, 125, 126, 127, 128, 200, 240, 250, 255, 256,
    257, 400, 1000,
  ])('with a path of %i bytes', async (length) => {
    const top = scratchDirectory();
    const name = 'd/'
      .repeat(1000)
      .slice(0, length - top.length - 1 - '/.venv'.length)
      .replace(/\/$/, 'x');
    const tree = join(top, name);
    mkdirSync(tree, { recursive: true });
    const venv = makeVenv(join(tree, '.venv'));
    await plantSeed(seed, { staging: venv, venv, interpreter: PYTHON }, nothing);
    // Kernels before 5.1 read 127 bytes of a script's first line.
    expect(readFileSync(join(venv, 'bin/pip')).indexOf('\n')).toBeLessThanOrEqual(127);
    expect(runPip(venv, 'pip')).toEqual([venv, WORDS]);
  });
});

describe('a planted seed', () => {
  it('has scripts that everybody may run and only the owner may write', async () => {
    const venv = await plantedIn('x');
    for (const name of ['pip', 'pip3']) expect(statSync(join(venv, 'bin', name)).mode & 0o777).toBe(0o755);
  });

  it('has a RECORD with new lines for its scripts and the old ones for the rest', async () => {
    const venv = await plantedIn('two words');
    const site = join(venv, SITE_PACKAGES);
    const script = readFileSync(join(venv, 'bin/pip'));
    const hash = createHash('sha256').update(script).digest('base64url');
    const lines = readFileSync(join(site, 'pip-1.dist-info/RECORD'), 'utf8').split(/\r?\n/);
    expect(lines).toContain(`../../../bin/pip,sha256=${hash},${script.length}`);
    expect(lines).toContain('pip/__init__.py,,');
    expect(readFileSync(join(site, 'other-1.dist-info/RECORD'), 'utf8')).toBe(
      '../../../bin/other,sha256=kept,7\n',
    );
  });

  it('has a RECORD that Python reads as it was written', async () => {
    const venv = await plantedIn('x');
    const program =
      'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline="")))))';
    const file = join(venv, SITE_PACKAGES, 'pip-1.dist-info/RECORD');
    const rows = JSON.parse(
      execFileSync('/usr/bin/python3', ['-I', '-c', program, file], { encoding: 'utf8' }),
    ) as string[][];
    expect(rows.map(([path]) => path)).toEqual([
      'pip/__init__.py',
      '../../../bin/pip',
      '../../../bin/pip3',
      'pip-1.dist-info/RECORD',
    ]);
    expect(rows.every((row) => row.length === 3)).toBe(true);
  });

  it('leaves a package without RECORD as it is', async () => {
    rmSync(join(files, SITE_PACKAGES, 'other-1.dist-info/RECORD'));
    pack();
    const venv = await plantedIn('x');
    expect(readdirSync(join(venv, 'bin'))).toContain('pip');
  });

  it('fails if its files are missing', async () => {
    const venv = makeVenv(join(scratchDirectory(), '.venv'));
    await expect(
      plantSeed({ archive: '/nonexistent' }, { staging: venv, venv, interpreter: PYTHON }, nothing),
    ).rejects.toThrow('could not be unpacked');
  });

  it('fails if the rest of the environment fails, but not before that has ended', async () => {
    const venv = makeVenv(join(scratchDirectory(), '.venv'));
    let hasEnded = false;
    const frame = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      hasEnded = true;
      throw new Error('no links here');
    };
    await expect(
      plantSeed({ archive: '/nonexistent' }, { staging: venv, venv, interpreter: PYTHON }, frame),
    ).rejects.toThrow('no links here');
    expect(hasEnded).toBe(true);
  });
});
