/** The error if a new seed has no pip in it. */
export const noPipInSeed = 'no pip came of it';

/** The error if neither tar nor Python could pack or unpack a seed, with the output of the last one. */
export function notUnpacked(said: string): string {
  return `the seed of the environment could not be packed or unpacked: ${said}`;
}

/** The error if a program that makes a seed failed, with its output. */
export function programFailed(words: readonly string[], said: string): string {
  return `\`${words.slice(0, 4).join(' ')}\` failed: ${said}`;
}
