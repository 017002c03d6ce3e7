import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome, type Home } from './home.ts';
import { runHelper, setUp } from './pipward.ts';
import { startFile, type ShellName } from './shells.ts';
import { openShell, type Shell, type ShellSettings } from './terminal.ts';
import { makeVenv } from './venv.ts';

/** Projects with real environments, in a HOME that pipward is set up in. */
export interface Projects {
  readonly home: Home;
  /** The directory that they are in. */
  readonly code: string;
  /** Opens a shell in `code`. */
  open(settings?: Partial<ShellSettings>): Promise<Shell>;
  /** Which environment is active: the path of its project from `code`, or `none`; see `whichIsActive`. */
  active(terminal: Shell): Promise<string>;
  /** The same, when a line has run. */
  after(terminal: Shell, line: string): Promise<string>;
}

export interface ProjectSettings {
  /** Projects, by their path, whose environment the person has allowed. */
  readonly allowed?: readonly string[];
  /** Projects whose environment nobody has said a word of. */
  readonly unknown?: readonly string[];
  /** Lines that the start file holds before pipward's. */
  readonly before?: string;
  /** The name of HOME in a directory of its own. */
  readonly home?: string;
}

export function makeProjects(shell: ShellName, settings: ProjectSettings = {}): Projects {
  const { allowed = ['app'], unknown = [], before } = settings;
  const home = makeHome(settings.home === undefined ? {} : { name: settings.home });
  const code = home.project('code');
  // fish reads conf.d, where pipward is, by name, and config.fish behind it.
  const file = shell === 'fish' ? '.config/fish/conf.d/before.fish' : startFile(shell);
  if (before !== undefined) home.write(file, `${before}\n`);
  setUp(home, shell);
  for (const name of [...allowed, ...unknown]) makeProject(join(code, name));
  for (const name of allowed) allow(home, join(code, name));

  const active = (terminal: Shell): Promise<string> => whichIsActive(terminal, code);
  return {
    home,
    code,
    open: (more = {}) => openShell({ shell, home, cwd: code, ...more }),
    active,
    async after(terminal, line) {
      await terminal.run(line);
      return active(terminal);
    },
  };
}

/** A directory with a real `.venv`, without pip. */
export function makeProject(path: string): string {
  mkdirSync(path, { recursive: true });
  makeVenv(join(path, '.venv'));
  return path;
}

/** What `pipward allow` does with a project. */
export function allow(home: Home, project: string): void {
  const { status, stderr } = runHelper(home, ['allow', project]);
  if (status !== 0) throw new Error(`pipward allow failed: ${stderr}`);
}

/** The search path of a shell, as its programs get it. */
export async function pathOf(terminal: Shell): Promise<string> {
  return (await terminal.run('printenv PATH')).output.trim();
}

/**
 * The environment that all of VIRTUAL_ENV, PATH and the shell's own memory of commands agree on: the path of its project
 * below `code`, or `none`. Where they do not agree, both are in the answer.
 */
async function whichIsActive(terminal: Shell, code: string): Promise<string> {
  const { output } = await terminal.run(
    'python3 -c "import os, sys; print(os.environ.get(\'VIRTUAL_ENV\'), sys.prefix)"',
  );
  const [venv = '', prefix = ''] = output.trim().split(' ');
  if (venv === 'None' && prefix === '/usr') return 'none';
  const place = venv.replace(/\/\.venv$/, '');
  const project = place.startsWith(`${code}/`) ? place.slice(code.length + 1) : place;
  return venv === prefix ? project : `VIRTUAL_ENV is ${project}, and python3 of ${prefix}`;
}
