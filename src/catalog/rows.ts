/** One line of a table: what it is about, and the words that follow. */
export interface Row {
  readonly key: string;
  readonly words: readonly string[];
}

/** The row of a name in a table of lines. */
export function findRow(table: string, key: string): Row | undefined {
  const line = findLine(table, key);
  return line !== undefined && firstKey(line) === key ? parseRow(line) : undefined;
}

/** The word of a name among words, several on a line: `name` itself, or `name=…`. */
export function findWord(words: string, key: string): string | undefined {
  const line = findLine(words, key);
  if (line === undefined) return undefined;
  for (const word of readWords(line)) if (word.startsWith(key) && firstKey(word) === key) return word;
  return undefined;
}

/** All lines of a table. */
export function parseRows(table: string): readonly Row[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map(parseRow);
}

/** The names alone. */
export function parseKeys(table: string): readonly string[] {
  return table.split('\n').map(firstKey);
}

/** All words. */
export function parseWords(words: string): readonly string[] {
  return [...readWords(words)];
}

/**
 * The words one by one. What begins with a capital letter is one that has as many letters of the word before it, none for
 * `A`, one for `B`, and so on: the build writes those of a line so, without spaces, for the names stand in order.
 */
function* readWords(text: string): Generator<string> {
  let word = '';
  for (const [part] of text.matchAll(/[A-Z]?[^A-Z\s]+|[A-Z]/g)) {
    const shared = part.charCodeAt(0) - 'A'.charCodeAt(0);
    word = shared >= 0 && shared < 26 ? word.slice(0, shared) + part.slice(1) : part;
    yield word;
  }
}

/** The value of the word `name=value` of a row. */
export function findField(row: Row, name: string): string | undefined {
  const prefix = `${name}=`;
  return row.words.find((word) => word.startsWith(prefix))?.slice(prefix.length);
}

/**
 * The last line of a sorted text that does not begin after the key: a binary search in the text itself, so that nothing is
 * read or split beforehand. To split the tables costs some milliseconds at the start of a command, this a few microseconds
 * a name.
 */
function findLine(text: string, key: string): string | undefined {
  let low = 0;
  let high = key === '' ? 0 : text.length;
  let found: string | undefined;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
    const newline = text.indexOf('\n', middle);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    if (firstKey(line) <= key) {
      found = line;
      low = end + 1;
    } else {
      high = start;
    }
  }
  return found;
}

/** What a line or a word begins with, up to a space, `=`, or the capital letter of `parseWords`. */
function firstKey(text: string): string {
  const space = text.search(/[ A-Z]/);
  const word = space === -1 ? text : text.slice(0, space);
  const equals = word.indexOf('=');
  return equals === -1 ? word : word.slice(0, equals);
}

function parseRow(line: string): Row {
  const [key = '', ...words] = line.replace(/ +#.*/, '').split(' ');
  return { key, words };
}
