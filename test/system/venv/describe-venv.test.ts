import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { VenvDamage } from '../../../src/rules/verdict/venv-state.ts';
import { describeVenv, findOrigin, unfinishedMark } from '../../../src/system/venv/describe-venv.ts';
import { useCleanEnvironment } from '../../support/clean-process.ts';
import { PYTHON_MINOR } from '../../support/python.ts';
import { scratchDirectory } from '../../support/shell-script.ts';
import { makeVenv } from '../../support/venv.ts';

useCleanEnvironment(() => ({ HOME: scratchDirectory() }));

const writePip = (venv: string, start: string): void =>
  writeFileSync(join(venv, 'bin/pip'), `${start}\nimport sys\n`, { mode: 0o755 });

/** Makes the names in `bin` lead to another interpreter. */
function relink(venv: string, target: string): void {
  for (const name of ['python', 'python3', `python${PYTHON_MINOR}`])
    rmSync(join(venv, 'bin', name), { force: true });
  symlinkSync(target, join(venv, 'bin/python'));
}

it.each<readonly [string, (venv: string) => void, VenvDamage | undefined]>([
  ['no change', () => undefined, undefined],
  ['a pip of its own', (venv) => writePip(venv, `#!${venv}/bin/python3`), undefined],
  [
    'a pip of its own, in a long path',
    (venv) => writePip(venv, `#!/bin/sh\n'''exec' '${venv}/bin/python3' "$0" "$@"\n' '''`),
    undefined,
  ],
  ['a pip whose first line names no path', (venv) => writePip(venv, '#!/usr/bin/env python3'), undefined],
  ['no interpreter', (venv) => rmSync(join(venv, 'bin/python')), 'no-interpreter'],
  ['a link that leads nowhere', (venv) => relink(venv, '/nonexistent/python3.11'), 'no-interpreter'],
  ['a directory instead of an interpreter', (venv) => relink(venv, '/usr'), 'no-interpreter'],
  [
    'packages for another version of Python',
    (venv) => renameSync(join(venv, `lib/python${PYTHON_MINOR}`), join(venv, 'lib/python3.8')),
    'other-interpreter',
  ],
  [
    'packages for two versions of Python',
    (venv) => mkdirSync(join(venv, 'lib/python3.8/site-packages'), { recursive: true }),
    undefined,
  ],
  ['a pip from another path', (venv) => writePip(venv, '#!/old/app/.venv/bin/python3'), 'moved'],
  [
    'a pip from another, long path',
    (venv) => writePip(venv, `#!/bin/sh\n'''exec' '/old/two words/bin/python3' "$0" "$@"\n' '''`),
    'moved',
  ],
  [
    'the mark of a rebuild',
    (venv) => writeFileSync(unfinishedMark(venv), '.venv.before-repair\n1\n'),
    'unfinished',
  ],
])('an environment with %s', (_title, change, damage) => {
  const venv = makeVenv(join(scratchDirectory(), '.venv'));
  change(venv);
  expect(describeVenv(venv).damage).toBe(damage);
});

it('an environment that was moved names its old path; one behind a symbolic link was not moved', () => {
  const tree = scratchDirectory();
  const venv = makeVenv(join(tree, '.venv'));
  writePip(venv, `#!${venv}/bin/python3`);
  symlinkSync(tree, join(scratchDirectory(), 'link'));
  renameSync(venv, join(tree, 'moved'));
  expect(findOrigin(join(tree, 'moved'))).toBe(venv);
  symlinkSync(join(tree, 'moved'), venv);
  expect(describeVenv(join(tree, 'moved')).damage).toBeUndefined();
});
