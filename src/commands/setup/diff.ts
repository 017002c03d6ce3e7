import { createTwoFilesPatch } from 'diff';
import type { StartFileEdit } from '../../system/shells/start-file.ts';
import { print } from '../../system/terminal/terminal.ts';

/** Shows an edit as a unified diff, without making it. */
export function showDiff({ path, before, after }: StartFileEdit): void {
  const from = before === undefined ? '/dev/null' : path;
  const to = after === undefined ? '/dev/null' : path;
  print(createTwoFilesPatch(from, to, decode(before), decode(after), undefined, undefined, { context: 2 }));
}

function decode(bytes: string | undefined): string {
  return Buffer.from(bytes ?? '', 'latin1').toString('utf8');
}
