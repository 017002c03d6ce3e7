/** A release of pip as numbers: 23.0.1 is `[23, 0, 1]`. */
export type PipVersion = readonly [major: number, minor: number, patch: number];

/** The first pip that reads the marker file of PEP 668. */
export const FIRST_MANAGED = '23.0';

/** The newest pip whose options and rules were compared with ours: test/differential runs it. */
export const NEWEST_KNOWN = '26.3';

/** Reads what `pip --version` or pip's own `__version__` says; undefined for a pre-release or anything odd. */
export function parsePipVersion(text: string): PipVersion | undefined {
  // Distributors append a local part: 23.0.1+dfsg.
  const match = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:\+[\w.]{1,40})?$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/** Whether a version is the one named, such as `25.1`, or a later one. */
export function isAtLeast(version: PipVersion, floor: string): boolean {
  return compare(version, floor) >= 0;
}

/** The version, if its options and rules are known exactly: between the first managed one and the newest compared. */
export function knownVersion(text: string | undefined): PipVersion | undefined {
  const version = text === undefined ? undefined : parsePipVersion(text);
  const isKnown = version && isAtLeast(version, FIRST_MANAGED) && compare(version, NEWEST_KNOWN) <= 0;
  return isKnown ? version : undefined;
}

function compare(version: PipVersion, named: string): number {
  // Some dozens of them are compared for one command: too many for a pattern.
  const [major = NaN, minor = NaN, patch = 0] = named.split('.').map(Number);
  if (Number.isNaN(major + minor + patch)) throw new TypeError(`not a pip version: ${named}`);
  return version[0] - major || version[1] - minor || version[2] - patch;
}
