import { expect, it } from 'vitest';
import { findUserBase, userSiteIn } from '../../../src/system/pip/package-directories.ts';

it.each([
  [{ HOME: '/home/me' }, '/home/me/.local'],
  [{ HOME: '/home/me', PYTHONUSERBASE: '' }, '/home/me/.local'],
  [{ HOME: '/home/me', PYTHONUSERBASE: '/srv/me' }, '/srv/me'],
])('with %j people install below %s', (environment, base) => {
  expect(findUserBase(environment)).toBe(base);
  expect(userSiteIn(base, '3.11')).toBe(`${base}/lib/python3.11/site-packages`);
});
