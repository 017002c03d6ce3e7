import { takesValue, type OptionSpec } from './options.ts';

/** The problem that ended the reading of a command line. */
export type OptionProblem =
  | 'unknown-option'
  | 'ambiguous-option'
  | 'missing-value'
  | 'unexpected-value'
  | 'invalid-value'
  | 'uncertain-option';

/** One option on the command line. */
export interface OptionMatch {
  readonly spec: OptionSpec;
  readonly value: string | undefined;
  /** The words as typed. A short option out of a bundle such as `-Ut` stands alone. */
  readonly words: readonly string[];
}

/** The result of Python's `OptionParser.parse_args`: options and positional words, in the order typed. */
export interface OptionReading {
  readonly items: readonly (OptionMatch | string)[];
  /** The words left unread: from the first positional word on, unless `interspersed`, or those after `-h`. */
  readonly rest: readonly string[];
  readonly problem: OptionProblem | undefined;
}

/** The options of one parser. */
export interface OptionTable {
  readonly specs: readonly OptionSpec[];
  /** True if `specs` are all options of that pip. Only then can an abbreviation be resolved. */
  readonly complete: boolean;
  /** False for a value that the option's type checker or callback refuses. */
  readonly accepts: (match: OptionMatch) => boolean;
  /** True if positional words are allowed between options (optparse's `interspersed_args`). */
  readonly interspersed: boolean;
}

interface State extends OptionTable {
  readonly words: readonly string[];
  readonly items: (OptionMatch | string)[];
  next: number;
}

/**
 * Reads words as Python's optparse does: unique prefixes of long options, `--opt=value`, `-oVALUE`, bundles,
 * `--`. Reading ends at `--help`, where pip prints its help.
 */
export function readOptions(words: readonly string[], table: OptionTable): OptionReading {
  const state: State = { ...table, words, items: [], next: 0 };
  let problem: OptionProblem | undefined;
  while (!problem && state.next < words.length) {
    const word = words[state.next] ?? '';
    if (word === '--') {
      state.next += 1;
      if (table.interspersed) state.items.push(...words.slice(state.next));
      if (table.interspersed) state.next = words.length;
      break;
    }
    if (word.startsWith('-') && word !== '-') {
      state.next += 1;
      problem = word.startsWith('--') ? readLong(word, state) : readShort(word, state);
      if (isHelp(state.items.at(-1))) break;
    } else if (table.interspersed) {
      state.next += 1;
      state.items.push(word);
    } else {
      break;
    }
  }
  return { items: state.items, rest: words.slice(state.next), problem };
}

function isHelp(item: OptionMatch | string | undefined): boolean {
  return typeof item === 'object' && item.spec.value === 'help';
}

function readLong(word: string, state: State): OptionProblem | undefined {
  const equals = word.indexOf('=');
  const spec = findLong(equals < 0 ? word : word.slice(0, equals), state);
  if (typeof spec === 'string') return spec;
  if (equals < 0) return readValue(spec, word, state);
  if (!takesValue(spec)) return 'unexpected-value';
  return accept({ spec, value: word.slice(equals + 1), words: [word] }, state);
}

function readShort(word: string, state: State): OptionProblem | undefined {
  const letters = Array.from(word.slice(1));
  for (const [index, letter] of letters.entries()) {
    const short = `-${letter}`;
    const spec = findExact(short, state);
    if (typeof spec === 'string') return spec;
    const attached = letters.slice(index + 1).join('');
    if (takesValue(spec) && attached !== '') {
      return accept({ spec, value: attached, words: index === 0 ? [word] : [short, attached] }, state);
    }
    const problem = readValue(spec, short, state);
    if (problem || spec.value === 'help') return problem;
  }
  return undefined;
}

/** Reads the next word as the value, if the option takes one. */
function readValue(spec: OptionSpec, option: string, state: State): OptionProblem | undefined {
  if (!takesValue(spec)) return accept({ spec, value: undefined, words: [option] }, state);
  const value = state.words[state.next];
  if (value === undefined) return 'missing-value';
  state.next += 1;
  return accept({ spec, value, words: [option, value] }, state);
}

function accept(match: OptionMatch, { accepts, items }: State): OptionProblem | undefined {
  if (!accepts(match)) return 'invalid-value';
  items.push(match);
  return undefined;
}

type LookupProblem = Extract<OptionProblem, 'unknown-option' | 'ambiguous-option' | 'uncertain-option'>;

/** optparse's `_match_abbrev`: an exact name wins; a prefix of two names of one option is ambiguous. */
function findLong(word: string, table: OptionTable): OptionSpec | LookupProblem {
  const exact = findExact(word, table);
  if (exact !== 'unknown-option') return exact;
  const matches = table.specs.flatMap((spec) =>
    spec.names.filter((name) => name.startsWith(word)).map(() => spec),
  );
  const [first, second] = matches;
  if (!first) return 'unknown-option';
  return second ? 'ambiguous-option' : first;
}

/** With an incomplete list, an option is certain only if every known release has it. */
function findExact(name: string, { specs, complete }: OptionTable): OptionSpec | LookupProblem {
  const matches = specs.filter(({ names }) => names.includes(name));
  const [first] = matches;
  if (complete) return first ?? 'unknown-option';
  const isInEveryRelease =
    matches.some(({ since }) => since === undefined) && matches.some(({ until }) => until === undefined);
  return first && isInEveryRelease ? first : 'uncertain-option';
}
