import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, readText } from '../files.ts';

export function scriptsOf(venv: string): readonly string[] {
  return namesIn(join(venv, 'bin')).filter((name) => /^pip[0-9.]*$/.test(name));
}

/** Puts another line in the place of each that a RECORD has, or none. */
export function editRecords(sitePackages: string, edit: (line: string) => string | undefined): void {
  for (const name of namesIn(sitePackages).filter((entry) => entry.endsWith('.dist-info'))) {
    const file = join(sitePackages, name, 'RECORD');
    const lines = readText(file)?.split('\n');
    if (lines) writeFileSync(file, lines.flatMap((line) => edit(line) ?? []).join('\n'));
  }
}

/** The kernel takes 127 bytes and no spaces on a script's first line; beyond that, `sh` starts the interpreter. */
export function shebang(python: string): string {
  if (Buffer.byteLength(python) <= 125 && !/\s/.test(python)) return `#!${python}`;
  return `#!/bin/sh\n'''exec' ${shellQuote(python)} "$0" "$@"\n' '''`;
}

/** Python reads the same lines as a string: there a backslash is written twice, so for `sh` it stands outside the quotes. */
function shellQuote(word: string): string {
  return `'${word.replace(/['\\]/g, (character) => `'${character === "'" ? "\\'" : '\\\\'}'`)}'`;
}
