/** One cell: what it says, and how it is painted once its width is known. */
export interface Cell {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** One row, and what there is to say below it. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly note: Cell | undefined;
}

/** Lines of a table whose columns are as wide as what is in them, two spaces apart; notes are indented as far. */
export function renderTable(rows: readonly TableRow[]): readonly string[] {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map(({ cells }) => cells[column]?.text.length ?? 0)),
  );
  return rows.flatMap(({ cells, note }) => {
    const line = cells
      .map(({ text, paint }, column) => paint(text) + ' '.repeat((widths[column] ?? 0) - text.length))
      .join(' '.repeat(gap));
    const below = note === undefined ? [] : [`${' '.repeat(gap)}${note.paint(note.text)}`];
    return [line.trimEnd(), ...below];
  });
}

const gap = 2;
