import type { Question, Versions } from './question.ts';

/**
 * A package manager's answer for every package that can be suggested, with pins and priorities. It is kept in
 * the cache until the manager's sources or lists change.
 */
export interface PackageIndex {
  /** The manager's name, in the name and on the first line of the file. */
  readonly name: string;
  /** Every package that can be suggested. */
  readonly packages: () => readonly string[];
  /** The packages that the manager knows by name. */
  readonly known: Question<ReadonlySet<string>>;
  /** The versions that it would install now; a package that it cannot install is missing. */
  readonly candidates: (names: readonly string[]) => Question<Versions>;
  /** The files and directories that say where packages come from, and which are preferred. */
  readonly sources: readonly string[];
  /** The directory that has its lists, and the names in it that are lists. */
  readonly lists: { readonly directory: string; readonly isList: (name: string) => boolean };
  /** An environment variable that gives the manager other sources and lists: then the index is not used. */
  readonly elsewhere: string;
  readonly status: StatusFile;
}

/** A file that says what is installed, in parts with a border between them. */
export interface StatusFile {
  readonly path: string;
  readonly border: string;
  /** The package that a part is about, installed or not. */
  readonly nameIn: (part: string) => string;
  /** The package and its version; undefined if it is not installed. */
  readonly parse: (
    part: string,
  ) => { readonly name: string; readonly version: string | undefined } | undefined;
}
