import { renewIndex as renew } from '../system/packages/ask-apt.ts';
import { findDirectories } from '../system/directories.ts';

/** `pipward index`, which pipward starts itself where apt has newer lists than its index was made from. */
export async function renewIndex(): Promise<number> {
  await renew(findDirectories().cache);
  return 0;
}
