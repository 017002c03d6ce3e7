/** One line of a table: what it is about, and the words that follow. */
export interface Row {
  readonly key: string;
  readonly words: readonly string[];
}

/** The row of a name in a table of lines. */
export function findRow(table: string, key: string): Row | undefined {
  const lines = linesOf(table);
  // All that may follow a key, a space, is before `!`, and all that a longer key goes on with behind it.
  const line = lines[placeOf(lines, `${key}!`)];
  const row = line?.startsWith(key) ? parseRow(line) : undefined;
  return row?.key === key ? row : undefined;
}

/** The word of a name among words, several on a line: `name` itself, or `name=…`. */
export function findWord(words: string, key: string): string | undefined {
  const line = linesOf(words)[placeOf(firstKeysOf(words), key)];
  return line === undefined ? undefined : wordsOf(line).get(key);
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
  return linesOf(table).map(firstKey);
}

/** All words, in order. */
export function parseWords(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

/** The value of the word `name=value` of a row. */
export function findField(row: Row, name: string): string | undefined {
  const prefix = `${name}=`;
  return row.words.find((word) => word.startsWith(prefix))?.slice(prefix.length);
}

/** Which of sorted texts is the last one that is not behind this one, or -1. */
function placeOf(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The lines of a table; like all that is made of one, kept, since a command may ask for a thousand names. */
const linesOf = keeping((table: string): readonly string[] => table.trim().split('\n'));

/** What each line begins with. */
const firstKeysOf = keeping((table: string): readonly string[] => linesOf(table).map(firstKey));

/** The words of a line by their names. */
const wordsOf = keeping(
  (line: string): ReadonlyMap<string, string> =>
    new Map(parseWords(line).map((word) => [firstKey(word), word])),
);

function keeping<Made extends object>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const made = kept.get(text) ?? make(text);
    kept.set(text, made);
    return made;
  };
}

/** The beginning of a line or a word, up to a space or `=`. */
function firstKey(text: string): string {
  const end = text.search(/[ =]/);
  return end === -1 ? text : text.slice(0, end);
}

function parseRow(line: string): Row {
  const [key = '', ...words] = line.replace(/ +#.*/, '').split(' ');
  return { key, words };
}
