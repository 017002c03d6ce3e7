import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome, type Home } from './home.ts';
import { setUp } from './pipward.ts';
import { startFile, type ShellName } from './shells.ts';
import { openShell, type Shell, type ShellSettings } from './terminal.ts';

/**
 * A shell with pipward set up, standing in a project.
 *
 * @param settings `startupBefore`: lines that the start file held before pipward was set up
 */
export async function openProject(
  shell: ShellName,
  { startupBefore, ...settings }: Partial<ShellSettings> & { readonly startupBefore?: string } = {},
): Promise<{ readonly home: Home; readonly terminal: Shell; readonly project: string }> {
  const home = makeHome();
  const project = home.project('app', { 'pyproject.toml': '' });
  // fish reads conf.d, where pipward is, by name, and config.fish behind it.
  const file = shell === 'fish' ? '.config/fish/conf.d/before.fish' : startFile(shell);
  if (startupBefore !== undefined) home.write(file, `${startupBefore}\n`);
  setUp(home, shell);
  const terminal = await openShell({ shell, home, cwd: project, ...settings });
  return { home, terminal, project };
}

/** Puts another program in place of the installed helper. */
export function breakHelper(home: Home, program: string): void {
  home.write('.local/share/pipward/pipward.cjs', program);
}

/** Answer files that were not taken away. */
export function answersLeft(home: Home): readonly string[] {
  return readdirSync(join(home.path, '.local/state/pipward')).filter((name) => name.startsWith('pipward.'));
}
