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

/** Whether a version is the one named or a later one. */
export function isAtLeast(version: PipVersion, floor: string): boolean {
  const other = parsePipVersion(floor);
  if (!other) throw new TypeError(`not a pip version: ${floor}`);
  const difference = version[0] - other[0] || version[1] - other[1] || version[2] - other[2];
  return difference >= 0;
}

/** The version, if its options and rules are known exactly: between the first managed one and the newest compared. */
export function knownVersion(text: string | undefined): PipVersion | undefined {
  const version = text === undefined ? undefined : parsePipVersion(text);
  if (!version || !isAtLeast(version, FIRST_MANAGED)) return undefined;
  const newest = parsePipVersion(NEWEST_KNOWN);
  return newest && isAtLeast(newest, version.join('.')) ? version : undefined;
}
