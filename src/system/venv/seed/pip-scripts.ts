import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, readText } from '../../files.ts';

/** The names of pip's scripts in `bin`: `pip`, `pip3`, `pip3.11`. */
export function pipScriptsIn(venv: string): readonly string[] {
  return namesIn(join(venv, 'bin')).filter((name) => /^pip[0-9.]*$/.test(name));
}

/**
 * The first line of a script that this interpreter runs. The kernel accepts 127 bytes and no spaces there;
 * otherwise `sh` starts the interpreter.
 */
export function shebang(python: string): string {
  if (Buffer.byteLength(python) <= 125 && !/\s/.test(python)) return `#!${python}\n`;
  return `#!/bin/sh\n'''exec' ${shellQuote(python)} "$0" "$@"\n' '''\n`;
}

/** A script without the first lines that name its interpreter. */
export function withoutShebang(script: string): string {
  return script.replace(/^(#!\/bin\/sh\n.*\n.*\n|#!.*\n)/, '');
}

/** Edits each line of each RECORD (PEP 376); a line is removed if `edit` returns undefined. */
export function editRecords(sitePackages: string, edit: (line: string) => string | undefined): void {
  for (const name of namesIn(sitePackages).filter((entry) => entry.endsWith('.dist-info'))) {
    const file = join(sitePackages, name, 'RECORD');
    const lines = readText(file)?.split('\n');
    if (lines) writeFileSync(file, lines.flatMap((line) => edit(line) ?? []).join('\n'));
  }
}

/**
 * Quotes for `sh` and Python at once. Python reads these lines as a string, in which a backslash is written
 * twice, so for `sh` it is outside the quotes.
 */
function shellQuote(word: string): string {
  return `'${word.replace(/['\\]/g, (character) => `'${character === "'" ? "\\'" : '\\\\'}'`)}'`;
}
