/** The names that differ from a word by a few letters, the nearest first. */
export function nearestNames(word: string, names: readonly string[]): readonly string[] {
  const measured = names
    .map((name) => ({ name, distance: distanceBetween(word.slice(0, 40), name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, name.length / 3));
  measured.sort((left, right) => left.distance - right.distance); // Node 18 has no toSorted
  return measured.map(({ name }) => name);
}

/**
 * The number of letters to insert, delete, replace, or swap with their neighbour (Damerau and Levenshtein).
 */
function distanceBetween(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = at(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row.push(
        Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwapped ? at(i - 2, j - 2) + 1 : Infinity),
      );
    }
  }
  return at(left.length, right.length);
}
