/** A release of pip as numbers: `[23, 0, 1]` for 23.0.1. */
export type PipVersion = readonly [major: number, minor: number, patch: number];

/** The first pip that reads the marker file of PEP 668. */
export const FIRST_MANAGED = '23.0';

/** The newest pip whose options and rules were compared with ours, by test/differential. */
export const NEWEST_KNOWN = '26.3';

/** Parses the version in `pip --version` or pip's `__version__`; undefined for pre-releases and the like. */
export function parsePipVersion(text: string): PipVersion | undefined {
  // Distributors append a local part: 23.0.1+dfsg.
  const match = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:\+[\w.]{1,40})?$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/** True if a version is the given one, such as `25.1`, or later. */
export function isAtLeast(version: PipVersion, floor: string): boolean {
  return compare(version, floor) >= 0;
}

/** The version, if its rules are known exactly: from the first with marker files to the newest compared. */
export function knownVersion(text: string | undefined): PipVersion | undefined {
  const version = text === undefined ? undefined : parsePipVersion(text);
  const isKnown = version && isAtLeast(version, FIRST_MANAGED) && compare(version, NEWEST_KNOWN) <= 0;
  return isKnown ? version : undefined;
}

function compare(version: PipVersion, other: string): number {
  // One command compares dozens of versions, so a regular expression would be too slow.
  const [major = NaN, minor = NaN, patch = 0] = other.split('.').map(Number);
  if (Number.isNaN(major + minor + patch)) throw new TypeError(`not a pip version: ${other}`);
  return version[0] - major || version[1] - minor || version[2] - patch;
}
