import { displayPath, printable } from '../../rules/printable.ts';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import type { Restoration } from '../../rules/upkeep/restoration.ts';
import type { VenvDamage } from '../../rules/verdict/venv-state.ts';
import { findDirectories, workingDirectory } from '../../system/directories.ts';
import { highlight, paint, say } from '../../system/terminal/terminal.ts';
import { describeDamage } from '../../words/venv.ts';
import type { Reinstalled } from './reinstall.ts';

/** What is going to be done, and why. */
export function sayBeginning(
  venv: string,
  how: { readonly damage: VenvDamage | undefined; readonly interpreter: Interpreter },
): void {
  const { damage, interpreter } = how;
  const subject = damage
    ? `${name(venv)} ${describeDamage(damage)}: rebuilding it`
    : `rebuilding ${name(venv)}`;
  say(highlight(`${subject} with Python ${printable(interpreter.version)} …`));
}

/** What was done. */
export function sayRebuilt(
  venv: string,
  { result, count }: { readonly result: Reinstalled; readonly count: number },
): void {
  say(highlight(`rebuilt ${name(venv)} with ${count} ${count === 1 ? 'package' : 'packages'}`, paint.green));
  const versions = result.changed.map((each) => `${each.name} ${printable(`${each.to} (${each.from})`)}`);
  if (versions.length > 0) say(`note: in another version than before: ${versions.join(', ')}`);
}

/** Names some of the person's files; nothing where there are none. */
export function sayFiles(text: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const shown = paths.slice(0, 5).map((path) => `\`${printable(path)}\``);
  const more = paths.length > shown.length ? ` and ${paths.length - shown.length} more` : '';
  say(highlight(`${text}: ${shown.join(', ')}${more}`));
}

/** What pip could not bring back, and where it came from. */
export function sayLost(lost: readonly Restoration[]): void {
  for (const { project } of lost)
    say(
      highlight(
        `note: \`${project.name}\` ${printable(project.version)} could not be brought back${sourceOf(project)}`,
      ),
    );
}

/** Why nothing was done, and the way out. @returns the exit status */
export function refuse(text: string, hint: string | undefined): number {
  say(highlight(`${paint.red('error:')} ${text}`));
  if (hint !== undefined) say(highlight(`hint: ${hint}`));
  return 1;
}

/** A path for people, marked as one. */
export function name(path: string): string {
  return `\`${displayPath(path, { directory: workingDirectory(), home: findDirectories().home })}\``;
}

function sourceOf({ origin }: Restoration['project']): string {
  switch (origin?.kind) {
    case 'archive':
    case 'vcs':
      return `; it came from \`${printable(origin.url)}\``;
    case 'directory':
      return `; it came from \`${printable(origin.path)}\``;
    default:
      return '';
  }
}
