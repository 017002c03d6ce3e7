import { describe, expect, it } from 'vitest';
import { describeFailedPip } from '../../src/words/pip-failure.ts';
import type { PipFailure } from '../../src/rules/pip/failure.ts';
import { NASTY_WORDS } from '../support/nasty-words.ts';

const DEBIAN = { manager: 'apt', python: '3.14' } as const;

const SAMPLES: { readonly [Code in PipFailure['code']]: Extract<PipFailure, { code: Code }> } = {
  'other-python': { code: 'other-python', name: 'torch' },
  'no-such-project': { code: 'no-such-project', name: 'foo' },
  'index-unreachable': { code: 'index-unreachable' },
  'no-compiler': { code: 'no-compiler', language: 'C' },
  'no-header': { code: 'no-header', header: 'Python.h' },
  'no-program': { code: 'no-program', program: 'pg_config' },
  'no-commands': { code: 'no-commands', name: 'foo' },
};

describe('what helps where pip failed', () => {
  it.each(Object.values(SAMPLES))('$code is one sentence', (failure) => {
    const text = describeFailedPip(failure, DEBIAN);
    expect(text).not.toMatch(/\n|\.$/);
    expect(text.split('`').length % 2).toBe(1);
  });

  it.each([
    ['apt', '`sudo apt install build-essential python3-dev`'],
    ['apk', '`sudo apk add build-base python3-dev`'],
  ] as const)('a compiler comes with %s', (manager, command) => {
    expect(describeFailedPip(SAMPLES['no-compiler'], { manager, python: '3' })).toContain(command);
  });

  it('names no command where none is known', () => {
    const text = describeFailedPip(SAMPLES['no-compiler'], { manager: undefined, python: '3' });
    expect(text).not.toContain('sudo');
  });

  it.each(NASTY_WORDS)('shows %j as harmless text', (name) => {
    const text = describeFailedPip({ code: 'other-python', name }, DEBIAN);
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
