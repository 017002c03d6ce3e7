/** A command line that starts pip, taken apart. */
export interface TypedCommand {
  /** `pip`, or the `PYTHON` of `PYTHON -m pip`. */
  readonly program: string;
  readonly isModule: boolean;
  readonly isSudo: boolean;
  /** The letters of sudo's own options: `EH` of `sudo -E -H pip`. */
  readonly sudoOptions?: string;
  /** The words after `pip`. */
  readonly args: readonly string[];
}

/**
 * Reads `pip …`, `pip3.N …`, `python3 -m pip …`, and each of them after `sudo` with options of sudo that take
 * no value.
 *
 * @returns undefined if the words start something else
 */
export function parseTypedCommand(words: readonly string[]): TypedCommand | undefined {
  if (words[0] !== 'sudo') return parseUnprivileged(words, { isSudo: false });
  const count = 1 + leadingOptions(words.slice(1));
  const letters = words.slice(1, count).join('').replaceAll('-', '');
  return parseUnprivileged(words.slice(count), {
    isSudo: true,
    ...(letters !== '' && { sudoOptions: letters }),
  });
}

function parseUnprivileged(
  [program, ...args]: readonly string[],
  sudo: Pick<TypedCommand, 'isSudo' | 'sudoOptions'>,
): TypedCommand | undefined {
  if (program === undefined) return undefined;
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (/^pip(3(\.\d+)?)?$/.test(name)) return { program, isModule: false, ...sudo, args };
  if (!/^python(3(\.\d+)?)?$/.test(name)) return undefined;
  // Python's own options that take no value.
  const options = args.findIndex((word) => !/^-[bBdEIOPqsSuvx]+$/.test(word));
  const [first, second] = options < 0 ? [] : args.slice(options);
  const length = first === '-mpip' ? 1 : first === '-m' && second === 'pip' ? 2 : undefined;
  return length === undefined
    ? undefined
    : { program, isModule: true, ...sudo, args: args.slice(options + length) };
}

function leadingOptions(words: readonly string[]): number {
  const first = words.findIndex((word) => !/^-[EHnkSbiPs]+$/.test(word) && word !== '--');
  return first < 0 ? words.length : first;
}
