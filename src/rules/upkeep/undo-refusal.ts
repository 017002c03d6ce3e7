import type { Command } from '../plan/command.ts';

/** The reason why a change is not undone. */
export type UndoRefusal =
  | { readonly code: 'nothing' }
  | { readonly code: 'unknown-number'; readonly number: string }
  | { readonly code: 'undone-already' }
  | { readonly code: 'gone'; readonly what: string }
  | { readonly code: 'changed-since'; readonly what: string }
  | { readonly code: 'deleted'; readonly what: string }
  | { readonly code: 'with-remove' }
  | { readonly code: 'with-setup' }
  | { readonly code: 'by-pip'; readonly requirements: readonly string[] }
  | { readonly code: 'needs-administrator'; readonly commands: readonly Command[] }
  | { readonly code: 'is-undo'; readonly kept: string | undefined };
