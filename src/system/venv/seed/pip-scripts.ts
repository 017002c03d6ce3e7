import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, readText } from '../../files.ts';

/** The names in `bin` that pip has there: `pip`, `pip3`, `pip3.11`. */
export function pipScriptsIn(venv: string): readonly string[] {
  return namesIn(join(venv, 'bin')).filter((name) => /^pip[0-9.]*$/.test(name));
}

/**
 * What a script begins with, so that this interpreter runs it. The kernel takes 127 bytes and no spaces on the first
 * line; beyond that, `sh` starts the interpreter.
 */
export function shebang(python: string): string {
  if (Buffer.byteLength(python) <= 125 && !/\s/.test(python)) return `#!${python}\n`;
  return `#!/bin/sh\n'''exec' ${shellQuote(python)} "$0" "$@"\n' '''\n`;
}

/** A script without what tells which interpreter runs it. */
export function withoutShebang(script: string): string {
  return script.replace(/^(#!\/bin\/sh\n.*\n.*\n|#!.*\n)/, '');
}

/** Edits each line of each RECORD (PEP 376); a line goes where `edit` gives none. */
export function editRecords(sitePackages: string, edit: (line: string) => string | undefined): void {
  for (const name of namesIn(sitePackages).filter((entry) => entry.endsWith('.dist-info'))) {
    const file = join(sitePackages, name, 'RECORD');
    const lines = readText(file)?.split('\n');
    if (lines) writeFileSync(file, lines.flatMap((line) => edit(line) ?? []).join('\n'));
  }
}

/** Python reads these lines as a string, in which a backslash is written twice. So for `sh` it stands outside the quotes. */
function shellQuote(word: string): string {
  return `'${word.replace(/['\\]/g, (character) => `'${character === "'" ? "\\'" : '\\\\'}'`)}'`;
}
