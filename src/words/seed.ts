/** The error if a new seed of the environments contains no pip. */
export const noPipInSeed = 'no pip came of it';

/** The error if neither tar nor Python could pack or unpack a seed, with the last program's output. */
export function notUnpacked(said: string): string {
  return `the seed of the environment could not be packed or unpacked: ${said}`;
}

/** The error if a program that makes a seed failed. */
export function programFailed(words: readonly string[], said: string): string {
  return `\`${words.slice(0, 4).join(' ')}\` failed: ${said}`;
}
