import { indentation, strip, stripEnd, splitLines } from './text.ts';

/** Sections in file order, each with the values of `[DEFAULT]` first; or the error of Python's parser. */
export type RawConfig =
  | { readonly kind: 'parsed'; readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>> }
  | {
      readonly kind: 'invalid';
      readonly code: 'missing-section' | 'duplicate-section' | 'duplicate-key' | 'not-a-key';
    };

interface State {
  readonly sections: Map<string, Map<string, string[]>>;
  readonly defaults: Map<string, string[]>;
  readonly renameKey: (key: string) => string;
  /** The section being read. */
  section: Map<string, string[]> | undefined;
  /** The lines of the value that an indented line continues. */
  value: string[] | undefined;
  indent: number;
  /** True after a line that is no key. */
  isBroken: boolean;
}

/**
 * Parses a file like Python's `configparser.RawConfigParser()` as pip uses it. Its rules did not change from
 * Python 3.7 to 3.13:
 *
 * - `=` and `:` are delimiters; `#` and `;` begin a comment only if it takes the whole line.
 * - A line that is indented deeper continues a value; empty lines are kept in it.
 * - Keys are lower-cased.
 * - These raise: a second section or key of one name, a key without a value, text before the first section.
 *
 * @param text decoded text with its BOM, which Python treats as text before the first section
 * @param renameKey `optionxform`
 */
export function parseRawConfig(
  text: string,
  renameKey = (key: string): string => key.toLowerCase(),
): RawConfig {
  const state: State = {
    sections: new Map(),
    defaults: new Map(),
    renameKey,
    section: undefined,
    value: undefined,
    indent: 0,
    isBroken: false,
  };
  for (const line of splitLines(text)) {
    const code = readLine(line, state);
    if (code) return { kind: 'invalid', code };
  }
  // Python reads on after a line that is no key and raises at the end, so any of the errors above wins.
  if (state.isBroken) return { kind: 'invalid', code: 'not-a-key' };
  const sections = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, values] of state.sections) {
    const merged = new Map([...state.defaults, ...values]);
    sections.set(name, new Map([...merged].map(([key, lines]) => [key, stripEnd(lines.join('\n'))])));
  }
  return { kind: 'parsed', sections };
}

type ErrorCode = Extract<RawConfig, { readonly kind: 'invalid' }>['code'];

function readLine(line: string, state: State): ErrorCode | undefined {
  const content = strip(line);
  if (content === '') {
    state.value?.push('');
    return undefined;
  }
  if (content.startsWith('#') || content.startsWith(';')) return undefined;
  const indent = indentation(line);
  if (state.value && indent > state.indent) {
    state.value.push(content);
    return undefined;
  }
  state.indent = indent;
  const end = content.startsWith('[') ? content.lastIndexOf(']') : -1;
  // Python ignores the text after the last bracket. `[]` is not a header.
  if (end > 1) return openSection(content.slice(1, end), state);
  if (!state.section) return 'missing-section';
  return readKey(content, state);
}

function openSection(name: string, state: State): ErrorCode | undefined {
  if (state.sections.has(name)) return 'duplicate-section';
  state.value = undefined;
  if (name === 'DEFAULT') {
    state.section = state.defaults;
  } else {
    state.section = new Map();
    state.sections.set(name, state.section);
  }
  return undefined;
}

function readKey(content: string, state: State): ErrorCode | undefined {
  const delimiter = content.search(/[=:]/);
  if (delimiter <= 0) state.isBroken = true;
  if (delimiter < 0) return undefined;
  const key = state.renameKey(stripEnd(content.slice(0, delimiter)));
  if (state.section?.has(key)) return 'duplicate-key';
  const value = [strip(content.slice(delimiter + 1))];
  state.section?.set(key, value);
  // Python treats an empty key as no key, so no line continues its value.
  state.value = key === '' ? undefined : value;
  return undefined;
}
