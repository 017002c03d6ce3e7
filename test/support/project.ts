import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome, type Home } from './home.ts';
import { setUp } from './pipward.ts';
import type { ShellName } from './shells.ts';
import { openShell, type Shell, type ShellSettings } from './terminal.ts';

/** A shell with pipward set up, standing in a project. */
export async function openProject(
  shell: ShellName,
  settings: Partial<ShellSettings> = {},
): Promise<{ readonly home: Home; readonly terminal: Shell; readonly project: string }> {
  const home = makeHome();
  const project = home.project('app', { 'pyproject.toml': '' });
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
