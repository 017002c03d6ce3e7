import kleur from 'kleur';
import { isatty } from 'node:tty';
import { printable } from '../../rules/printable.ts';
import { describeRefusedFile } from '../../words/refused-file.ts';
import { hasCode, readText } from '../files.ts';

/**
 * Everything that pipward says to people goes through here, to stderr: stdout is for data. Colour is decided
 * from stderr (kleur itself looks at stdout), with `NO_COLOR` and `FORCE_COLOR` honoured.
 */
kleur.enabled = wantsColour(process.env, isatty(2));

export const paint = kleur;

/** Prints one line, or several, for a person. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints an unexpected error. Its text may hold anything that was read, so it is made printable. */
export function sayError(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const text = process.env['PIPWARD_DEBUG'] ? String(stack) : `pipward: ${refusedFile(error) ?? message}`;
  say(text.split('\n').map(printable).join('\n'));
}

/** Text with the parts between backticks in cyan, and the rest in the given colour, if any. */
export function highlight(text: string, colour: (part: string) => string = (part) => part): string {
  const parts = text.split(/(`[^`]*`)/);
  return parts
    .map((part) =>
      part.startsWith('`') && part.length > 1 && kleur.enabled
        ? paint.cyan(part.slice(1, -1))
        : part === ''
          ? ''
          : colour(part),
    )
    .join('');
}

/** Prints data for a program, or for a pipe, whose reader may stop early (`| head`). */
export function print(text: string): void {
  if (process.stdout.listenerCount('error') === 0)
    process.stdout.on('error', (error) => {
      if (!hasCode(error, 'EPIPE')) throw error;
    });
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Prints text that a person or a program may read: in colour only on a terminal. */
export function show(text: string): void {
  print(isatty(1) ? highlight(text) : text);
}

/** The width of text in columns: that of the terminal, but no wider than people like to read. */
export function readableWidth(): number {
  return Math.min(100, process.stdout.columns ?? process.stderr.columns ?? 80);
}

/** True if a person can be asked: keys come from stdin, the question goes to stderr. */
export function canAsk(): boolean {
  return isatty(0) && isatty(2) && isInForeground();
}

/**
 * True if anything has been typed ahead: it would be added to the text that is put into the line editor, and
 * run. While no editor has the terminal, that reports whole lines only, unless it is asked not to wait for
 * them.
 */
export async function hasTypeAhead(): Promise<boolean> {
  // A background job that changes the modes of its terminal is stopped too.
  if (!isInForeground()) return true;
  const { ask } = await import('../process.ts');
  // Without a terminal nothing can be typed ahead.
  const test = 'exec </dev/tty || exit 1; modes=$(stty -g); trap "stty $modes" EXIT; stty -icanon; read -t 0';
  return (await ask(['bash', '--norc', '-c', test])).status !== 1;
}

/** A file that may not be written, or has no room on a disk that is full. */
function refusedFile(error: unknown): string | undefined {
  const { code, path } = Object(error) as { readonly code?: unknown; readonly path?: unknown };
  if (typeof path !== 'string') return undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return describeRefusedFile('not-writable', path);
  return code === 'ENOSPC' ? describeRefusedFile('no-room', path) : undefined;
}

/** A background job that reads keys is stopped by its terminal. Where the system does not tell, this is none. */
function isInForeground(): boolean {
  // The name, in brackets, may hold anything; behind it: state, parent, group, session, terminal, its foreground group.
  const fields =
    readText('/proc/self/stat')
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? [];
  // Without a terminal of its own there is nobody to be in front of.
  return fields[2] === fields[5] || fields[4] === '0';
}

function wantsColour(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  return isTerminal && environment['TERM'] !== 'dumb';
}
