import type { KnownPackage } from '../catalog/catalog.ts';
import type { PipFailure } from '../pip/failure.ts';
import type { PackageIndex } from './package-index.ts';
import type { PackageVersions, Question } from './question.ts';

/** A package manager: everything that differs from one to the next. The table in `managers.ts` has all. */
export interface NamedManager<Name extends string> {
  /** Its program, and its name in what pipward records and prints for other programs. */
  readonly name: Name;
  /** The systems that it belongs to: `ID` or `ID_LIKE` of os-release(5), or `darwin`. */
  readonly families: readonly string[];
  /** A Python that it installs for itself, apart from the distribution's. */
  readonly ownPython?: OwnPython;
  /** The word that installs packages, and the one that removes them. */
  readonly install: string;
  readonly remove: string;
  /** False for a manager that belongs to the person, and is never run by root. */
  readonly needsRoot: boolean;
  /** On its systems, everybody may use sudo: it asks for the password of root. */
  readonly letsEverybody?: true;
  /** The key that chooses it in the menu. */
  readonly letter: string;
  /**
   * The names that this very project may have here, by a release of Debian; the package with its command
   * comes first. The manager itself still has to confirm them.
   */
  readonly packageNames: (known: KnownPackage, release: string | undefined) => readonly string[];
  /** True if its packages have Debian's names, which the catalogue knows. For others there is a rule. */
  readonly usesDebianNames: boolean;
  /** The package of the module `venv`, if that is not in Python's own. */
  readonly venvPackage?: string;
  /** The questions about packages. A manager that has an index, or is not asked at all, has none. */
  readonly questions?: (names: readonly string[]) => readonly Question<PackageVersions>[];
  /** The index that takes the place of questions, if these take long. */
  readonly index?: PackageIndex;
  /** The question about files: which packages they belong to. */
  readonly owners?: (paths: readonly string[]) => Question<ReadonlyMap<string, string>>;
  /** The question about a removal: which packages would go with this one. */
  readonly alsoRemoved?: (name: string) => Question<readonly string[]>;
  readonly development: DevelopmentPackages;
}

interface OwnPython {
  /** Who keeps it, for people. */
  readonly keeper: string;
  /** A part of its path, or of its program's. */
  readonly place: RegExp;
}

/** The packages that pip needs to compile. One that is left out is not known, or comes with Python. */
export interface DevelopmentPackages {
  readonly compilers: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly pythonHeaders?: readonly string[];
  /** The packages of programs that tell a build where a library of the system is, by program. */
  readonly programs: ReadonlyMap<string, readonly string[]>;
}

type Language = Extract<PipFailure, { code: 'no-compiler' }>['language'];
