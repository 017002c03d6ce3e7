import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../support/home.ts';
import { PYTHON_MINOR, SITE_PACKAGES } from '../support/python.ts';
import { makeVenv } from '../support/venv.ts';

/** Debian 13 has no pip3.13. */
const VERSIONED_PIP = existsSync(`/usr/bin/pip${PYTHON_MINOR}`) ? `pip${PYTHON_MINOR}` : 'pip3';

/** A command line, with the place and the way in which it is typed. */
export interface CommandLine {
  readonly line: string;
  /** Distinguishes the line in its title from equal lines in other places. */
  readonly where?: string;
  /** HOME itself, or a directory that is not a project; by default a project. */
  readonly place?: 'home' | 'notes';
  readonly prepare?: (directory: string, home: Home) => void;
  /** The commands that the shell runs before and after the line. */
  readonly before?: string;
  readonly after?: string;
  /** True if pip runs as typed before anything is offered. */
  readonly runsFirst?: boolean;
  /** The commands of the first way to uninstall. `why` only names them. */
  readonly uninstalls?: readonly string[];
}

const plain = (...lines: readonly string[]): readonly CommandLine[] => lines.map((line) => ({ line }));

const inNotes = (...lines: readonly string[]): readonly CommandLine[] =>
  lines.map((line) => ({ line, where: 'where no project is', place: 'notes' }));

const withVariable = (line: string, name: string, value: string): CommandLine => ({
  line,
  where: `with ${name}=${value}`,
  before: `export ${name}=${value}`,
  after: `unset ${name}`,
});

const withSetting = (line: string, key: string, value: string): CommandLine => ({
  line,
  where: `with ${key} ${value}`,
  before: `pipward config set ${key} ${value}`,
  after: `pipward config unset ${key}`,
});

const onDisposable = (line: string): CommandLine => ({
  line,
  where: 'on a disposable machine',
  before: 'export PIPWARD_ENVIRONMENT=disposable',
  after: 'export PIPWARD_ENVIRONMENT=workstation',
});

/** A line that is typed while an environment is active. */
const inVenv = (line: string, where: string, prepare: (venv: string) => void): CommandLine => ({
  line,
  where,
  place: 'notes',
  prepare: (directory) => prepare(makeVenv(join(directory, 'v'))),
  before: 'saved=$PATH; export VIRTUAL_ENV=$PWD/v PATH=$PWD/v/bin:$PATH',
  after: 'unset VIRTUAL_ENV; PATH=$saved',
});

const breakVenv = (venv: string): void => {
  for (const name of ['python', 'python3', `python${PYTHON_MINOR}`]) rmSync(join(venv, 'bin', name));
};

const libraries: readonly CommandLine[] = [
  ...plain(
    'pip install requests',
    'pip3 install requests numpy',
    `${VERSIONED_PIP} install 'requests>=2'`,
    "pip install 'requests[socks]<3'",
    `pip install "requests; python_version > '3'"`,
    'pip install -U requests',
    'pip install --user requests',
    'pip --no-input install -q --pre requests',
    'pip install -i https://example.org/simple requests',
    'pip install no-such-project-anywhere',
  ),
  ...inNotes('pip install inflection'),
  { line: 'pip install requests', where: 'in HOME', place: 'home' },
];

const applications: readonly CommandLine[] = [
  ...plain(
    'pip install black yt-dlp',
    "pip install 'black[jupyter]>=23'",
    'pip install --pre yt-dlp',
    'pip install -i https://example.org/simple yt-dlp',
    'pip install ansible',
    'pip install --no-deps black',
    'pip install httpie',
    'pip install -U httpie',
    "pip install 'httpie==3.2'",
  ),
];

const severalKinds: readonly CommandLine[] = [
  ...plain(
    'pip install black requests',
    'pip install mkdocs mkdocs-material',
    'pip install -r requirements.txt black',
    'pip install sqlite3 requests',
    'pip install pytest',
    'pip install flask black',
  ),
  ...inNotes('pip install flake8'),
];

const projectFiles = plain(
  'pip install -r requirements.txt',
  'pip install -rrequirements.txt -U',
  'pip install -e .',
  "pip install -e '.[test]' pytest",
  'pip install . ./pkg',
  'pip install git+https://example.org/x.git',
  'pip install -c constraints.txt requests',
);

/** Packages that only the distributor can build, installed on this machine or not; and packaging tools. */
const distributors: readonly CommandLine[] = [
  ...plain('pip install PyGObject', 'pip install pyparted black', 'pip install dbus-python pyparted'),
  ...inNotes('pip install dbus-python', 'pip install -U pyparted', 'pip install gi'),
  ...plain(
    'pip install pipx',
    'pip install uv poetry',
    'pip install -U pip',
    'pip install -U pip setuptools wheel requests',
  ),
];

const otherNames = plain(
  'pip install tkinter',
  'pip install cv2',
  'pip install sklearn black',
  'pip install reqeusts',
  'pip install ffmpeg',
);

/** Lines that pip itself answers, or that it accepts in silence. */
const leftToPip: readonly CommandLine[] = [
  ...plain(
    "pip install 'requests=='",
    'pip install',
    'pip install -r nope.txt',
    'pip install --no-such-option requests',
    'pip install --help',
    'pip list',
    'pip install --target out requests',
    'pip install --dry-run --report /dev/null requests',
    'pip install --dry-run requests',
  ),
  withVariable('pip install requests', 'PIPWARD_DISABLE', '1'),
  withVariable('pip install requests', 'PIP_AUTO_COMPLETE', '1'),
  withVariable('pip install requests', 'CI', 'true'),
  withSetting('pip install requests', 'ignore', '"$PWD"'),
];

const overrides: readonly CommandLine[] = [
  ...plain('pip install --break-system-packages requests'),
  withSetting('pip install --break-system-packages numpy', 'breakSystemPackages', 'ask'),
  withVariable('pip install requests', 'PIP_BREAK_SYSTEM_PACKAGES', '1'),
  withVariable('pip install requests', 'PIP_REQUIRE_VIRTUALENV', '1'),
  onDisposable('pip install requests'),
  onDisposable('pip install black cv2'),
];

/** Lines that no wrapper sees first, or for which pip's files leave a doubt. */
const afterwards: readonly CommandLine[] = [
  ...plain(
    'python3 -m pip install requests',
    'python3 -m pip install black requests',
    'sudo pip install requests',
    'sudo -H python3 -m pip install black',
  ),
  { ...withSetting('pip install black requests', 'intercept', 'observe'), runsFirst: true },
  { ...withVariable('pip install requests', 'PYTHONPATH', '/nowhere'), runsFirst: true },
];

const removals: readonly CommandLine[] = [
  {
    line: 'pip uninstall -y left-over',
    uninstalls: ['pip uninstall --break-system-packages -y left-over'],
  },
  { line: 'pip uninstall httpie', uninstalls: ['pipx uninstall httpie'] },
  {
    line: 'pip uninstall httpie left-over',
    uninstalls: ['pipx uninstall httpie', 'pip uninstall --break-system-packages left-over'],
  },
  { line: 'pip uninstall wheel', uninstalls: [] },
  { line: 'pip uninstall no-such-project-anywhere', uninstalls: [] },
  {
    line: 'pip uninstall rich',
    where: 'in the environment of the project',
    prepare: (directory, home) => {
      makeVenv(join(directory, '.venv'));
      const place = directory.slice(home.path.length + 1);
      home.write(`${place}/.venv/${SITE_PACKAGES}/rich-1.dist-info/METADATA`, 'Name: rich\n');
    },
  },
];

const environments: readonly CommandLine[] = [
  inVenv('pip install requests', 'in an active environment without pip', () => undefined),
  inVenv('pip install black', 'in an active environment that is broken', breakVenv),
  {
    line: 'pip install requests',
    where: 'with an environment there',
    prepare: (directory) => makeVenv(join(directory, '.venv')),
  },
  {
    line: 'pip install requests',
    where: 'with a broken environment there',
    place: 'notes',
    prepare: (directory) => breakVenv(makeVenv(join(directory, '.venv'))),
  },
  {
    line: 'pip install requests',
    where: 'with a file .venv',
    prepare: (directory) => writeFileSync(join(directory, '.venv'), ''),
  },
];

export const COMMAND_LINES: readonly CommandLine[] = [
  ...libraries,
  ...applications,
  ...severalKinds,
  ...projectFiles,
  ...distributors,
  ...otherNames,
  ...leftToPip,
  ...overrides,
  ...afterwards,
  ...removals,
  ...environments,
];

/** A few lines of every kind, in a syntax that all shells share. */
export const FEW_COMMAND_LINES = plain(
  "pip install 'requests[socks]>=2'",
  'pip install black requests',
  'pip install -e .',
  'pip install cv2',
  'pip install -r nope.txt',
  'python3 -m pip install requests',
  'pip install --break-system-packages requests',
);
