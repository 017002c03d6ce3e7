/**
 * One page of the reference: `pipward help NAME`. It is independent of its look, so it can become a man page
 * as well.
 */
export interface Topic {
  readonly name: string;
  /** One line for the list of topics, and the title of the page. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** One part of a page. Commands, names and paths are in backticks. */
export type Block = { readonly kind: 'heading'; readonly text: string } | Body;

/** A part of a page below a heading. */
export type Body =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'verbatim'; readonly lines: readonly string[] };

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** Parts of one text, written on several lines of the source. */
export function prose(...parts: readonly string[]): string {
  return parts.join(' ');
}

export function paragraph(...parts: readonly string[]): Body {
  return { kind: 'paragraph', text: prose(...parts) };
}

export function list(...items: readonly string[]): Body {
  return { kind: 'list', items };
}

/** A table. A column that needs no title has an empty one in the head. */
export function table(head: readonly string[], ...rows: readonly (readonly string[])[]): Body {
  return { kind: 'table', head, rows };
}

/** Commands to copy, screens, JSON: lines that are never wrapped. */
export function verbatim(...lines: readonly string[]): Body {
  return { kind: 'verbatim', lines };
}
