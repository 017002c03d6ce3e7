/** A command line that starts pip, taken apart. */
export interface TypedCommand {
  /** `pip`, or the `PYTHON` of `PYTHON -m pip`. */
  readonly program: string;
  readonly isModule: boolean;
  readonly isSudo: boolean;
  /** The words after `pip`. */
  readonly args: readonly string[];
}

/**
 * Reads `pip …`, `pip3.N …`, `python3 -m pip …`, and each behind `sudo` with the options of sudo that take no value.
 *
 * @returns undefined where the words start something else
 */
export function parseTypedCommand(words: readonly string[]): TypedCommand | undefined {
  const isSudo = words[0] === 'sudo';
  const rest = isSudo ? words.slice(1 + leadingOptions(words.slice(1))) : words;
  const [program, ...args] = rest;
  if (program === undefined) return undefined;
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (/^pip(3(\.\d+)?)?$/.test(name)) return { program, isModule: false, isSudo, args };
  const isPython = /^python(3(\.\d+)?)?$/.test(name);
  return isPython && args[0] === '-m' && args[1] === 'pip'
    ? { program, isModule: true, isSudo, args: args.slice(2) }
    : undefined;
}

function leadingOptions(words: readonly string[]): number {
  const first = words.findIndex((word) => !/^-[EHnkSbiPs]+$/.test(word) && word !== '--');
  return first < 0 ? words.length : first;
}
