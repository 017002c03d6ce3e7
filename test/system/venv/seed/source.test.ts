import { expect, it } from 'vitest';
import { canSeed } from '../../../../src/system/venv/seed/source.ts';

it('this machine has a pip to put into an environment', () => {
  const interpreter = {
    executable: '/usr/bin/python3',
    version: '3.11.2',
    prefix: '/usr',
    basePrefix: '/usr',
    stdlib: '/usr/lib/python3.11',
  };
  expect(canSeed(interpreter, '/nonexistent')).toBe(true);
});
