/** All of execa that is used; behind a module of its own, since only a part of it goes into the bundle then. */
export { execa } from 'execa';
