import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome, type Home } from './home.ts';
import { setUp } from './set-up.ts';
import { startFile, type ShellName } from './shells.ts';
import { openShell, type Shell, type ShellSettings } from './terminal.ts';

interface ProjectSetUp {
  /** Lines in the start file before pipward is set up. */
  readonly startupBefore?: string;
  /** The pip of new environments; see `setUp`. */
  readonly pip?: 'real' | 'quick';
}

/** Opens a shell in a project, with pipward set up. */
export async function openProject(
  shell: ShellName,
  { startupBefore, pip, ...settings }: Partial<ShellSettings> & ProjectSetUp = {},
): Promise<{ readonly home: Home; readonly terminal: Shell; readonly project: string }> {
  const home = makeHome();
  const project = home.project('app', { 'pyproject.toml': '' });
  // fish reads conf.d, where pipward is, in the order of names, and config.fish after it.
  const file = shell === 'fish' ? '.config/fish/conf.d/before.fish' : startFile(shell);
  if (startupBefore !== undefined) home.write(file, `${startupBefore}\n`);
  setUp(home, shell, pip);
  const terminal = await openShell({ shell, home, cwd: project, ...settings });
  return { home, terminal, project };
}

/** The same for what is about pip itself: the pip of new environments is all there, and does everything. */
export function openProjectWithPip(
  shell: ShellName,
  settings: Partial<ShellSettings> & ProjectSetUp = {},
): ReturnType<typeof openProject> {
  return openProject(shell, { ...settings, pip: 'real' });
}

/** Replaces the installed helper by another program. */
export function breakHelper(home: Home, program: string): void {
  home.write('.local/share/pipward/pipward.cjs', program);
}

/** Answer files that were not removed. */
export function answersLeft(home: Home): readonly string[] {
  return readdirSync(join(home.path, '.local/state/pipward')).filter((name) => name.startsWith('pipward.'));
}
