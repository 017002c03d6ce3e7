/** Versions by package. */
export type Versions = ReadonlyMap<string, string>;

/** What a package manager has of some packages. */
export interface PackageVersions {
  readonly available: Versions;
  readonly installed: Versions;
}

/** Something to ask a package manager, and how to read what it prints in the C locale. */
export interface Question<Answer> {
  readonly words: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** It fails if it does not know one of the names; what it says of the others counts. */
  readonly failsInPart?: true;
  readonly parse: (text: string) => Answer;
}
