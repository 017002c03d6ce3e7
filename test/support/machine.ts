/**
 * True if this machine has something that some tests need, such as root. If it is missing, the tests are
 * skipped with a loud warning on a laptop, and the file fails under CI.
 */
export function machineHas(what: string, isThere: boolean): boolean {
  if (!isThere && process.env['CI']) throw new Error(`these tests need ${what}`);
  if (!isThere) console.warn(`\n*** no ${what}: some of these tests do NOT run ***\n`);
  return isThere;
}

/** True for root, which tests need to make files of another owner, or another file system. */
export function machineHasRoot(): boolean {
  return machineHas('root', process.getuid?.() === 0);
}
