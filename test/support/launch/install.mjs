import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { ROOT } from './root.mjs';

/**
 * Installs the packages of the lock file, unless the last installation was of the same lock file, by the same Node,
 * and came to its end: npm leaves out what does not run on the Node that it runs on.
 *
 * @param byAnyNode for what builds alone, which any Node's installation is enough for
 */
export async function installPackages(byAnyNode) {
  const stamp = join(ROOT, 'node_modules/.installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const machine = `${process.platform} ${process.arch} ${lock}\n`;
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (byAnyNode ? found.endsWith(machine) : found === `${process.version} ${machine}`) return;
  console.error(`installing the packages of package-lock.json with npm, for Node ${process.version}`);
  // What npm leaves when it is stopped is not whole.
  rmSync(stamp, { force: true });
  if (!(await npm('ci'))) process.exit(1);
  writeFileSync(stamp, `${process.version} ${machine}`);
}
