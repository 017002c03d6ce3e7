import { describe, expect, it } from 'vitest';
import { parseRemovals } from '../../../src/rules/managers/apt.ts';

describe('what apt would remove with a package', () => {
  it('is what it says of a simulation, in its order', () => {
    const text =
      'NOTE: This is only a simulation!\nRemv a-b [1.0-1]\nRemv python3:i386 [3.11] [x:amd64 ]\nInst c\n';
    expect(parseRemovals(text)).toEqual(['a-b', 'python3:i386']);
  });
});
