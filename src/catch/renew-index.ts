import { findDirectories } from '../system/directories.ts';
import { readDistribution } from '../system/packages/read-distribution.ts';
import { renewIndex as renew } from '../system/packages/read-index.ts';

/** `pipward index`, which pipward starts itself if the package manager has newer lists than its index was made from. */
export async function renewIndex(): Promise<number> {
  const index = readDistribution().manager?.index;
  if (index) await renew(index, findDirectories().cache);
  return 0;
}
