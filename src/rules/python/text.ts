/**
 * The characters that Python's `str.isspace` accepts. `String.trim` differs: it takes U+FEFF, and leaves
 * U+001C to U+001F and U+0085.
 */
const WHITE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** A pattern for white space, made only when needed, which is rare. V8 caches patterns by their text. */
function whitePattern(before: string, after: string): RegExp {
  return new RegExp(`${before}[${WHITE}]${after}`);
}

/** `str.strip()`. */
export function strip(text: string): string {
  const isBare = isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1));
  return isBare ? text : stripEnd(text.replace(whitePattern('^', '+'), ''));
}

/** True for visible ASCII characters. Most texts begin and end with one, so they need no pattern. */
function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** `str.rstrip()`, without the quadratic cost of an end-anchored pattern. */
export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && !isVisible(text.charCodeAt(end - 1)) && whitePattern('', '').test(text.charAt(end - 1)))
    end -= 1;
  return text.slice(0, end);
}

/** The number of white characters at the beginning of a line. */
export function indentation(line: string): number {
  return isVisible(line.charCodeAt(0)) ? 0 : (whitePattern('^', '+').exec(line)?.[0].length ?? 0);
}

/** `str.split()`. */
export function splitWords(text: string): readonly string[] {
  const stripped = strip(text);
  return stripped === '' ? [] : stripped.split(whitePattern('', '+'));
}

/** The lines of a text file as Python iterates them (universal newlines). No other separator counts. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** distutils' `strtobool`, which pip has a copy of; undefined where that raises. */
export function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (['y', 'yes', 't', 'true', 'on', '1'].includes(lower)) return true;
  if (['n', 'no', 'f', 'false', 'off', '0'].includes(lower)) return false;
  return undefined;
}
