import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT } from './run.mjs';

/**
 * Installs the packages of the lock file, unless the last installation was of the same lock file, by the same Node,
 * and came to its end: npm leaves out what does not run on the Node that it runs on.
 *
 * @param byAnyNode for what builds alone, which any Node's installation is enough for
 */
export function installPackages(byAnyNode) {
  const stamp = join(ROOT, 'node_modules/.installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const machine = `${process.platform} ${process.arch} ${lock}\n`;
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (byAnyNode ? found.endsWith(machine) : found === `${process.version} ${machine}`) return;
  console.error(`installing the packages of package-lock.json with npm, for Node ${process.version}`);
  if (!prepare(['npm', 'ci', '--no-audit', '--no-fund'])) {
    console.error('npm could not install them; its own words above say why');
    process.exit(1);
  }
  writeFileSync(stamp, `${process.version} ${machine}`);
}
