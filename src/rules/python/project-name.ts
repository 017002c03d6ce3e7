/** A project name in the one spelling that compares equal, however it was typed: `PyYAML`, `pyyaml`. */
export type NormalizedName = string & { readonly __brand: 'NormalizedName' };

/** The normalized form of a project name (PEP 503, "Normalized Names"). */
export function normalizeName(name: string): NormalizedName {
  // A name that has this form already is not made anew.
  return name.replace(/[_.][-_.]*|-[-_.]+/g, '-').toLowerCase() as NormalizedName;
}
