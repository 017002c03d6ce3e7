/** A project name in its one normalized spelling, `pyyaml` for `PyYAML`, so that names can be compared. */
export type NormalizedName = string & { readonly __brand: 'NormalizedName' };

/** The normalized form of a project name (PEP 503, "Normalized Names"). */
export function normalizeName(name: string): NormalizedName {
  // The pattern does not match a single `-`, so a name that is normalized already stays the same string.
  return name.replace(/[_.][-_.]*|-[-_.]+/g, '-').toLowerCase() as NormalizedName;
}
