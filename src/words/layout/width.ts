import stringWidth from 'string-width';

/** The number of terminal columns that text takes. Most text is plain ASCII, a column a character. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
