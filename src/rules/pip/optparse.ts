import { takesValue, type OptionSpec } from './options.ts';

/** What ended the reading of a command line. */
export type OptionProblem =
  | 'unknown-option'
  | 'ambiguous-option'
  | 'missing-value'
  | 'unexpected-value'
  | 'invalid-value'
  | 'uncertain-option';

/** One option as it stood on the command line. */
export interface OptionMatch {
  readonly spec: OptionSpec;
  readonly value: string | undefined;
  /** As typed; for one out of a bundle such as `-Ut`, the short option by itself. */
  readonly words: readonly string[];
}

/** What Python's `OptionParser.parse_args` finds: options and positional words, in the order typed. */
export interface OptionReading {
  readonly items: readonly (OptionMatch | string)[];
  /** What was left unread: all from the first positional word on, without `interspersed`, or what follows `-h`. */
  readonly rest: readonly string[];
  readonly problem: OptionProblem | undefined;
}

/** The options of one parser, and whether that list is complete: an abbreviation is only decided by a complete one. */
export interface OptionTable {
  readonly specs: readonly OptionSpec[];
  readonly complete: boolean;
  /** Refuses a value as the option's type checker or callback would. */
  readonly accepts: (match: OptionMatch) => boolean;
  /** Whether positional words may stand between options (optparse's `interspersed_args`). */
  readonly interspersed: boolean;
}

interface State extends OptionTable {
  readonly words: readonly string[];
  readonly items: (OptionMatch | string)[];
  next: number;
}

/**
 * Reads words as Python's optparse does: unique prefixes of long options, `--opt=value`, `-oVALUE`, bundles, `--`.
 * Help ends it, since pip prints it there and then.
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

/** Takes the next word for an option that has a value. */
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

type Missing = Extract<OptionProblem, 'unknown-option' | 'ambiguous-option' | 'uncertain-option'>;

/** optparse's `_match_abbrev`: an exact name wins; two names of one option are still ambiguous. */
function findLong(word: string, table: OptionTable): OptionSpec | Missing {
  const exact = findExact(word, table);
  if (exact !== 'unknown-option') return exact;
  const found = table.specs.flatMap((spec) =>
    spec.names.filter((name) => name.startsWith(word)).map(() => spec),
  );
  const [only, another] = found;
  if (!only) return 'unknown-option';
  return another ? 'ambiguous-option' : only;
}

/** Without a complete list, an option is only certain where every known release has it. */
function findExact(name: string, { specs, complete }: OptionTable): OptionSpec | Missing {
  const found = specs.filter(({ names }) => names.includes(name));
  const [first] = found;
  if (complete) return first ?? 'unknown-option';
  const always =
    found.some(({ since }) => since === undefined) && found.some(({ until }) => until === undefined);
  return first && always ? first : 'uncertain-option';
}
