import { widthOf } from './width.ts';

/** One cell: its text, and the function that colours it once its width is known. */
export interface Cell {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** One row, and a note below it. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly note: Cell | undefined;
}

/**
 * The lines of a table. Columns are as wide as their cells and two spaces apart; notes are indented by two
 * spaces.
 */
export function renderTable(rows: readonly TableRow[]): readonly string[] {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map(({ cells }) => widthOf(cells[column]?.text ?? ''))),
  );
  return rows.flatMap(({ cells, note }) => {
    const line = cells
      .map(({ text, paint }, column) => paint(text) + ' '.repeat((widths[column] ?? 0) - widthOf(text)))
      .join(' '.repeat(gap));
    const below = note === undefined ? [] : [`${' '.repeat(gap)}${note.paint(note.text)}`];
    return [line.trimEnd(), ...below];
  });
}

const gap = 2;
