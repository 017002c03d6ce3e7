import type { KnownPackage } from '../catalog/catalog.ts';
import type { PipFailure } from '../pip/failure.ts';
import type { PackageIndex } from './package-index.ts';
import type { PackageVersions, Question } from './question.ts';

/** A package manager: all that is different from one to the next. A table names them, in `managers.ts`. */
export interface NamedManager<Name extends string> {
  /** Its program, and its name in what pipward records and prints for other programs. */
  readonly name: Name;
  /** Whose manager it is: distributions, by `ID` and `ID_LIKE` of os-release(5), or `darwin`. */
  readonly families: readonly string[];
  /** A Python that it installs for itself, apart from the distribution's. */
  readonly ownPython?: OwnPython;
  /** The word that installs packages, and the one that removes them. */
  readonly install: string;
  readonly remove: string;
  /** False for a manager that belongs to the person, and is never run by root. */
  readonly needsRoot: boolean;
  /** The key that chooses it in the menu. */
  readonly letter: string;
  /**
   * What it may call this very project in a release of Debian, the package with its command first. Each name is still to
   * be confirmed by the manager itself.
   */
  readonly packageNames: (known: KnownPackage, release: string | undefined) => readonly string[];
  /** True if its packages are called as Debian's are: these names are in the catalogue, of others only a rule is known. */
  readonly usesDebianNames: boolean;
  /** The package with the module `venv`, if that is apart from Python. */
  readonly venvPackage?: string;
  /** What to ask about packages; left out for a manager that has an index, or is not asked. */
  readonly questions?: (names: readonly string[]) => readonly Question<PackageVersions>[];
  /** What stands in for the questions if each would take long. */
  readonly index?: PackageIndex;
  /** What to ask about files: the packages that they belong to. */
  readonly owners?: (paths: readonly string[]) => Question<ReadonlyMap<string, string>>;
  /** What to ask about a removal: the packages that would go along with this one. */
  readonly alsoRemoved?: (name: string) => Question<readonly string[]>;
  readonly development: DevelopmentPackages;
}

interface OwnPython {
  /** Who keeps it, for people. */
  readonly keeper: string;
  /** What its path has in it, or that of its program. */
  readonly place: RegExp;
}

/** The packages with which pip can compile; what is left out is not known, or comes with Python. */
export interface DevelopmentPackages {
  readonly compilers: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly pythonHeaders?: readonly string[];
  /** By program: those that tell a build where a library of the system is. */
  readonly programs: ReadonlyMap<string, readonly string[]>;
}

type Language = Extract<PipFailure, { code: 'no-compiler' }>['language'];
