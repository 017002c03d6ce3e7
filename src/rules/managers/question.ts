/** Versions by package. */
export type Versions = ReadonlyMap<string, string>;

/** The versions that a package manager has of some packages; a package that it does not have is missing. */
export interface PackageVersions {
  readonly available: Versions;
  readonly installed: Versions;
}

/** Something to ask a package manager, and how to read what it prints in the C locale. */
export interface Question<Answer> {
  readonly words: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** The program fails if it does not know one of the names. Its answer on the other names counts. */
  readonly failsInPart?: true;
  readonly parse: (text: string) => Answer;
}
