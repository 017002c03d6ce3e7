/**
 * Text from outside (names, paths, marker texts) made fit to be shown: control characters, which a terminal would obey,
 * and bidirectional or invisible ones, which would show another text than is there, become `�`.
 */
export function printable(text: string): string {
  // Most text is plain, and what Unicode has takes a while to be read.
  return /^[ -~]*$/.test(text) ? text : text.replace(new RegExp(unseen, 'gu'), '\ufffd');
}

/** Whether a character is one that a terminal would obey, or show as nothing. */
export function isUnseen(character: string): boolean {
  if (character <= '~') return character < ' ';
  unseenCharacter ??= new RegExp(`^(?:${unseen})$`, 'u');
  return unseenCharacter.test(character);
}

/** Controls; format characters, tags among them; line separators; letters that are drawn as nothing. */
const unseen = String.raw`[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5`;

let unseenCharacter: RegExp | undefined;

/** Text from outside between backticks, as commands, names and paths stand in a sentence. */
export function code(text: string): string {
  return `\`${printable(text)}\``;
}

/** Where the reader of a path is, which decides how it is shown. */
export interface Place {
  readonly directory: string;
  readonly home: string;
}

/** A path between backticks. */
export function codePath(path: string, place: Place): string {
  return `\`${displayPath(path, place)}\``;
}

/** A path for people: relative below the current directory, with `~` below the home directory, else as it is. */
export function displayPath(path: string, place: Place): string {
  const { directory, home } = place;
  if (path === directory) return '.';
  const isHere = directory !== '/' && path.startsWith(`${directory}/`);
  if (isHere) return printable(path.slice(directory.length + 1));
  return printable(
    path === home ? '~' : path.startsWith(`${home}/`) ? `~/${path.slice(home.length + 1)}` : path,
  );
}
