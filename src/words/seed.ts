/** Where a seed of the environments was made, and there is no pip in it. */
export const noPipInSeed = 'no pip came of it';

/** Where neither tar nor Python could pack or unpack one; the end is what the last of them said. */
export function notUnpacked(said: string): string {
  return `the seed of the environment could not be packed or unpacked: ${said}`;
}

/** Where a program that makes one failed. */
export function programFailed(words: readonly string[], said: string): string {
  return `\`${words.slice(0, 4).join(' ')}\` failed: ${said}`;
}
