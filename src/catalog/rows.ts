/** One line of a table: what it is about, and the words that follow. */
export interface Row {
  readonly key: string;
  readonly words: readonly string[];
}

/**
 * The rows of a table by name. Nothing is read before the first question, and then only where lines and names end: to
 * split every line costs 4 ms at the start of a command, to search the text anew 0.3 ms a name.
 */
export function indexRows(table: string): (key: string) => Row | undefined {
  let lines: ReadonlyMap<string, string> | undefined;
  return (key) => {
    lines ??= new Map(splitLines(table).map((text) => [readKey(text), text]));
    const line = lines.get(key);
    return line === undefined ? undefined : parseRow(line);
  };
}

/** All lines of a table. */
export function parseRows(table: string): readonly Row[] {
  return splitLines(table).map(parseRow);
}

/** The value of the word `name=value` of a row. */
export function findField(row: Row, name: string): string | undefined {
  const prefix = `${name}=`;
  return row.words.find((word) => word.startsWith(prefix))?.slice(prefix.length);
}

function splitLines(table: string): readonly string[] {
  return table.split('\n').filter((line) => line !== '');
}

function readKey(line: string): string {
  const end = line.indexOf(' ');
  return end === -1 ? line : line.slice(0, end);
}

function parseRow(line: string): Row {
  const [key = '', ...words] = line.replace(/ +#.*/, '').split(' ');
  return { key, words };
}
