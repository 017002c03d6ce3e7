import { describe, expect, it } from 'vitest';
import { parsePolicy, parseRemovals } from '../../../src/rules/managers/apt.ts';

describe('what apt would remove with a package', () => {
  it('is what it says of a simulation, in its order', () => {
    const text =
      'NOTE: This is only a simulation!\nRemv a-b [1.0-1]\nRemv python3:i386 [3.11] [x:amd64 ]\nInst c\n';
    expect(parseRemovals(text)).toEqual(['a-b', 'python3:i386']);
  });
});

describe('what apt-cache prints', () => {
  it.each([
    ['', {}],
    ['a:\n  Installed: (none)\n  Candidate: 1-1\n  Version table:\n     1-1 500\n', { a: '1-1' }],
    ['a:\n  Installed: 1\n  Candidate: (none)\n', {}],
    [
      'a+b:\n  Installed: 1\n  Candidate: 1:2~rc1-3+b1\nc:\n  Candidate: 4\n',
      { 'a+b': '1:2~rc1-3+b1', c: '4' },
    ],
    ['N: Unable to locate package x\n', {}],
    ['  Candidate: 1\n', {}],
  ])('%j', (text, expected) => {
    expect(Object.fromEntries(parsePolicy(text))).toEqual(expected);
  });
});
