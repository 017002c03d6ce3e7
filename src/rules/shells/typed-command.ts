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

/** The words that start pip, as typed. */
export function pipOf({ program, isModule }: TypedCommand): readonly [string, ...string[]] {
  return isModule ? [program, '-m', 'pip'] : [program];
}

function parseUnprivileged(
  [program, ...args]: readonly string[],
  sudo: Pick<TypedCommand, 'isSudo' | 'sudoOptions'>,
): TypedCommand | undefined {
  if (program === undefined) return undefined;
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (/^pip(3(\.\d+)?)?$/.test(name)) return { program, isModule: false, ...sudo, args };
  if (!/^python(3(\.\d+)?)?$/.test(name)) return undefined;
  const rest = argumentsOfPip(args);
  return rest && { program, isModule: true, ...sudo, args: rest };
}

/**
 * The words after `-m pip`, read as Python's own getopt reads them: letters may share a word, and the value of an
 * option may be in the same word or the next one.
 *
 * @returns undefined if Python runs something else
 */
function argumentsOfPip(words: readonly string[]): readonly string[] | undefined {
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    if (word === '--check-hash-based-pycs') {
      place += 1;
      continue;
    }
    const [, flags = '', letter, joined = ''] = /^-([bBdEiIOPqRsStuvx]*)(?:([mWX])(.*))?$/s.exec(word) ?? [];
    if (flags === '' && letter === undefined) return undefined;
    if (letter === undefined) continue;
    if (joined === '') place += 1;
    if (letter === 'm') return (joined || words[place]) === 'pip' ? words.slice(place + 1) : undefined;
  }
  return undefined;
}

function leadingOptions(words: readonly string[]): number {
  const first = words.findIndex((word) => !/^-[EHnkSbiPs]+$/.test(word) && word !== '--');
  return first < 0 ? words.length : first;
}
