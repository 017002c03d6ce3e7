import type { Question, Versions } from './question.ts';

/**
 * What a package manager has, kept in the cache: its answer for every package that can be suggested, pins and priorities
 * and all, until its sources or lists change.
 */
export interface PackageIndex {
  /** The manager's name, in the name and on the first line of the file. */
  readonly name: string;
  /** Every package that can be suggested. */
  readonly packages: () => readonly string[];
  /** Those that the manager has heard of. */
  readonly known: Question<ReadonlySet<string>>;
  /** The versions that it would install now; a package that it cannot install is missing. */
  readonly candidates: (names: readonly string[]) => Question<Versions>;
  /** The files and directories that say where packages come from, and which are preferred. */
  readonly sources: readonly string[];
  /** The directory that has its lists, and the names in it that are lists. */
  readonly lists: { readonly directory: string; readonly isList: (name: string) => boolean };
  /** A variable that leads it to other sources and lists, of which the index knows nothing. */
  readonly elsewhere: string;
  readonly status: StatusFile;
}

/** A file that says what is installed, in parts with a border between them. */
export interface StatusFile {
  readonly path: string;
  readonly border: string;
  /** The package that a part is about, however it stands with it. */
  readonly nameIn: (part: string) => string;
  /** The package and its version; undefined if it is not installed. */
  readonly parse: (
    part: string,
  ) => { readonly name: string; readonly version: string | undefined } | undefined;
}
