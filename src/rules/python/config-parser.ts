import { indentation, strip, stripEnd, textLines } from './text.ts';

/** Sections in file order, each with what `[DEFAULT]` gives it first; or why Python's parser raises. */
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
  /** The section being read, and the value that an indented line continues. */
  section: Map<string, string[]> | undefined;
  value: string[] | undefined;
  indent: number;
  /** A line was no key. */
  isBroken: boolean;
}

/**
 * Python's `configparser.RawConfigParser()` as pip uses it, the same in 3.7 to 3.13: `=` and `:` delimit, `#` and `;`
 * begin whole-line comments only, deeper indentation continues a value, empty lines stay in it, keys are lower-cased,
 * a second section or key of the same name raises, so does a key without a value and text before the first section.
 *
 * @param text decoded, its BOM kept: Python takes one for text before the first section
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
  for (const line of textLines(text)) {
    const code = readLine(line, state);
    if (code) return { kind: 'invalid', code };
  }
  // Python goes on after a line that is no key, and raises at the end: an earlier error above wins.
  if (state.isBroken) return { kind: 'invalid', code: 'not-a-key' };
  const sections = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, values] of state.sections) {
    const merged = new Map([...state.defaults, ...values]);
    sections.set(name, new Map([...merged].map(([key, lines]) => [key, stripEnd(lines.join('\n'))])));
  }
  return { kind: 'parsed', sections };
}

type Code = Extract<RawConfig, { readonly kind: 'invalid' }>['code'];

function readLine(line: string, state: State): Code | undefined {
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
  // What follows the last bracket is ignored; an empty pair is no header.
  if (end > 1) return openSection(content.slice(1, end), state);
  if (!state.section) return 'missing-section';
  return readKey(content, state);
}

function openSection(name: string, state: State): Code | undefined {
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

function readKey(content: string, state: State): Code | undefined {
  const delimiter = content.search(/[=:]/);
  if (delimiter <= 0) state.isBroken = true;
  if (delimiter < 0) return undefined;
  const key = state.renameKey(stripEnd(content.slice(0, delimiter)));
  if (state.section?.has(key)) return 'duplicate-key';
  const value = [strip(content.slice(delimiter + 1))];
  state.section?.set(key, value);
  // Python takes an empty key for none at all: nothing continues it.
  state.value = key === '' ? undefined : value;
  return undefined;
}
