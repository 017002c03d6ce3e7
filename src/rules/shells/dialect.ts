/** A shell: everything that differs from one to the next. The table in `dialects.ts` has all. */
export interface NamedDialect<Name extends string> {
  readonly name: Name;
  /** One word, quoted; the result holds no newline, so that an answer is read line by line. */
  readonly quote: (word: string) => string;
  /** A statement that sets a global variable, not exported, to a word or to a list of words. */
  readonly assign: (name: string, value: string | readonly string[]) => string;
  /** Statements as the start of a file that a shell reads under any options of its own. */
  readonly render: (statements: readonly string[]) => string;
  /** The file that it reads when it starts in a terminal. */
  readonly startFile: (places: StartPlaces) => string;
  /** The files that its login shells read instead, in the home directory: only the first that exists. */
  readonly loginFiles: readonly string[];
  /** The command that reads a file into the shell. */
  readonly source: '.' | 'source';
  /** A statement that reads a file, given as a quoted word, if it exists. */
  readonly sourceStatement: (file: string) => string;
  /** The script in the `bin` directory of an environment that activates it. */
  readonly activateScript: string;
}

interface StartPlaces {
  readonly home: string;
  /** Where programs keep their settings: `~/.config`. */
  readonly configHome: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
