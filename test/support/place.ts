import type { Place } from '../../src/rules/printable.ts';

/** The place of a person who is in a project below their home directory. */
export const PLACE: Place = {
  directory: '/home/me/app',
  home: '/home/me',
  shared: '/home/me/.local/share/pipward/venvs',
};
