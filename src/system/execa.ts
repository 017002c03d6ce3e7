/**
 * The only part of execa that is used. It has a module of its own so that the bundle leaves out the rest of
 * execa.
 */
export { execa } from 'execa';
