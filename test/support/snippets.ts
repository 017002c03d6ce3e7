import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShellName } from './shells.ts';

/** Where the files for all shells lie. */
export const SNIPPETS = fileURLToPath(new URL('../../shell/', import.meta.url));

/** The files for one shell: what it reads at its start, and what it reads when it first needs that. */
export const PARTS = ['pipward', 'activation', 'catch'] as const;
export type Part = (typeof PARTS)[number];

export function snippetPath(part: Part, shell: ShellName): string {
  return join(SNIPPETS, `${part}.${shell}`);
}

export function readSnippet(part: Part, shell: ShellName): string {
  return readFileSync(snippetPath(part, shell), 'utf8');
}
