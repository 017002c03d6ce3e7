import { findDirectories } from '../system/directories.ts';
import { readDistribution } from '../system/packages/read-distribution.ts';
import { renewIndex as renew } from '../system/packages/read-index.ts';

/** `pipward index`, which pipward itself starts when the package manager's lists are newer than its index. */
export async function renewIndex(): Promise<number> {
  const index = readDistribution().manager?.index;
  if (index) await renew(index, findDirectories().cache);
  return 0;
}
