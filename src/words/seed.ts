/** The error if a new seed of the environments contains no pip. */
export const noPipInSeed = 'it contains no pip';

/** The error if neither tar nor Python could pack or unpack a seed, with the last program's output. */
export function notUnpacked(said: string): string {
  return `pip for new environments could not be unpacked: ${said}`;
}

/** The error if a program that makes a seed failed. */
export function programFailed(words: readonly string[], said: string): string {
  return `\`${words.slice(0, 4).join(' ')}\` failed: ${said}`;
}
