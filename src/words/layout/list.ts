/** The first few of many names, and the number of the others: `a, b and 3 more`. */
export function listSome(names: readonly string[], limit: number): string {
  const shown = names.slice(0, limit);
  const rest = names.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A number of packages: `1 package`, `2 packages`. */
export function packageCount(count: number): string {
  return `${count} ${count === 1 ? 'package' : 'packages'}`;
}
