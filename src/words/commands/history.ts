import { codePath, type Place } from '../../rules/printable.ts';

/** The note on lines of the history that could not be read. */
export function damagedLines(lines: readonly number[], file: string, place: Place): string {
  const some = lines.slice(0, 5).join(', ');
  const subject =
    lines.length === 1
      ? `line ${some} is`
      : `${lines.length} lines (${some}${lines.length > 5 ? ', …' : ''}) are`;
  return `${subject} damaged in ${codePath(file, place)}, and skipped`;
}

export const nothingChanged = 'pipward has changed nothing yet';

/** The line above the last changes, if earlier ones are hidden. */
export function earlierChanges(count: number): string {
  return `${count} earlier ones: \`pipward history --all\``;
}

/** The words after a change that was undone. */
export const takenBackSince = ', undone since';
