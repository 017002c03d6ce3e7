/**
 * Whether this machine has what some tests need, such as root. What is missing is a loud warning on a laptop, where those
 * tests do not run, and ends the file with an error under CI.
 */
export function machineHas(what: string, isThere: boolean): boolean {
  if (!isThere && process.env['CI']) throw new Error(`these tests need ${what}`);
  if (!isThere) console.warn(`\n*** no ${what}: some of these tests do NOT run ***\n`);
  return isThere;
}

/** Another owner, another file system: only root can make those. */
export function machineHasRoot(): boolean {
  return machineHas('root', process.getuid?.() === 0);
}
