/** What Python's `str.isspace` holds for white; `String.trim` differs at both ends (U+FEFF, U+001C to U+001F, U+0085). */
const WHITE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Made when it is first needed, which is seldom: V8 keeps patterns by their text. */
function white(before: string, after: string): RegExp {
  return new RegExp(`${before}[${WHITE}]${after}`);
}

/** `str.strip()`. */
export function strip(text: string): string {
  const isBare = isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1));
  return isBare ? text : stripEnd(text.replace(white('^', '+'), ''));
}

/** Mostly there is nothing to strip, which needs no pattern. */
function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** `str.rstrip()`, without the quadratic cost of an end-anchored pattern. */
export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && !isVisible(text.charCodeAt(end - 1)) && white('', '').test(text.charAt(end - 1)))
    end -= 1;
  return text.slice(0, end);
}

/** How many white characters a line begins with. */
export function indentation(line: string): number {
  return isVisible(line.charCodeAt(0)) ? 0 : (white('^', '+').exec(line)?.[0].length ?? 0);
}

/** `str.split()`. */
export function words(text: string): readonly string[] {
  const stripped = strip(text);
  return stripped === '' ? [] : stripped.split(white('', '+'));
}

/** The lines of a text file as Python iterates them (universal newlines): no other separator counts. */
export function textLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** distutils' `strtobool`, which pip carries; undefined where it raises. */
export function truthValue(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (['y', 'yes', 't', 'true', 'on', '1'].includes(lower)) return true;
  if (['n', 'no', 'f', 'false', 'off', '0'].includes(lower)) return false;
  return undefined;
}
