import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/rules/verdict/facts.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import type { TrustCode } from '../../../src/rules/verdict/venv-state.ts';
import type { Verdict } from '../../../src/rules/verdict/verdict.ts';
import { briefly, factsFor, IN_PROJECT, NO_PACKAGES, packagesOf, venvFor } from '../../support/facts-for.ts';

const NEW = '/home/me/app/.venv new';
const DEFAULT = '/home/me/.local/share/pipward/venvs/default';

interface Expected {
  readonly kind: Verdict['kind'];
  readonly reason: string;
  readonly placements?: readonly string[];
  readonly corrected?: readonly string[];
  readonly alternatives?: readonly string[];
  readonly notices?: readonly string[];
}

type Row = readonly [command: string, facts: Partial<Facts>, expected: Expected];

/** The parts of a verdict that are compared. */
function briefVerdict(verdict: Verdict, expected: Expected): Expected {
  return {
    kind: verdict.kind,
    reason: verdict.reason,
    ...(expected.placements && {
      placements: 'placements' in verdict ? verdict.placements.map(briefly) : [],
    }),
    ...(expected.corrected && {
      corrected: 'corrected' in verdict ? verdict.corrected?.placements.map(briefly) : [],
    }),
    ...(expected.alternatives && {
      alternatives: 'alternatives' in verdict ? verdict.alternatives.map(briefly) : [],
    }),
    ...(expected.notices && { notices: 'notices' in verdict ? verdict.notices.map(({ code }) => code) : [] }),
  };
}

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(
      rows.map(([command, facts, expected]) => ({
        command,
        facts,
        expected,
        with: Object.keys(facts).join(', '),
      })),
    )('pip $command ($with)', ({ command, facts, expected }) => {
      expect(briefVerdict(judge(factsFor(command, facts)), expected)).toEqual(expected);
    });
  });
}

const divert = (reason: string, placements: readonly string[], more: Partial<Expected> = {}): Expected => ({
  kind: 'divert',
  reason,
  placements,
  ...more,
});
const explain = (reason: string, more: Partial<Expected> = {}): Expected => ({
  kind: 'explain',
  reason,
  ...more,
});

table('a library goes into an environment', [
  [
    'install requests',
    {},
    divert('library', [`venv ${NEW}: requests`], {
      alternatives: ['apt python3-requests 2.28.1: requests'],
      notices: [],
    }),
  ],
  ['install requests', IN_PROJECT, divert('library', [`venv ${NEW}: requests`])],
  [
    'install requests numpy',
    {},
    divert('library', [`venv ${NEW}: requests, numpy`], {
      alternatives: ['apt python3-requests python3-numpy: requests, numpy'],
    }),
  ],
  [
    'install no-such-project-anywhere',
    {},
    divert('environment', [`venv ${NEW}: no-such-project-anywhere`], { alternatives: [] }),
  ],
  ['install Requests[socks]>=2', {}, divert('library', [`venv ${NEW}: Requests[socks]>=2`])],
  ['install -U requests', {}, divert('library', [`venv ${NEW}: requests`])],
  ['install --user requests', {}, divert('library', [`venv ${NEW}: requests`])],
  ['install constructor __proto__', {}, { kind: 'explain', reason: 'invalid-requirement' }],
  ['install constructor', {}, divert('environment', [`venv ${NEW}: constructor`])],
]);

table('what is no name goes into an environment', [
  [
    'install -r requirements.txt',
    IN_PROJECT,
    divert('project-files', [`venv ${NEW}: -r requirements.txt`], { alternatives: [] }),
  ],
  ['install -rrequirements.txt', {}, divert('project-files', [`venv ${NEW}: -rrequirements.txt`])],
  [
    'install --requirement=requirements.txt',
    {},
    divert('project-files', [`venv ${NEW}: --requirement=requirements.txt`]),
  ],
  ['install -e .', IN_PROJECT, divert('project-files', [`venv ${NEW}: -e .`])],
  ['install .', IN_PROJECT, divert('project-files', [`venv ${NEW}: .`])],
  [
    'install ./dist/x-1.0-py3-none-any.whl',
    {},
    divert('project-files', [`venv ${NEW}: ./dist/x-1.0-py3-none-any.whl`]),
  ],
  ['install x-1.0.tar.gz', {}, divert('project-files', [`venv ${NEW}: x-1.0.tar.gz`])],
  [
    'install https://host/x-1.0-py3-none-any.whl',
    {},
    divert('project-files', [`venv ${NEW}: https://host/x-1.0-py3-none-any.whl`]),
  ],
  ['install git+https://host/x.git', {}, divert('project-files', [`venv ${NEW}: git+https://host/x.git`])],
  [
    'install git+https://host/black.git#egg=black',
    {},
    divert('project-files', [`venv ${NEW}: git+https://host/black.git#egg=black`]),
  ],
  [
    'install -r requirements.txt black',
    IN_PROJECT,
    divert('project-files', [`venv ${NEW}: -r requirements.txt, black`]),
  ],
  ['install -e . pytest flask', IN_PROJECT, divert('project-files', [`venv ${NEW}: -e ., pytest, flask`])],
]);

it.each([
  ["black; python_version < '3.9'", 'environment'],
  ["PyGObject; sys_platform == 'linux'", 'library'],
  ["requests; python_version < '3.9'", 'library'],
])('pipx and apt know nothing of environment markers: %s', (requirement, reason) => {
  const verdict = judge(factsFor(['install', requirement]));
  const expected = divert(reason, [`venv ${NEW}: ${requirement}`], { alternatives: [] });
  expect(briefVerdict(verdict, expected)).toEqual(expected);
});

it('a name with a URL is not looked up in any table', () => {
  const verdict = judge(factsFor(['install', 'black @ https://host/black.whl']));
  expect(briefVerdict(verdict, divert('environment', []))).toEqual(
    divert('environment', [`venv ${NEW}: black @ https://host/black.whl`]),
  );
});

it('--group goes into an environment', () => {
  const facts = factsFor('install requests', IN_PROJECT);
  const invocation = {
    ...facts.invocation,
    requirements: [{ kind: 'group', words: ['--group', 'test'] }],
  } as const;
  expect(briefVerdict(judge({ ...facts, invocation }), divert('project-files', []))).toEqual(
    divert('project-files', [`venv ${NEW}: --group test`]),
  );
});

table('an application goes to pipx', [
  [
    'install black',
    {},
    divert('application', ['pipx: black'], {
      alternatives: [`venv ${NEW}: black`, 'apt black 23.1.0: black'],
      notices: [],
    }),
  ],
  ['install black', IN_PROJECT, divert('application', ['pipx: black'])],
  ['install black', { hasPipx: false }, divert('application', ['pipx: black'])],
  ['install Black', {}, divert('application', ['pipx: Black'])],
  [
    'install black[jupyter]==23.1',
    {},
    divert('application', ['pipx: black[jupyter]==23.1'], {
      alternatives: [`venv ${NEW}: black[jupyter]==23.1`],
    }),
  ],
  [
    'install black httpie',
    {},
    divert('application', ['pipx: black', 'pipx: httpie'], {
      alternatives: [`venv ${NEW}: black, httpie`, 'apt black httpie: black, httpie'],
    }),
  ],
  ['install yt-dlp', {}, divert('application', ['pipx: yt-dlp'])],
  ['install YT_DLP', {}, divert('application', ['pipx: YT_DLP'])],
  ['install ansible', {}, divert('application', ['pipx deps: ansible'])],
  ['install -U black', { pipxPackages: ['black'] }, divert('application', ['pipx installed: black'])],
  ['install -U yt_dlp', { pipxPackages: ['yt-dlp'] }, divert('application', ['pipx installed: yt_dlp'])],
  [
    'install black',
    { venvs: [venvFor('/home/me/app/.venv')] },
    divert('application', ['pipx: black'], {
      alternatives: ['venv /home/me/app/.venv: black', 'apt black 23.1.0: black'],
    }),
  ],
  [
    'install black',
    NO_PACKAGES,
    divert('application', ['pipx: black'], { alternatives: [`venv ${NEW}: black`] }),
  ],
]);

table('what is both and leans to a project goes into an environment, with pipx as the second choice', [
  [
    'install flask',
    {},
    divert('environment', [`venv ${NEW}: flask`], {
      alternatives: ['pipx: flask', 'apt python3-flask 2.2.2: flask'],
    }),
  ],
  ['install pytest', {}, divert('environment', [`venv ${NEW}: pytest`])],
  ['install pytest', IN_PROJECT, divert('environment', [`venv ${NEW}: pytest`])],
  ['install pytest requests', IN_PROJECT, divert('environment', [`venv ${NEW}: pytest, requests`])],
  [
    'install jupyter',
    NO_PACKAGES,
    divert('environment', [`venv ${NEW}: jupyter`], { alternatives: ['pipx deps: jupyter'] }),
  ],
  [
    'install flask',
    { ...NO_PACKAGES, place: { kind: 'unsuitable', directory: '/home/me', reason: 'home' } },
    divert('environment', [`venv ${DEFAULT} new: flask`], { alternatives: ['pipx: flask'] }),
  ],
  [
    'install pytest',
    { venvs: [venvFor('/home/me/app/.venv')] },
    divert('environment', ['venv /home/me/app/.venv: pytest']),
  ],
  [
    'install flask gunicorn',
    NO_PACKAGES,
    divert('environment', [`venv ${NEW}: flask, gunicorn`], { alternatives: [] }),
  ],
  [
    'install flask black',
    NO_PACKAGES,
    divert('mixed', [`venv ${NEW}: flask`, 'pipx: black'], { alternatives: [`venv ${NEW}: flask, black`] }),
  ],
  [
    'install flask',
    { ...NO_PACKAGES, hasPipx: false },
    divert('environment', [`venv ${NEW}: flask`], { alternatives: [] }),
  ],
  [
    'install flask --no-deps',
    NO_PACKAGES,
    divert('environment', [`venv ${NEW}: flask`], { alternatives: [] }),
  ],
]);

table('what is both and leans to a tool depends on where one stands', [
  ['install kaggle', {}, divert('application', ['pipx: kaggle'])],
  ['install kaggle', IN_PROJECT, divert('environment', [`venv ${NEW}: kaggle`])],
  ['install kaggle', { holdsCode: true }, divert('environment', [`venv ${NEW}: kaggle`])],
  [
    'install kaggle',
    { holdsCode: true, place: { kind: 'unsuitable', directory: '/home/me', reason: 'home' } },
    divert('application', ['pipx: kaggle']),
  ],
  [
    'install kaggle',
    { venvs: [venvFor('/home/me/app/.venv', { problem: { code: 'tracked-by-git', path: '/x' } })] },
    divert('application', ['pipx: kaggle']),
  ],
  ['install kaggle requests', {}, divert('environment', [`venv ${NEW}: kaggle, requests`])],
  ['install kaggle flask', {}, divert('environment', [`venv ${NEW}: kaggle, flask`])],
]);

table('a Python of Nix has environments, and nothing else', [
  [
    'install black',
    { isNix: true, ...NO_PACKAGES },
    divert('environment', [`venv ${NEW}: black`], { notices: ['nix'] }),
  ],
  [
    'install -r requirements.txt',
    { isNix: true, ...NO_PACKAGES },
    divert('project-files', [`venv ${NEW}: -r requirements.txt`], { alternatives: [], notices: ['nix'] }),
  ],
]);

table('with ROS, a new environment of a project sees the system', [
  [
    'install requests',
    { ...IN_PROJECT, isRos: true },
    divert('library', [`venv ${NEW} system: requests`], { notices: ['ros'] }),
  ],
  [
    'install requests',
    { ...IN_PROJECT, isRos: true, venvs: [venvFor('/home/me/app/.venv')] },
    divert('library', ['venv /home/me/app/.venv: requests'], { notices: [] }),
  ],
]);

table('what must see the libraries asked for with it goes with them', [
  ['install pytest requests', {}, divert('environment', [`venv ${NEW}: pytest, requests`])],
  ['install pytest pytest-cov', {}, divert('environment', [`venv ${NEW}: pytest, pytest-cov`])],
  ['install mkdocs mkdocs-material', {}, divert('environment', [`venv ${NEW}: mkdocs, mkdocs-material`])],
  ['install mkdocs requests', {}, divert('environment', [`venv ${NEW}: mkdocs, requests`])],
  ['install ansible ansible-lint', {}, divert('application', ['pipx deps: ansible', 'pipx: ansible-lint'])],
  ['install pytest black', {}, divert('mixed', [`venv ${NEW}: pytest`, 'pipx: black'])],
]);

table('what is there already, or only for an environment of its own, is left out', [
  ['install black black', {}, divert('application', ['pipx: black'])],
  ['install -U pip black', {}, divert('application', ['pipx: black'], { notices: ['pip-left-out'] })],
  ['install -U pip requests', {}, divert('environment', [`venv ${NEW}: pip, requests`], { notices: [] })],
]);

table('without pipx, and none to be had, all goes into the environment', [
  [
    'install black',
    { ...NO_PACKAGES, hasPipx: false },
    divert('environment', [`venv ${NEW}: black`], { alternatives: [], notices: ['pipx-missing'] }),
  ],
  [
    'install poetry',
    { ...NO_PACKAGES, hasPipx: false },
    divert('environment', [`venv ${NEW}: poetry`], { notices: ['pipx-missing'] }),
  ],
  ['install black', { hasPipx: false }, divert('application', ['pipx: black'], { notices: [] })],
]);

table('a mixed command becomes several steps, applications last', [
  [
    'install black requests',
    {},
    divert('mixed', [`venv ${NEW}: requests`, 'pipx: black'], {
      alternatives: [`venv ${NEW}: black, requests`, 'apt black python3-requests: black, requests'],
    }),
  ],
  [
    'install requests black numpy httpie',
    IN_PROJECT,
    divert('mixed', [`venv ${NEW}: requests, numpy`, 'pipx: black', 'pipx: httpie']),
  ],
  ['install black pytest', IN_PROJECT, divert('mixed', [`venv ${NEW}: pytest`, 'pipx: black'])],
  ['install PyGObject black', {}, divert('mixed', ['apt python3-gi 3.42.2: PyGObject', 'pipx: black'])],
]);

table('options that pipx cannot take keep all in one environment', [
  [
    'install --no-deps black',
    {},
    divert('environment', [`venv ${NEW}: black`], { notices: ['option-keeps-venv'] }),
  ],
  [
    'install --python-version 3.9 black',
    {},
    divert('environment', [`venv ${NEW}: black`], { notices: ['option-keeps-venv'] }),
  ],
  [
    'install --require-hashes black requests',
    {},
    divert('environment', [`venv ${NEW}: black, requests`], { notices: ['option-keeps-venv'] }),
  ],
  ['install --no-deps requests', {}, divert('library', [`venv ${NEW}: requests`], { notices: [] })],
  ['install --pre black', {}, divert('application', ['pipx: black'], { notices: [] })],
  ['install -U -q --user --no-input black', {}, divert('application', ['pipx: black'], { notices: [] })],
  ['install -i https://host/simple black', {}, divert('application', ['pipx: black'], { notices: [] })],
]);

table('what only the distributor can build', [
  [
    'install PyGObject',
    {},
    divert('distributor-only', ['apt python3-gi 3.42.2: PyGObject'], {
      alternatives: [`venv ${NEW}: PyGObject`],
    }),
  ],
  ['install -U PyGObject', {}, divert('distributor-only', ['apt python3-gi 3.42.2: PyGObject'])],
  ['install PyGObject>=3.50', {}, divert('library', [`venv ${NEW}: PyGObject>=3.50`], { alternatives: [] })],
  ['install -i https://host/simple PyGObject', {}, divert('library', [`venv ${NEW}: PyGObject`])],
  ['install gi', {}, divert('distributor-only', ['apt python3-gi 3.42.2: gi'])],
  [
    'install PyGObject',
    IN_PROJECT,
    divert('distributor-only', ['apt python3-gi 3.42.2: PyGObject', `venv ${NEW} system: `], { notices: [] }),
  ],
  [
    'install dbus-python requests',
    IN_PROJECT,
    divert('distributor-only', ['apt python3-dbus 1.3.2: dbus-python', `venv ${NEW} system: requests`]),
  ],
  [
    'install PyGObject',
    { ...IN_PROJECT, venvs: [venvFor('/home/me/app/.venv')] },
    divert('distributor-only', ['apt python3-gi 3.42.2: PyGObject', 'venv /home/me/app/.venv: '], {
      notices: ['venv-hides-system-packages'],
    }),
  ],
  [
    'install PyGObject',
    { ...IN_PROJECT, venvs: [venvFor('/home/me/app/.venv', { systemSitePackages: true })] },
    divert('distributor-only', ['apt python3-gi 3.42.2: PyGObject', 'venv /home/me/app/.venv system: '], {
      notices: [],
    }),
  ],
  ['install PyGObject', NO_PACKAGES, divert('library', [`venv ${NEW}: PyGObject`])],
  [
    'install gi dbus-python',
    {},
    divert('distributor-only', ['apt python3-gi python3-dbus: gi, dbus-python']),
  ],
  ['install gi PyGObject', {}, divert('distributor-only', ['apt python3-gi 3.42.2: gi, PyGObject'])],
  ['install RPi.GPIO', {}, divert('library', [`venv ${NEW}: RPi.GPIO`])],
  [
    'install RPi.GPIO',
    { raspberryPi: true },
    divert('distributor-only', ['apt python3-rpi.gpio 0.7.1: RPi.GPIO']),
  ],
  [
    'install picamera2',
    { ...IN_PROJECT, raspberryPi: true },
    divert('distributor-only', ['apt python3-picamera2 0.3.12: picamera2', `venv ${NEW} system: `]),
  ],
  ['install libcamera', { raspberryPi: true }, divert('library', [`venv ${NEW}: libcamera`])],
]);

table('packaging tools', [
  ['install -U pip', {}, explain('pip-itself', { alternatives: [] })],
  ['install --upgrade pip setuptools wheel', {}, explain('pip-itself')],
  ['install --upgrade pip', IN_PROJECT, explain('pip-itself', { alternatives: [`venv ${NEW}: pip`] })],
  ['install setuptools', {}, divert('library', [`venv ${NEW}: setuptools`])],
  ['install wheel setuptools', IN_PROJECT, divert('library', [`venv ${NEW}: wheel, setuptools`])],
  ['install pipx', {}, divert('packaging-tool', ['apt pipx 1.1.0: pipx'], { alternatives: [] })],
  ['install pipx', IN_PROJECT, divert('packaging-tool', ['apt pipx 1.1.0: pipx'], { alternatives: [] })],
  ['install uv', {}, divert('packaging-tool', ['pipx: uv'], { alternatives: [] })],
  [
    'install poetry',
    IN_PROJECT,
    divert('packaging-tool', ['pipx: poetry'], { alternatives: ['apt python3-poetry 1.3.2: poetry'] }),
  ],
  ['install -U uv', { pipxPackages: ['uv'] }, divert('packaging-tool', ['pipx installed: uv'])],
  ['install virtualenv poetry', {}, divert('packaging-tool', ['pipx: virtualenv', 'pipx: poetry'])],
]);

it.each<readonly [string, Partial<Facts>, readonly string[]]>([
  ['install -U pip', { venvs: [venvFor('/home/me/app/.venv')] }, ['venv /home/me/app/.venv: pip']],
  [
    'install -U pip setuptools wheel',
    { venvs: [venvFor('/home/me/app/.venv')] },
    ['venv /home/me/app/.venv: pip, setuptools, wheel'],
  ],
  ['install -U pip setuptools wheel requests', {}, [`venv ${NEW}: pip, setuptools, wheel, requests`]],
  ['install -U pip requests', IN_PROJECT, [`venv ${NEW}: pip, requests`]],
  ['install -U pip black', {}, ['pipx: black']],
])('pip itself never goes to pipx: pip %s', (command, facts, placements) => {
  const verdict = judge(factsFor(command, facts));
  expect('placements' in verdict ? verdict.placements.map(briefly) : verdict.kind).toEqual(placements);
});

it('pipx is never put into an environment, even if the distributor has no package of it', () => {
  const verdict = judge(factsFor('install pipx', NO_PACKAGES));
  expect('placements' in verdict ? verdict.placements.map(({ kind }) => kind) : []).not.toContain('venv');
});

it.each(['uv', 'poetry', 'pipx', 'virtualenv', 'hatch'])(
  'no way of %s ends in an environment, with --no-deps either',
  (name) => {
    for (const more of [{}, IN_PROJECT]) {
      const verdict = judge(factsFor(`install ${name}`, more));
      const all = 'placements' in verdict ? [...verdict.placements, ...verdict.alternatives] : [];
      expect(all.map(briefly).filter((line) => line.startsWith('venv'))).toEqual([]);
    }
  },
);

table('the standard library', [
  [
    'install tkinter',
    {},
    explain('standard-library', { alternatives: ['apt python3-tk: tkinter'], notices: ['standard-library'] }),
  ],
  ['install sqlite3', {}, explain('standard-library', { alternatives: [], notices: ['standard-library'] })],
  [
    'install asyncio venv',
    {},
    explain('standard-library', {
      alternatives: ['apt python3-venv: asyncio, venv'],
      notices: ['standard-library', 'standard-library'],
    }),
  ],
  [
    'install tkinter requests',
    {},
    divert('library', [`venv ${NEW}: requests`], { notices: ['standard-library'] }),
  ],
  ['install tkinter', IN_PROJECT, explain('standard-library')],
  ['install asyncore', {}, explain('standard-library', { notices: ['standard-library'] })],
  ['install asyncore', { pythonVersion: '3.12' }, explain('left-python', { notices: ['left-python'] })],
  ['install distutils', { pythonVersion: '3.13.1' }, explain('left-python', { alternatives: [] })],
  [
    'install cgi requests',
    { pythonVersion: '3.13' },
    divert('library', [`venv ${NEW}: requests`], { notices: ['left-python'] }),
  ],
]);

table('the name of a module', [
  ['install cv2', {}, divert('environment', [`venv ${NEW}: cv2`], { notices: ['import-name'] })],
  [
    'install sklearn yaml',
    {},
    divert('environment', [`venv ${NEW}: sklearn, yaml`], { notices: ['import-name', 'import-name'] }),
  ],
]);

const untrusted = (path: string, code: TrustCode): ReturnType<typeof venvFor> =>
  venvFor(path, { problem: { code, path: `${path}/bin` } });

table('which environment', [
  [
    'install requests',
    { venvs: [venvFor('/home/me/app/.venv')] },
    divert('library', ['venv /home/me/app/.venv: requests'], { notices: [] }),
  ],
  [
    'install requests',
    { venvs: [venvFor('/home/me/app/sub/.venv'), venvFor('/home/me/app/.venv')] },
    divert('library', ['venv /home/me/app/sub/.venv: requests']),
  ],
  [
    'install requests',
    { venvs: [venvFor('/home/me/app/.venv', { isKnown: false })] },
    divert('library', ['venv /home/me/app/.venv: requests'], { notices: ['venv-not-ours'] }),
  ],
  [
    'install requests',
    { venvs: [venvFor('/home/me/app/.venv', { hasPip: false })] },
    divert('library', ['venv /home/me/app/.venv no-pip: requests']),
  ],
  [
    'install requests',
    { venvs: [venvFor('/home/me/app/.venv', { systemSitePackages: true })] },
    divert('library', ['venv /home/me/app/.venv system: requests']),
  ],
  [
    'install requests',
    { venvs: [untrusted('/home/me/app/.venv', 'tracked-by-git')], isPlaceTaken: true },
    divert('library', [`venv ${DEFAULT} new: requests`], { notices: ['venv-not-trusted'] }),
  ],
  [
    'install requests',
    {
      venvs: [untrusted('/home/me/app/.venv', 'foreign-owner'), venvFor('/home/me/app/venv')],
      isPlaceTaken: true,
    },
    divert('library', ['venv /home/me/app/venv: requests'], { notices: ['venv-not-trusted'] }),
  ],
  [
    'install requests',
    { venvs: [untrusted('/home/me/app/venv', 'tracked-by-git')] },
    divert('library', [`venv ${NEW}: requests`], { notices: ['venv-not-trusted'] }),
  ],
  [
    'install requests',
    { venvs: [venvFor('/home/me/app/.venv', { damage: 'no-interpreter' })], isPlaceTaken: true },
    divert('library', ['venv /home/me/app/.venv repair: requests'], { notices: ['broken-venv'] }),
  ],
  [
    'install requests',
    {
      venvs: [
        venvFor('/home/me/app/.venv', { damage: 'moved', isKnown: false, hasPip: false }),
        venvFor('/home/me/app/venv'),
      ],
    },
    divert('library', ['venv /home/me/app/.venv repair: requests'], {
      notices: ['venv-not-ours', 'broken-venv'],
    }),
  ],
  [
    'install requests',
    {
      venvs: [
        venvFor('/home/me/app/.venv', { damage: 'moved', problem: { code: 'denied', path: '/x' } }),
        venvFor('/home/me/app/venv'),
      ],
    },
    divert('library', ['venv /home/me/app/venv: requests'], { notices: ['venv-not-trusted'] }),
  ],
  [
    'install requests',
    {
      venvs: [venvFor('/home/me/app/.venv', { damage: 'other-interpreter' }), venvFor('/home/me/app/venv')],
      hasPipCode: false,
    },
    divert('library', ['venv /home/me/app/venv: requests'], { notices: ['broken-venv'] }),
  ],
  [
    'install --dry-run requests',
    { venvs: [venvFor('/home/me/app/.venv', { damage: 'no-interpreter' })], isPlaceTaken: true },
    explain('dry-run'),
  ],
  [
    'install requests',
    { place: { kind: 'unsuitable', directory: '/home/me', reason: 'home' }, newVenv: '/home/me/.venv' },
    divert('library', [`venv ${DEFAULT} new: requests`], { notices: [] }),
  ],
  [
    'install requests',
    {
      place: { kind: 'unsuitable', directory: '/', reason: 'shared' },
      newVenv: '/.venv',
      defaultVenv: { path: DEFAULT, exists: true },
    },
    divert('library', [`venv ${DEFAULT}: requests`]),
  ],
  [
    'install requests',
    { place: { kind: 'unsuitable', directory: '/etc', reason: 'system' } },
    divert('library', [`venv ${DEFAULT} new: requests`]),
  ],
  [
    'install requests',
    { isPlaceTaken: true },
    divert('library', [`venv ${DEFAULT} new: requests`], { notices: ['venv-name-taken'] }),
  ],
  [
    'install requests',
    { ...IN_PROJECT, newVenv: '/home/me/app/venv' },
    divert('library', ['venv /home/me/app/venv new: requests']),
  ],
]);

table('an active environment whose pip did not answer', [
  [
    'install requests',
    { active: venvFor('/home/me/app/.venv') },
    {
      kind: 'repair',
      reason: 'active-venv',
      placements: ['venv /home/me/app/.venv: requests'],
      alternatives: [],
      notices: [],
    },
  ],
  [
    'install requests',
    { active: venvFor('/v', { hasPip: false }) },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v no-pip: requests'] },
  ],
  [
    'install black',
    { active: venvFor('/v') },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v: black'] },
  ],
  [
    'install -U pip',
    { active: venvFor('/v') },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v: pip'] },
  ],
  [
    'install PyGObject',
    { active: venvFor('/v') },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v: PyGObject'] },
  ],
  [
    'install -r requirements.txt',
    { active: venvFor('/v', { systemSitePackages: true }) },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v system: -r requirements.txt'] },
  ],
  [
    'install requests',
    { active: venvFor('/v'), venvs: [venvFor('/home/me/app/.venv')] },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v: requests'] },
  ],
  [
    'install requests',
    { active: venvFor('/v', { damage: 'no-interpreter' }) },
    {
      kind: 'repair',
      reason: 'broken-venv',
      placements: ['venv /v repair: requests'],
      alternatives: [],
      notices: ['broken-venv'],
    },
  ],
  [
    'uninstall requests',
    { active: venvFor('/v', { damage: 'unfinished', systemSitePackages: true }) },
    { kind: 'repair', reason: 'broken-venv', placements: ['venv /v system repair: requests'] },
  ],
  [
    'install requests',
    { active: venvFor('/v', { damage: 'no-interpreter' }), hasPipCode: false, ...NO_PACKAGES },
    explain('broken-venv', { alternatives: [], notices: ['broken-venv'] }),
  ],
  [
    'install requests',
    { active: venvFor('/v'), machine: 'disposable' },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v: requests'] },
  ],
]);

table('a machine that is thrown away', [
  [
    'install requests',
    { machine: 'disposable' },
    {
      kind: 'allow-break',
      reason: 'disposable',
      placements: ['system: requests'],
      alternatives: [`venv ${NEW}: requests`],
    },
  ],
  [
    'install black requests',
    { machine: 'disposable' },
    {
      kind: 'allow-break',
      reason: 'disposable',
      placements: ['system: black, requests'],
      alternatives: [`venv ${NEW}: black, requests`],
    },
  ],
  [
    'install -r requirements.txt',
    { machine: 'disposable', ...IN_PROJECT },
    {
      kind: 'allow-break',
      reason: 'disposable',
      placements: ['system: -r requirements.txt'],
      alternatives: [`venv ${NEW}: -r requirements.txt`],
    },
  ],
  ['install tkinter', { machine: 'disposable' }, explain('standard-library')],
]);

table('under CI nothing is decided', [
  ['install requests', { machine: 'ci' }, explain('ci', { alternatives: [], notices: [] })],
  ['install black', { machine: 'ci', active: venvFor('/v') }, explain('ci')],
  ['uninstall requests', { machine: 'ci' }, explain('ci')],
]);

table('what pip itself answers best', [
  ['install', {}, explain('no-requirements')],
  ['install -U', {}, explain('no-requirements')],
  ['install --user', { active: venvFor('/v') }, explain('no-requirements')],
  ['install requests==', {}, explain('invalid-requirement', { notices: ['invalid-requirement'] })],
  ['install black requests>>2', {}, explain('invalid-requirement', { notices: ['invalid-requirement'] })],
  [
    'install -r nope.txt',
    { missingFiles: ['nope.txt'] },
    explain('file-missing', { notices: ['file-missing'] }),
  ],
  ['uninstall requests', {}, explain('uninstall')],
  ['uninstall -y black', { pipxPackages: ['black'] }, explain('uninstall')],
  ['uninstall requests', { venvs: [venvFor('/home/me/app/.venv')] }, explain('uninstall')],
  [
    'uninstall requests',
    { active: venvFor('/v') },
    { kind: 'repair', reason: 'active-venv', placements: ['venv /v: requests'] },
  ],
]);

table('a machine without any pip to put into an environment', [
  ['install requests', { hasPipCode: false }, explain('no-pip-code')],
  [
    'install requests',
    { hasPipCode: false, venvs: [venvFor('/home/me/app/.venv')] },
    divert('library', ['venv /home/me/app/.venv: requests']),
  ],
]);

it('a machine without a pip for an environment is shown the package that brings it', () => {
  const verdict = judge(factsFor('install requests', { hasPipCode: false }));
  expect('alternatives' in verdict ? verdict.alternatives.map(({ kind }) => kind) : []).toEqual(['packages']);
});

it.each(['black', 'yt-dlp', 'PyGObject'])(
  '%s needs no environment of pipward, so it needs no pip for one',
  (name) => {
    expect(judge(factsFor(`install ${name}`, { hasPipCode: false })).kind).toBe('divert');
  },
);

describe('apt is an alternative', () => {
  const aptWays = (command: string | readonly string[], more: Partial<Facts> = {}): readonly string[] => {
    const verdict = judge(factsFor(command, more));
    return 'alternatives' in verdict
      ? verdict.alternatives.filter(({ kind }) => kind === 'packages').map(briefly)
      : [];
  };

  it.each([
    'install requests',
    'install requests==2.28.1',
    'install requests>=2,<3',
    'install requests~=2.28',
    'install requests!=2.30',
    'install -q requests',
    'install --user requests',
    'install --no-cache-dir requests',
    'install requests==2.28.*',
  ])('pip %s', (command) => {
    expect(aptWays(command).length).toBe(1);
  });

  it.each([
    ['install requests==2.31', 'another version'],
    ['install requests>=2.30', 'a newer version'],
    ['install requests<2', 'an older version'],
    ['install requests!=2.28.1', 'any but that version'],
    ['install requests>2.28.1', 'a newer version'],
    ['install -U requests', 'the newest'],
    ['install --upgrade requests', 'the newest'],
    ['install --pre requests', 'a version to come'],
    ['install -i https://host/simple requests', 'another index'],
    ['install --index-url=https://host/simple requests', 'another index'],
    ['install --extra-index-url https://host/simple requests', 'one more index'],
    ['install --no-index requests', 'no index'],
    ['install -f ./wheels requests', 'these files'],
    ['install -c constraints.txt requests', 'these versions'],
    ['install --no-binary :all: requests', 'its source'],
    ['install requests[socks]', 'an extra'],
    ['install requests no-such-project', 'what the distributor does not have as well'],
    ['install ansible-navigator', 'what the distributor does not have'],
  ])('not for pip %s: that asks for %s', (command) => {
    expect(aptWays(command)).toEqual([]);
  });

  it('not if the index of the machine does not have it', () => {
    expect(aptWays('install requests', NO_PACKAGES)).toEqual([]);
  });

  it('not for a URL', () => {
    expect(aptWays(['install', 'requests @ https://host/requests.whl'])).toEqual([]);
  });

  it('with each package once', () => {
    expect(aptWays('install requests Requests')).toEqual(['apt python3-requests 2.28.1: requests, Requests']);
  });
});

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    'requests',
    'black',
    'pytest',
    'pip',
    'pipx',
    'uv',
    'tkinter',
    'PyGObject',
    'RPi.GPIO',
    'cv2',
    'ansible',
    '.',
    'requests==',
    '-U',
    '--user',
    '--pre',
    '--no-deps',
    '-r',
    'x.txt',
    '-e',
    '-q',
    '--python-version',
    '3.9',
    'git+https://h/x',
  );
  const facts = fc.record({
    machine: fc.constantFrom('workstation' as const, 'disposable' as const, 'ci' as const),
    isPlaceTaken: fc.boolean(),
    hasPipCode: fc.boolean(),
    raspberryPi: fc.boolean(),
    hasPipx: fc.boolean(),
    venvs: fc.constantFrom([], [venvFor('/home/me/app/.venv')], [untrusted('/home/me/app/.venv', 'colon')]),
    active: fc.constantFrom(undefined, venvFor('/v'), venvFor('/v', { damage: 'no-interpreter' })),
    packages: fc.constantFrom(
      NO_PACKAGES.packages,
      packagesOf(
        new Map([
          ['python3-requests', '2.28.1'],
          ['python3-gi', '3.42'],
        ]),
      ),
    ),
  });
  const anything = fc
    .tuple(fc.array(word, { maxLength: 6 }), facts)
    .map(([words, more]) => factsFor(['install', ...words], more));

  it('each requirement is placed once, or has a notice', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const verdict = judge(given);
        if (!('placements' in verdict)) return;
        const placed = verdict.placements.flatMap((placement) =>
          'requirement' in placement ? [placement.requirement] : [...placement.requirements],
        );
        const told = verdict.notices.filter(({ code }) => code === 'standard-library').length;
        expect(new Set(placed).size).toBe(placed.length);
        const isLeftOut = verdict.notices.some(({ code }) => code === 'pip-left-out');
        const { requirements } = given.invocation;
        const repeats = requirements.length - new Set(requirements.map(({ words }) => words.join(' '))).size;
        const missing = requirements.length - placed.length - told;
        expect(missing).toBeGreaterThanOrEqual(0);
        if (!isLeftOut) expect(missing).toBeLessThanOrEqual(repeats);
      }),
      { seed: 11, numRuns: 3000 },
    );
  });

  it("the system's Python is never first on a workstation, and an environment that failed the checks is not used", () => {
    fc.assert(
      fc.property(anything, (given) => {
        const verdict = judge(given);
        if (!('placements' in verdict)) return;
        const kinds = [...verdict.placements, ...verdict.alternatives].map(({ kind }) => kind);
        if (given.machine !== 'disposable') expect(kinds).not.toContain('system');
        const bad = given.venvs.filter(({ problem }) => problem !== undefined).map(({ path }) => path);
        const used = [...verdict.placements, ...verdict.alternatives].flatMap((placement) =>
          placement.kind === 'venv' ? [placement.target.path] : [],
        );
        expect(used.filter((path) => bad.includes(path) && given.isPlaceTaken)).toEqual([]);
      }),
      { seed: 12, numRuns: 3000 },
    );
  });

  it('under CI nothing is ever run', () => {
    fc.assert(
      fc.property(anything, (given) => {
        expect(judge({ ...given, machine: 'ci' })).toMatchObject({ kind: 'explain', reason: 'ci' });
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});
