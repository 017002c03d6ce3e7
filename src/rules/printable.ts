/**
 * Text from outside (names, paths, marker texts), made safe to show. A terminal obeys control characters, and
 * bidirectional or invisible ones show a different text than the real one: each of them becomes `�`.
 */
export function printable(text: string): string {
  // Most text is plain ASCII, and a pattern with Unicode properties takes long to compile.
  return /^[ -~]*$/.test(text) ? text : text.replace(new RegExp(unsafe, 'gu'), '\ufffd');
}

/** True for a character that a terminal obeys or shows as nothing. */
export function isUnseen(character: string): boolean {
  if (character <= '~') return character < ' ';
  unsafeCharacter ??= new RegExp(`^(?:${unsafe})$`, 'u');
  return unsafeCharacter.test(character);
}

/** Control characters; format characters, including tags; line separators; letters drawn as nothing. */
const unsafe = String.raw`[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5`;

let unsafeCharacter: RegExp | undefined;

/** Text from outside (a command, a name or a path) in backticks, for a sentence. */
export function code(text: string): string {
  return `\`${printable(text)}\``;
}

/** The directories of the person who reads a path, which decide how it is shown. */
export interface Place {
  readonly directory: string;
  readonly home: string;
  /** The directory of the environments that belong to no project. */
  readonly shared: string;
}

/** A path for people, in backticks. */
export function codePath(path: string, place: Place): string {
  return `\`${displayPath(path, place)}\``;
}

/**
 * A path for people: relative below the current directory, unless that is the home directory or the root;
 * else with `~` for the home directory, or absolute.
 */
export function displayPath(path: string, place: Place): string {
  const { directory, home } = place;
  const isHere = directory !== '/' && directory !== home && path.startsWith(`${directory}/`);
  if (isHere) return printable(path.slice(directory.length + 1));
  return printable(
    path === home ? '~' : path.startsWith(`${home}/`) ? `~/${path.slice(home.length + 1)}` : path,
  );
}

/** The name of an environment that belongs to no project; undefined for any other path. */
export function sharedNameOf(venv: string, { shared }: Place): string | undefined {
  return venv.startsWith(`${shared}/`) ? printable(venv.slice(shared.length + 1)) : undefined;
}
