import type { ArgumentsCamelCase, InferredOptionTypes, Options, PositionalOptions } from 'yargs';
import type { AnswerVerb } from '../../rules/shells/answer.ts';

/** One row of the table of commands: a command that runs, or one that has commands of its own. */
export type Command = Verb | Group;

/** A command that runs. */
export interface Verb {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The words that may follow the name, in this order. */
  readonly positionals: Readonly<Record<string, PositionalOptions>>;
  readonly options: Readonly<Record<string, Options>>;
  /** The usage line, if the options and positionals do not show it completely. */
  readonly usage: string | undefined;
  /** Words that yargs must not read; without it, yargs reads all of them. */
  readonly unread: Unread | undefined;
  /** Loads the command's module and returns the exit status: 0 done, 1 refused or failed, 2 used wrongly. */
  readonly run: (given: ArgumentsCamelCase, around: Around) => number | Promise<number>;
}

/** A name in front of several commands: `config` of `config list`. */
export interface Group {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly Verb[];
}

/** Words that are not options of pipward. */
export interface Unread {
  /**
   * - `command`: a command line, since yargs reads `--python-version 3.10` as 3.1, even after `--`
   * - `names`: every word but options, since a thousand names cost yargs 20 ms
   */
  readonly kind: 'command' | 'names';
  /** The name of what is missing if there are none. */
  readonly missing: string;
}

/** The input of a command besides its own options. */
export interface Around {
  /** The words that yargs has not read. */
  readonly words: readonly string[];
  /** Collects the work for the shell; undefined if no shell waits for an answer. */
  readonly answer: AnswerVerb[] | undefined;
}

type Described<Kind> = Readonly<Record<string, Kind>>;
type None = Readonly<Record<never, never>>;

/** A row as written in the table: optional parts may be missing, and `run` knows the types of its options. */
interface Row<Positionals extends Described<PositionalOptions>, Own extends Described<Options>> {
  readonly name: string;
  readonly summary: string;
  readonly positionals?: Positionals;
  readonly options?: Own;
  readonly usage?: string;
  readonly unread?: Unread;
  readonly run: (
    given: ArgumentsCamelCase<InferredOptionTypes<Positionals & Own>>,
    around: Around,
  ) => number | Promise<number>;
}

/** Makes a row of the table. */
export function command<
  Positionals extends Described<PositionalOptions> = None,
  Own extends Described<Options> = None,
>(row: Row<Positionals, Own>): Verb {
  const { name, summary, positionals = {}, options = {}, usage, unread } = row;
  // yargs passes the options that the row describes, so the table need not keep the types of each row.
  const run = row.run as Verb['run'];
  return { name, summary, positionals, options, usage, unread, run };
}
