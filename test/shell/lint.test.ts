import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ShellName } from '../support/shells.ts';

const filesOf = (shell: ShellName): readonly string[] =>
  readdirSync('shell')
    .filter((name) => name.endsWith(`.${shell}`))
    .map((name) => join('shell', name));

// The snippets source files of the person (SC1090), and their parts share variables (SC2034, SC2154).
const SHELLCHECK = ['shellcheck', '--exclude=SC1090,SC2034,SC2154'];

describe.each(filesOf('bash'))('%s', (file) => {
  it('has no finding of shellcheck', { tags: 'shellcheck' }, () => {
    expectSilence([...SHELLCHECK, file]);
  });

  it.each(['bash', 'bash --posix'])('has the syntax of %s', (program) => {
    expectSilence([...program.split(' '), '-n', file]);
  });
});

describe.each(filesOf('zsh'))('%s', (file) => {
  it('has the syntax of zsh', { tags: 'zsh' }, () => {
    expectSilence(['zsh', '-n', file]);
  });
});

describe.each(filesOf('fish'))('%s', { tags: 'fish' }, (file) => {
  it('has the syntax of fish', () => {
    expectSilence(['fish', '-n', file]);
  });

  it('is formatted by fish_indent', () => {
    expectSilence(['fish_indent', '--check', file]);
  });
});

function expectSilence([program = '', ...words]: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
}
