import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome, type Home } from './home.ts';
import { runHelper } from './pipward.ts';
import { recordOf, writeRecords } from './records.ts';
import { setUp } from './set-up.ts';
import { startFile, type ShellName } from './shells.ts';
import { openShell, type Shell, type ShellSettings } from './terminal.ts';
import { makeVenv } from './venv.ts';

/** Projects with real environments, in a HOME with pipward set up. */
export interface Projects {
  readonly home: Home;
  /** The directory of the projects. */
  readonly code: string;
  /** Opens a shell in `code`. */
  open(settings?: Partial<ShellSettings>): Promise<Shell>;
  /** The active environment: the path of its project below `code`, or `none`; see `whichIsActive`. */
  active(terminal: Shell): Promise<string>;
  /** Runs a line and returns the active environment. */
  after(terminal: Shell, line: string): Promise<string>;
}

export interface ProjectSettings {
  /** Paths of projects whose environment the person has allowed. */
  readonly allowed?: readonly string[];
  /** Paths of projects whose environment was neither allowed nor denied. */
  readonly unknown?: readonly string[];
  /** Lines of the start file before pipward's. */
  readonly before?: string;
  /** The last component of HOME. */
  readonly home?: string;
}

export function makeProjects(shell: ShellName, settings: ProjectSettings = {}): Projects {
  const { allowed = ['app'], unknown = [], before } = settings;
  const home = makeHome(settings.home === undefined ? {} : { name: settings.home });
  const code = home.project('code');
  // fish reads conf.d, where pipward is, in the order of names, and config.fish after it.
  const file = shell === 'fish' ? '.config/fish/conf.d/before.fish' : startFile(shell);
  if (before !== undefined) home.write(file, `${before}\n`);
  setUp(home, shell);
  for (const name of [...allowed, ...unknown]) makeProject(join(code, name));
  const venvs = allowed.map((name) => join(code, name, '.venv'));
  if (venvs.length > 0) writeRecords(home, venvs, (textOfRecord ??= readRecord()));

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

/** What `pipward allow` records for each of these environments: it was run for one of them. */
let textOfRecord: string | undefined;

function readRecord(): string {
  const home = makeHome();
  const project = makeProject(home.project('app'));
  allow(home, project);
  return readFileSync(recordOf(home, join(project, '.venv')), 'utf8');
}

/** Creates a directory with a real `.venv` without pip. */
export function makeProject(path: string): string {
  mkdirSync(path, { recursive: true });
  makeVenv(join(path, '.venv'));
  return path;
}

/** Runs `pipward allow` on a project. */
export function allow(home: Home, project: string): void {
  const { status, stderr } = runHelper(home, ['allow', project]);
  if (status !== 0) throw new Error(`pipward allow failed: ${stderr}`);
}

/** The PATH that a shell gives its programs. */
export async function pathOf(terminal: Shell): Promise<string> {
  return (await terminal.run('printenv PATH')).output.trim();
}

/**
 * The environment named by both VIRTUAL_ENV and the `python3` that the shell finds (by PATH and its own
 * memory of commands): the path of its project below `code`, or `none`. If they disagree, the answer has
 * both.
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
