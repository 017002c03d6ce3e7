/** The meaning of a line that a person typed at a prompt, as far as bash, zsh and fish agree on it. */
export type TypedLine =
  /** One simple command of plain words: nothing in it is expanded, joined or redirected. */
  | { readonly kind: 'simple'; readonly words: readonly string[] }
  /** More than that. `parts` are the commands in it, each as far as its words are plain. */
  | { readonly kind: 'complex'; readonly parts: readonly (readonly string[])[] };

/**
 * Reads a line without running any of it. A word is plain if no shell would make anything else of it: it has
 * no variable, glob, substitution, escape or assignment. Quotes around such a word are taken off.
 */
export function parseTypedLine(line: string): TypedLine {
  const segments: Segment[] = [{ words: [], isPlain: true }];
  let rest = line.trim();
  while (rest !== '') {
    const [token = ''] = /^(?:[ \t]+|[;&|\n(){}]+|[^ \t\n;&|(){}]+)/.exec(rest) ?? [];
    const word = token.trim() === '' || separator.test(token) ? undefined : readWord(rest);
    const segment = segments.at(-1);
    if (word === undefined && separator.test(token)) {
      // A bracket after words is a substitution of fish, or a list of words, and no new command.
      if (segment && segment.words.length > 0 && /^[({]/.test(token)) segment.isPlain = false;
      segments.push({ words: [], isPlain: true });
    } else if (word && segment) {
      if (word.text === undefined) segment.isPlain = false;
      else if (segment.isPlain) segment.words.push(word.text);
    }
    rest = rest.slice(word?.length ?? token.length);
  }
  const [only] = segments;
  if (segments.length === 1 && only?.isPlain && isCommand(only.words))
    return { kind: 'simple', words: withoutPrefix(only.words) };
  const parts = segments.map(({ words }) => withoutKeywords(words));
  return { kind: 'complex', parts: parts.filter(isCommand) };
}

interface Segment {
  readonly words: string[];
  isPlain: boolean;
}

const separator = /^[;&|\n(){}]/;

/** Letters that mean themselves everywhere in a word, and quotes around text that means itself. */
const plainPart = /^(?:[A-Za-z0-9_@%+=:,./~^[\]-]+|'[^'\\\n]*'|"[^"\\$`\n]*")/;

/** The word at the start; its text is undefined if a shell could make something else of it. */
function readWord(rest: string): { readonly text: string | undefined; readonly length: number } {
  let at = 0;
  let text = '';
  for (let part = plainPart.exec(rest); part; part = plainPart.exec(rest.slice(at))) {
    at += part[0].length;
    text += /^['"]/.test(part[0]) ? part[0].slice(1, -1) : part[0];
  }
  const isWhole = at === rest.length || /^[ \t\n;&|)]/.test(rest.slice(at));
  // These characters begin a home directory, a job, a command's path or a glob.
  if (isWhole && at > 0 && !/^[~%=^[]/.test(rest)) return { text, length: at };
  const odd = /^(?:\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^ \t\n;&|(){}])+/.exec(rest);
  return { text: undefined, length: odd?.[0].length ?? 1 };
}

/** An assignment before a command makes another command of it. */
function isCommand(words: readonly string[]): boolean {
  const [first] = withoutPrefix(words);
  return first !== undefined && !first.includes('=');
}

/** Words that a shell takes for itself before a command. */
function withoutKeywords(words: readonly string[]): readonly string[] {
  const start = words.findIndex(
    (word) => !/^(if|then|else|elif|do|while|until|not|and|or|time|!)$/.test(word),
  );
  return start < 0 ? [] : withoutPrefix(words.slice(start));
}

/** zsh's word for not expanding globs changes nothing of what runs. */
function withoutPrefix(words: readonly string[]): readonly string[] {
  return words[0] === 'noglob' ? words.slice(1) : words;
}
