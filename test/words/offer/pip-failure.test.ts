import { describe, expect, it } from 'vitest';
import { apt } from '../../../src/rules/managers/apt.ts';
import { brew } from '../../../src/rules/managers/brew.ts';
import { managerNamed } from '../../../src/rules/managers/managers.ts';
import { describeFailedPip } from '../../../src/words/offer/pip-failure.ts';
import type { PipFailure } from '../../../src/rules/pip/failure.ts';
import { NASTY_WORDS } from '../../support/nasty-words.ts';

const DEBIAN = { manager: apt, python: '3.14', rights: { kind: 'granted', program: 'sudo' } } as const;

const SAMPLES: { readonly [Code in PipFailure['code']]: Extract<PipFailure, { code: Code }> } = {
  'other-python': { code: 'other-python', name: 'torch' },
  'no-such-project': { code: 'no-such-project', name: 'foo' },
  'index-unreachable': { code: 'index-unreachable' },
  'no-compiler': { code: 'no-compiler', language: 'C' },
  'no-header': { code: 'no-header', header: 'Python.h' },
  'no-program': { code: 'no-program', program: 'pg_config' },
  'no-commands': { code: 'no-commands', name: 'foo' },
};

describe('the advice after a failed pip', () => {
  it.each(Object.values(SAMPLES))('$code is one sentence', (failure) => {
    const text = describeFailedPip(failure, DEBIAN);
    expect(text).not.toMatch(/\n|\.$/);
    expect(text.split('`').length % 2).toBe(1);
  });

  it.each([
    ['apt', 'no-compiler', '`sudo apt install build-essential python3-dev`'],
    ['apt', 'no-header', '`sudo apt install python3-dev`'],
    ['apt', 'no-program', '`sudo apt install libpq-dev`'],
    ['pacman', 'no-compiler', '`sudo pacman -S base-devel`'],
    ['pacman', 'no-program', '`sudo pacman -S postgresql-libs`'],
    ['apk', 'no-compiler', '`sudo apk add build-base python3-dev`'],
    ['dnf', 'no-header', '`sudo dnf install python3-devel`'],
    ['zypper', 'no-compiler', '`sudo zypper install gcc gcc-c++ python3-devel`'],
  ] as const)('with %s after %s: %s', (name, code, command) => {
    const text = describeFailedPip(SAMPLES[code], { ...DEBIAN, manager: managerNamed(name) });
    expect(text.endsWith(`: ${command}`)).toBe(true);
  });

  it.each([
    [{ kind: 'root' }, ': `apt install python3-dev`'],
    [{ kind: 'missing' }, '; an administrator has to type `apt install python3-dev`'],
    [{ kind: 'doubtful', program: 'sudo' }, '; an administrator has to type `sudo apt install python3-dev`'],
  ] as const)('with %j: %s', (rights, end) => {
    expect(describeFailedPip(SAMPLES['no-header'], { ...DEBIAN, rights }).endsWith(end)).toBe(true);
  });

  it.each([undefined, brew])('names no command if none is known', (manager) => {
    for (const failure of Object.values(SAMPLES))
      expect(describeFailedPip(failure, { ...DEBIAN, manager })).not.toMatch(/sudo|brew/);
  });

  it.each(NASTY_WORDS)('shows %j as harmless text', (name) => {
    const text = describeFailedPip({ code: 'other-python', name }, DEBIAN);
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
