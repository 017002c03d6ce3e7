// @module-tag managed-pip
import { expect, it } from 'vitest';
import { canSeed } from '../../../../src/system/venv/seed/source.ts';
import { PYTHON } from '../../../support/python.ts';

it('this machine has a pip to put into an environment', () => {
  expect(canSeed(PYTHON, '/nonexistent')).toBe(true);
});
