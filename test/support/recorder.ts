import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Home } from './home.ts';
import { SITE_PACKAGES } from './python.ts';
import { scratchDirectory } from './shell-script.ts';

/** Records the commands that would have run: pipx, apt, sudo, and pip of the system and of environments. */
export interface Recorder {
  /** The directory of the stubs of pipx, apt and sudo, which comes first on PATH. */
  readonly bin: string;
  /** A `sitecustomize.py` for a Python whose environments are created with the real pip. */
  readonly sitecustomize: string;
  /** The argument vectors of the commands that ran on a terminal since the last call, in order. */
  taken(): readonly (readonly string[])[];
}

const STUBS = {
  pipx: '',
  apt: '',
  // The command after it would run as another user, so pip is refused as usual.
  sudo: 'case "$*" in *pip*) exit 1 ;; esac',
};

/** Puts stubs into a HOME, before pipward is set up there. */
export function installRecorder(home: Home): Recorder {
  const records = join(home.path, 'records');
  const source = readFileSync(fileURLToPath(new URL('record-pip.py', import.meta.url)), 'utf8');
  const programFor = (name: string, answers: 'True' | 'False'): string =>
    home.write(name, `RECORDS, ANSWERS = ${JSON.stringify(records)}, ${answers}\n${source}`);
  const program = programFor('record-pip.py', 'True');
  const hook = `import sys; exec(open(${JSON.stringify(program)}).read(), {})\n`;
  home.write(`.local/${SITE_PACKAGES}/record-pip.pth`, hook);
  fillCaches(home, hook);
  for (const [name, rest] of Object.entries(STUBS)) {
    const record = `{ printf '%d\\0' $(($# + 1)); printf '%s\\0' ${name} "$@"; } >>'${records}'`;
    chmodSync(home.write(`stubs/${name}`, `#!/bin/sh\n[ ! -t 1 ] || ${record}\n${rest}\n`), 0o755);
  }
  return {
    bin: join(home.path, 'stubs'),
    sitecustomize: programFor('sitecustomize.py', 'False'),
    taken() {
      const words = existsSync(records) ? readFileSync(records, 'utf8').split('\0').slice(0, -1) : [];
      rmSync(records, { force: true });
      return vectorsIn(words);
    },
  };
}

/** Copies the caches of this run, but with a pip for new environments that is recorded. */
function fillCaches(home: Home, hook: string): void {
  const cache = join(home.path, '.cache/pipward');
  const seeds = join(inject('caches'), 'seeds');
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(inject('caches')).filter((each) => /^(?:apt-index$|code-)/.test(each)))
    copyFileSync(join(inject('caches'), name), join(cache, name));
  for (const name of readdirSync(seeds)) {
    const tree = scratchDirectory();
    for (const [path, text] of [
      [`${SITE_PACKAGES}/pip/__init__.py`, '__version__ = "23.0.1"\n'],
      [`${SITE_PACKAGES}/record-pip.pth`, hook],
      ['bin/pip', 'import pip\n'],
      ['bin/pip3', 'import pip\n'],
    ] as const) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    mkdirSync(join(cache, 'seeds', name), { recursive: true });
    execFileSync('tar', ['-cf', join(cache, 'seeds', name, 'files.tar'), 'bin', 'lib'], { cwd: tree });
  }
}

/** Splits words into vectors, each of which follows its length. */
function vectorsIn(words: readonly string[]): readonly (readonly string[])[] {
  const vectors: (readonly string[])[] = [];
  for (let start = 0; start < words.length;) {
    const end = start + 1 + Number(words[start]);
    vectors.push(words.slice(start + 1, end));
    start = end;
  }
  return vectors;
}
