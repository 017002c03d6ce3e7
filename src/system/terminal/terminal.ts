import { isatty } from 'node:tty';
import kleur from 'kleur';
import { printable } from '../../rules/printable.ts';
import { describeRefusedFile } from '../../words/refused-file.ts';
import { hasCode, readText } from '../files.ts';

/**
 * Everything that pipward says to people goes through here, to stderr: stdout is for data. Colour is decided from
 * stderr (kleur itself looks at stdout), with `NO_COLOR` and `FORCE_COLOR` honoured.
 */
kleur.enabled = wantsColour(process.env, isatty(2));

export const paint = kleur;

/** One line, or several, for a person. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What nobody expected. It may hold anything that was read, or where that was. */
export function sayError(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const text = process.env['PIPWARD_DEBUG'] ? String(stack) : `pipward: ${refusedFile(error) ?? message}`;
  say(text.split('\n').map(printable).join('\n'));
}

/** Text with what stands between backticks in cyan; the rest in a colour of its own, where one is given. */
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

/** Data for a program, or for a pipe, whose reader may have enough of it (`| head`). */
export function print(text: string): void {
  if (process.stdout.listenerCount('error') === 0)
    process.stdout.on('error', (error) => {
      if (!hasCode(error, 'EPIPE')) throw error;
    });
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The same for a person who may be at the other end: in colour only on a terminal. */
export function show(text: string): void {
  print(isatty(1) ? highlight(text) : text);
}

/** The columns that text for reading may take: those of the terminal, and no more than people like to read. */
export function readableWidth(): number {
  return Math.min(100, process.stdout.columns ?? process.stderr.columns ?? 80);
}

/** Whether a person is there to be asked: keys come from stdin, the question goes to stderr. */
export function canAsk(): boolean {
  return isatty(0) && isatty(2) && process.env['TERM'] !== 'dumb' && isInForeground();
}

/**
 * Whether anything has been typed ahead: it would become the end of whatever is put into the line editor, and run. While
 * no editor has the terminal, that tells of whole lines only, unless it is asked not to wait for them.
 */
export async function hasTypeAhead(): Promise<boolean> {
  // A background job that changes the modes of its terminal is stopped, too.
  if (!isInForeground()) return true;
  const { ask } = await import('../process.ts');
  // Without a terminal there is nothing to type at.
  const look = 'exec </dev/tty || exit 1; modes=$(stty -g); trap "stty $modes" EXIT; stty -icanon; read -t 0';
  return (await ask(['bash', '--norc', '-c', look])).status !== 1;
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
