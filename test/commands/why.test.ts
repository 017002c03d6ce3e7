// @module-tag managed-pip
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { git, makeRepository } from '../support/git.ts';
import { makeHome, ODD_NAMES, type Home } from '../support/home.ts';
import { NOBODY, openToOthers, runHelperAsNobody } from '../support/other-user.ts';
import { cacheElsewhere, HELPER, runHelper } from '../support/pipward.ts';
import { PYTHON, PYTHON_MINOR } from '../support/python.ts';
import { snapshot } from '../support/snapshot.ts';
import { makeVenv } from '../support/venv.ts';
import { makeWheel } from '../support/wheels.ts';

/** pip 26 has `--requirements-from-script`, too. */
const IS_CLEAR = spawnSync('/usr/bin/pip3', ['install', '--requirem=x', '--help'], { env: {} }).status === 0;

type Environment = Readonly<Record<string, string | undefined>>;

interface Step {
  readonly kind: string;
  readonly requirements: readonly string[];
  readonly commands: readonly (readonly string[])[];
  readonly venv?: string;
  readonly create?: boolean;
  readonly systemSitePackages?: boolean;
  readonly packages?: readonly string[];
  readonly version?: string;
}

/** The JSON of `why --json`, by the contract. */
interface Report {
  readonly schema: number;
  readonly verdict: string;
  readonly reason: string;
  readonly interpreter: {
    readonly executable: string;
    readonly version: string;
    readonly marker: string | null;
  } | null;
  readonly steps: readonly Step[];
  readonly alternatives: readonly Step[];
  readonly notices: readonly { readonly code: string; readonly args: Readonly<Record<string, unknown>> }[];
}

interface Asked {
  readonly home: Home;
  readonly cwd: string;
  readonly report: Report;
}

/** Runs `why` in a project and checks its answer against the contract; nothing may have changed. */
function why(
  words: readonly string[] | string,
  options: {
    readonly env?: Environment;
    readonly files?: Readonly<Record<string, string>>;
    readonly prepare?: (cwd: string, home: Home) => void;
    readonly name?: string;
  } = {},
): Asked {
  const home = makeHome();
  const cwd = home.project(options.name ?? 'app', options.files ?? { 'pyproject.toml': '' });
  options.prepare?.(cwd, home);
  const left = snapshot(home.path);
  const typed = typeof words === 'string' ? words.split(' ') : words;
  const ran = runHelper(home, ['why', '--json', '--', ...typed], {
    cwd,
    env: { ...cacheElsewhere(), ...options.env },
  });
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  const report = JSON.parse(ran.stdout) as Report;
  expectContract(report);
  expect(snapshot(home.path)).toEqual(left);
  return { home, cwd, report };
}

function expectContract(report: Report): void {
  expect(Object.keys(report)).toEqual([
    'schema',
    'verdict',
    'reason',
    'interpreter',
    'steps',
    'alternatives',
    'notices',
  ]);
  expect(report.schema).toBe(1);
  expect(['pass', 'divert', 'explain', 'allow-break', 'repair']).toContain(report.verdict);
  expect(report.reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
  if (report.interpreter !== null) {
    expect(report.interpreter.executable).toMatch(/^\//);
    expect(report.interpreter.version).toMatch(/^3\.\d+\.\d+$/);
    expect(
      report.interpreter.marker === null || report.interpreter.marker.endsWith('/EXTERNALLY-MANAGED'),
    ).toBe(true);
  }
  for (const step of [...report.steps, ...report.alternatives]) expectStep(step);
  for (const notice of report.notices) {
    expect(Object.keys(notice)).toEqual(['code', 'args']);
    expect(notice.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(typeof notice.args).toBe('object');
  }
  expect(report.verdict === 'pass' || report.verdict === 'explain' ? report.steps : []).toEqual([]);
}

function expectStep(step: Step): void {
  expect(['venv', 'pipx', 'apt', 'system']).toContain(step.kind);
  const lists = [
    step.requirements,
    ...step.commands,
    ...(step.packages === undefined ? [] : [step.packages]),
  ];
  for (const list of lists) expect(list.every((word) => typeof word === 'string')).toBe(true);
  const more =
    {
      venv: ['venv', 'create', 'systemSitePackages'],
      apt: ['packages', ...(step.version === undefined ? [] : ['version'])],
    }[step.kind] ?? [];
  expect(Object.keys(step).toSorted()).toEqual(['kind', 'requirements', 'commands', ...more].toSorted());
  expect(
    step.kind !== 'venv' ||
      (step.venv?.startsWith('/') &&
        typeof step.create === 'boolean' &&
        typeof step.systemSitePackages === 'boolean'),
  ).toBe(true);
}

const brief = ({ verdict, reason }: Report): string => `${verdict} ${reason}`;
const kinds = (steps: readonly Step[]): readonly string[] => steps.map(({ kind }) => kind);

describe('in a project, with the pip of Debian 12', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['pip install requests', 'divert library', ['venv']],
    ['pip3 install requests>=2', 'divert library', ['venv']],
    [`pip${PYTHON_MINOR} install requests`, 'divert library', ['venv']],
    ['/usr/bin/pip install requests', 'divert library', ['venv']],
    ['python3 -m pip install requests', 'divert library', ['venv']],
    ['sudo pip install requests', 'divert library', ['venv']],
    ['pip install pytest', 'divert environment', ['venv']],
    ['pip install -e .', 'divert project-files', ['venv']],
    ['pip install --user requests', 'divert library', ['venv']],
    ['pip install tkinter', 'explain standard-library', []],
    ['pip install -U pip', 'explain pip-itself', []],
    ['pip install', 'explain no-requirements', []],
    ['pip install requests==', 'explain invalid-requirement', []],
    ['pip install -r nope.txt', 'explain file-missing', []],
    ['pip install ./nope', 'explain file-missing', []],
    ['pip install -e ./nope', 'explain file-missing', []],
    ['pip install ./nope[dev]', 'explain file-missing', []],
    ['pip install nope-1.0-py3-none-any.whl', 'explain file-missing', []],
    ['pip install -- --index-url=http://x.example/', 'explain invalid-requirement', []],
    ['python3 -I -W ignore -m pip install requests', 'divert library', ['venv']],
    ['pip uninstall requests', 'explain uninstall', []],
    ['pip list', 'pass not-install', []],
    ['pip --version', 'pass version', []],
    ['pip install --help', 'pass help', []],
    ['pip install --target /x y', 'pass target', []],
    ['pip download requests', 'pass not-install', []],
    ['pip install --break-system-packages requests', 'pass break-system-packages-typed', []],
    ['pip install --no-such-option', 'pass usage-error', []],
    ['pip3.99 install requests', 'pass pip-not-found', []],
    ['/nonexistent/pip install requests', 'pass pip-not-found', []],
    ['ls -la', 'pass not-pip', []],
    ['pipx install black', 'pass not-pip', []],
  ])('%s', (words, expected, steps) => {
    const { report } = why(words);
    expect(brief(report)).toBe(expected);
    expect(kinds(report.steps)).toEqual(steps);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['pip install black', 'divert application', ['pipx']],
    ['pip install black requests', 'divert mixed', ['venv', 'pipx']],
  ])('%s', { tags: 'pipx' }, (words, expected, steps) => {
    const { report } = why(words);
    expect(brief(report)).toBe(expected);
    expect(kinds(report.steps)).toEqual(steps);
  });

  // The one of the two that is true on this machine.
  it.each(['pipx', 'PyGObject', 'dbus-python'])('pip install %s: from apt, or there already', (name) => {
    const { report } = why(`pip install ${name}`, { files: {} });
    const isThere = report.notices.some(({ code }) => code === 'already-installed');
    expect([report.verdict, ...kinds(report.steps)]).toEqual(isThere ? ['explain'] : ['divert', 'apt']);
    if (isThere) expect(report.reason).toBe('already-installed');
  });

  it('names the interpreter and its marker file', () => {
    expect(why('pip install requests').report.interpreter).toMatchObject({
      executable: '/usr/bin/python3',
      marker: `${PYTHON.stdlib}/EXTERNALLY-MANAGED`,
    });
    expect(why('ls').report.interpreter).toBeNull();
  });

  it('has the form of the contract', { tags: 'pipx' }, () => {
    const { cwd, report } = why(['pip', 'install', 'requests>=2', 'black']);
    expect(report.steps).toEqual([
      {
        kind: 'venv',
        venv: `${cwd}/.venv`,
        create: true,
        systemSitePackages: false,
        requirements: ['requests>=2'],
        commands: [[`${cwd}/.venv/bin/python`, '-m', 'pip', 'install', 'requests>=2']],
      },
      { kind: 'pipx', requirements: ['black'], commands: [['pipx', 'install', 'black']] },
    ]);
    expect(kinds(report.alternatives)).toEqual(['venv', 'apt']);
  });

  it("has the distributor's package and its version among the alternatives", { tags: 'apt' }, () => {
    const { report } = why('pip install requests');
    expect(report.alternatives).toEqual([
      {
        kind: 'apt',
        requirements: ['requests'],
        packages: ['python3-requests'],
        version: expect.stringMatching(/^2\.\d+\.\d+$/) as string,
        commands: [[...(process.getuid?.() === 0 ? [] : ['sudo']), 'apt', 'install', 'python3-requests']],
      },
    ]);
  });

  it.each([
    ['-r', 'divert project-files'],
    ['--requirement=', 'divert project-files'],
    ['--requirem=', IS_CLEAR ? 'divert project-files' : 'pass usage-error'],
    ['-qr', 'divert project-files'],
  ])('finds a requirements file with any spelling of the option: %s', (option, expected) => {
    const words = option.endsWith('=') ? [`${option}requirements.txt`] : [option, 'requirements.txt'];
    const { report } = why(['pip', 'install', ...words], { files: { 'requirements.txt': 'requests\n' } });
    expect(brief(report)).toBe(expected);
  });

  it.each(ODD_NAMES)('below %j', (name) => {
    const { cwd, report } = why('pip install requests', { name });
    expect(brief(report)).toBe('divert library');
    expect(report.steps[0]).toMatchObject({ venv: `${cwd}/.venv`, create: true });
  });

  it('words are passed on unchanged', () => {
    const words = ['pip', 'install', '--python-version', '3.10', '--only-binary', ':all:', 'requests'];
    const { report } = why(words);
    expect(report.steps[0]?.commands[0]?.slice(-6)).toEqual(words.slice(1).slice(-6));
  });
});

describe('what is used both ways', { tags: 'pipx' }, () => {
  const EMPTY = { files: {} };
  const CODE = { files: { 'app.py': '' } };

  it.each<readonly [string, Readonly<Record<string, Readonly<Record<string, string>>>>, readonly string[]]>([
    ['pip install flask', EMPTY, ['venv']],
    ['pip install flask gunicorn', EMPTY, ['venv']],
    ['pip install flask black', EMPTY, ['venv', 'pipx']],
    ['pip install jupyterlab', EMPTY, ['venv']],
    ['pip install kaggle', EMPTY, ['pipx']],
    ['pip install kaggle', CODE, ['venv']],
    ['pip install kaggle', { files: { 'x.ipynb': '' } }, ['venv']],
    ['pip install kaggle', { files: { 'sub/app.py': '' } }, ['pipx']],
    ['pip install kaggle', { files: { 'x.py/readme': '' } }, ['pipx']],
    ['pip install kaggle', { files: { '.hidden.py': '' } }, ['pipx']],
    ['pip install black', CODE, ['pipx']],
  ])('%s beside %j', (line, options, expected) => {
    expect(kinds(why(line, options).report.steps)).toEqual(expected);
  });

  it('leans to a project, and pipx is the second choice', () => {
    const { alternatives } = why('pip install flask', EMPTY).report;
    expect(alternatives[0]).toMatchObject({ kind: 'pipx', commands: [['pipx', 'install', 'flask']] });
  });

  it('is not captured by code in a directory above', () => {
    const prepare = (cwd: string): void => writeFileSync(join(cwd, '../x.py'), '');
    expect(kinds(why('pip install kaggle', { ...EMPTY, prepare }).report.steps)).toEqual(['pipx']);
  });
});

describe('the environment is', () => {
  const venvOf = ({ report }: Asked): string | undefined =>
    report.steps.find(({ kind }) => kind === 'venv')?.venv;

  it('in the root of the project', () => {
    const asked = why('pip install requests', {
      prepare: (cwd) => mkdirSync(join(cwd, 'src/deep'), { recursive: true }),
      files: { 'setup.cfg': '' },
    });
    expect(venvOf(asked)).toBe(`${asked.cwd}/.venv`);
  });

  it('in the current directory, outside of projects', () => {
    const asked = why('pip install requests', { files: {} });
    expect(venvOf(asked)).toBe(`${asked.cwd}/.venv`);
  });

  it.each(['Downloads', 'Desktop'])('the default one in %s', (name) => {
    const asked = why('pip install requests', { files: {}, name });
    expect(venvOf(asked)).toBe(`${asked.home.path}/.local/share/pipward/venvs/default`);
  });

  it('the default one in HOME itself', () => {
    const asked = why('pip install requests', { files: {}, name: '.' });
    expect(venvOf(asked)).toBe(`${asked.home.path}/.local/share/pipward/venvs/default`);
  });

  it('an existing one that passes the checks', () => {
    const asked = why('pip install requests', { prepare: (cwd) => makeVenv(join(cwd, '.venv')) });
    expect(asked.report.steps[0]).toMatchObject({ venv: `${asked.cwd}/.venv`, create: false });
  });

  it.each(['venv', 'env'])('one that is named %s', (name) => {
    const asked = why('pip install requests', { prepare: (cwd) => makeVenv(join(cwd, name)) });
    expect(asked.report.steps[0]).toMatchObject({ venv: `${asked.cwd}/${name}`, create: false });
  });

  it('never a committed one', () => {
    const asked = why('pip install requests', {
      prepare: (cwd) => {
        makeRepository(cwd);
        makeVenv(join(cwd, '.venv'));
        git(cwd, 'add', '--all', '--force');
      },
    });
    expect(venvOf(asked)).toBe(`${asked.home.path}/.local/share/pipward/venvs/default`);
    expect(asked.report.notices).toMatchObject([
      { code: 'venv-not-trusted', args: { problem: 'tracked-by-git' } },
    ]);
  });

  it.each<readonly [string, (venv: string) => void]>([
    ['a file', (venv) => writeFileSync(venv, '/elsewhere\n')],
    [
      'a directory',
      (venv) => {
        mkdirSync(venv);
        writeFileSync(join(venv, 'mine'), '');
      },
    ],
    ['a symbolic link that leads nowhere', (venv) => symlinkSync('/nonexistent', venv)],
  ])('none where .venv is %s', (_title, put) => {
    const asked = why('pip install requests', { prepare: (cwd) => put(join(cwd, '.venv')) });
    expect(venvOf(asked)).toBe(`${asked.home.path}/.local/share/pipward/venvs/default`);
    expect(asked.report.notices.map(({ code }) => code)).toEqual(['venv-name-taken']);
  });

  it('a new one that replaces an empty directory', () => {
    const asked = why('pip install requests', { prepare: (cwd) => mkdirSync(join(cwd, '.venv')) });
    expect(asked.report.steps[0]).toMatchObject({ venv: `${asked.cwd}/.venv`, create: true });
  });

  it('the one of the project whose files are named, from a directory beside it', () => {
    const home = makeHome();
    const sub = home.project('w/sub', { 'requirements.txt': '' });
    makeVenv(join(sub, '.venv'));
    const { stdout } = runHelper(
      home,
      ['why', '--json', '--', 'pip', 'install', '-r', 'sub/requirements.txt'],
      {
        cwd: home.project('w'),
        env: cacheElsewhere(),
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({ steps: [{ venv: `${sub}/.venv`, create: false }] });
  });

  it('the default one in a HOME that is a symbolic link', () => {
    const home = makeHome();
    const link = join(home.path, 'link');
    symlinkSync(home.project('real'), link);
    const { stdout } = runHelper(home, ['why', '--json', '--', 'pip', 'install', 'requests'], {
      cwd: link,
      env: { ...cacheElsewhere(), HOME: link },
    });
    expect(JSON.parse(stdout)).toMatchObject({
      steps: [{ venv: `${link}/.local/share/pipward/venvs/default` }],
    });
  });

  it('named by the first name in the settings', () => {
    const asked = why('pip install requests', {
      prepare: (_cwd, home) =>
        home.write('.config/pipward/config.json', '{"venvNames": ["two words", ".venv"]}'),
    });
    expect(venvOf(asked)).toBe(`${asked.cwd}/two words`);
  });
});

it('a directory that is not writable gets no environment', { tags: 'root' }, () => {
  const home = makeHome();
  const cwd = home.project('app', { 'pyproject.toml': '' });
  const own = home.project('own');
  chownSync(own, NOBODY, NOBODY);
  openToOthers(cwd);
  const env = { HOME: own, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', PIPWARD_ENVIRONMENT: 'workstation' };
  const words = ['why', '--json', '--', 'pip', 'install', 'requests'];
  const { stdout } = runHelperAsNobody(words, { cwd, env });
  expect((JSON.parse(stdout) as Report).steps).toMatchObject([
    { kind: 'venv', venv: `${own}/.local/share/pipward/venvs/default`, create: true },
  ]);
});

it.each([
  ['', { rights: 'missing', commands: [['apt', 'install', 'python3-parted']] }, null],
  ['doas', { rights: 'doubtful', commands: [['doas', 'apt', 'install', 'python3-parted']] }, 'doas'],
  ['doas sudo', { rights: 'doubtful', commands: [['sudo', 'apt', 'install', 'python3-parted']] }, 'sudo'],
] as const)(
  'with "%s" on PATH, the words to run for root are %j',
  { tags: ['root', 'apt'] },
  (programs, step, program) => {
    const home = makeHome();
    const bin = home.project('bin');
    for (const name of ['pip', 'python3', 'apt', 'apt-cache'])
      symlinkSync(`/usr/bin/${name}`, join(bin, name));
    for (const name of programs.split(' ').filter((one) => one !== ''))
      symlinkSync('/usr/bin/false', join(bin, name));
    chownSync(home.path, NOBODY, NOBODY);
    openToOthers(bin);
    const env = { HOME: home.path, PATH: bin, LANG: 'C.UTF-8', PIPWARD_ENVIRONMENT: 'workstation' };
    const words = ['why', '--json', '--', 'pip', 'install', 'pyparted'];
    const { stdout } = runHelperAsNobody(words, { cwd: home.path, env });
    const report = JSON.parse(stdout) as Report;
    expect(report.steps).toMatchObject([{ kind: 'venv' }]);
    expect(report.alternatives).toMatchObject([{ kind: 'apt', ...step }]);
    expect(report.notices).toContainEqual({ code: 'needs-administrator', args: { program } });
  },
);

describe('an active environment', () => {
  it('without pip is repaired from outside', () => {
    const home = makeHome();
    const venv = makeVenv(join(home.path, 'v'));
    const { report } = why('pip install requests', { env: { VIRTUAL_ENV: venv } });
    expect(brief(report)).toBe('repair active-venv');
    expect(report.steps).toEqual([
      {
        kind: 'venv',
        venv,
        create: false,
        systemSitePackages: false,
        requirements: ['requests'],
        commands: [['pip', '--python', venv, 'install', 'requests']],
      },
    ]);
  });

  it('without interpreter is rebuilt, whatever is first on PATH', () => {
    const home = makeHome();
    const venv = makeVenv(join(home.path, 'v'));
    for (const name of ['python', 'python3', `python${PYTHON_MINOR}`]) rmSync(join(venv, 'bin', name));
    writeFileSync(join(venv, 'bin/pip'), `#!${venv}/bin/python3\n`, { mode: 0o755 });
    for (const PATH of ['/usr/bin:/bin', `${venv}/bin:/usr/bin:/bin`]) {
      const { report } = why('pip install requests', { env: { VIRTUAL_ENV: venv, PATH } });
      expect(brief(report)).toBe('repair broken-venv');
      expect(report.steps).toEqual([
        {
          kind: 'venv',
          venv,
          create: false,
          systemSitePackages: false,
          requirements: ['requests'],
          commands: [
            ['pipward', 'repair', venv],
            [`${venv}/bin/python`, '-m', 'pip', 'install', 'requests'],
          ],
        },
      ]);
      expect(report.notices).toContainEqual({
        code: 'broken-venv',
        args: { venv, damage: 'no-interpreter' },
      });
    }
  });

  it('is not the nearest one that is broken: that is rebuilt where none is active', () => {
    const { cwd, report } = why('pip install requests', {
      prepare: (project) => {
        makeVenv(join(project, '.venv'));
        for (const name of ['python', 'python3', `python${PYTHON_MINOR}`])
          rmSync(join(project, '.venv/bin', name));
      },
    });
    const venv = join(cwd, '.venv');
    expect(brief(report)).toBe('divert library');
    expect(report.steps).toMatchObject([{ venv, create: false }]);
    expect(report.steps[0]?.commands[0]).toEqual(['pipward', 'repair', venv]);
  });

  describe('with its own pip', { tags: 'python3-venv' }, () => {
    const venv = join(inject('runDirectory'), `own-pip-${process.pid}`);
    beforeAll(() => {
      execFileSync('/usr/bin/python3', ['-m', 'venv', venv], { env: { PATH: '/usr/bin:/bin' } });
    });

    it.each([
      ['pip install requests', { VIRTUAL_ENV: venv, PATH: `${venv}/bin:/usr/bin:/bin` }],
      ['pip3 install black', { PATH: `${venv}/bin:/usr/bin:/bin` }],
      ['python -m pip install requests', { VIRTUAL_ENV: venv, PATH: `${venv}/bin:/usr/bin:/bin` }],
      [`${venv}/bin/pip install requests`, {}],
      [`${venv}/bin/python3 -m pip install requests`, {}],
    ])('runs as typed: %s', (words, env) => {
      const { report } = why(words, { env });
      expect(report.verdict).toBe('pass');
      // Outside of the marker file's scope (PEP 668).
      expect(report.interpreter).toMatchObject({ marker: null });
    });
  });

  it('that is gone is ignored', () => {
    expect(brief(why('pip install requests', { env: { VIRTUAL_ENV: '/nonexistent/.venv' } }).report)).toBe(
      'divert library',
    );
  });
});

describe('the environment and the settings', () => {
  it.each<readonly [string, Environment, string]>([
    ['CI=1', { CI: '1', PIPWARD_ENVIRONMENT: undefined }, 'explain ci'],
    ['CI=true', { CI: 'true', PIPWARD_ENVIRONMENT: undefined }, 'explain ci'],
    ['PIPWARD_ENVIRONMENT=ci', { PIPWARD_ENVIRONMENT: 'ci' }, 'explain ci'],
    ['PIPWARD_ENVIRONMENT=disposable', { PIPWARD_ENVIRONMENT: 'disposable' }, 'allow-break disposable'],
    ['PIPWARD_DISABLE=1', { PIPWARD_DISABLE: '1' }, 'pass disabled'],
    ['PIPWARD_DISABLE=yes', { PIPWARD_DISABLE: 'yes' }, 'pass disabled'],
    ['PIPWARD_DISABLE=0', { PIPWARD_DISABLE: '0' }, 'divert library'],
    ['PIPWARD_DISABLE=', { PIPWARD_DISABLE: '' }, 'divert library'],
    ['PIPWARD_MODE=auto', { PIPWARD_MODE: 'auto' }, 'divert library'],
    [
      'PIP_BREAK_SYSTEM_PACKAGES=1',
      { PIP_BREAK_SYSTEM_PACKAGES: '1' },
      'pass break-system-packages-configured',
    ],
    ['PIP_REQUIRE_VIRTUALENV=1', { PIP_REQUIRE_VIRTUALENV: '1' }, 'divert library'],
    ['PIP_TARGET=/x', { PIP_TARGET: '/x' }, 'pass target'],
    ['PIP_USER=1', { PIP_USER: '1' }, 'divert library'],
    ['PIP_TIMEOUT=abc', { PIP_TIMEOUT: 'abc' }, 'pass configuration-error'],
    ['PYTHONPATH=/x', { PYTHONPATH: '/nonexistent' }, 'divert library'],
    ['PIP_DRY_RUN and a report', { PIP_DRY_RUN: '1', PIP_REPORT: '/x.json' }, 'pass dry-run-report'],
  ])('%s', (_title, env, expected) => {
    expect(brief(why('pip install requests', { env }).report)).toBe(expected);
  });

  it.each([
    ['[global]\nbreak-system-packages = true\n', 'pass break-system-packages-configured'],
    ['[install]\nbreak-system-packages = no\n', 'divert library'],
    ['[global]\nindex-url = https://h/simple\n', 'divert library'],
    ['[global\n', 'pass configuration-error'],
  ])('pip.conf %j', (text, expected) => {
    const prepare = (_cwd: string, home: Home): void => {
      home.write('.config/pip/pip.conf', text);
    };
    expect(brief(why('pip install requests', { prepare }).report)).toBe(expected);
  });

  it.each([
    ['sudo pip install requests', 'divert library'],
    ['sudo -E pip install requests', 'pass break-system-packages-configured'],
    ['sudo -EH pip install requests', 'divert library'],
    ['sudo -E python3 -m pip install requests', 'pass asked'],
  ])("%s, with a pip.conf of one's own, which root does not read", (line, expected) => {
    const prepare = (_cwd: string, home: Home): void => {
      home.write('.config/pip/pip.conf', '[global]\nbreak-system-packages = true\n');
    };
    expect(brief(why(line, { prepare }).report)).toBe(expected);
  });

  it.each([
    ['sudo pip install requests', 'divert library'],
    ['sudo -E pip install requests', 'pass break-system-packages-configured'],
  ])('%s, with a file that PIP_CONFIG_FILE names', (line, expected) => {
    const file = makeHome().write('pip.conf', '[global]\nbreak-system-packages = true\n');
    expect(brief(why(line, { env: { PIP_CONFIG_FILE: file } }).report)).toBe(expected);
  });

  it('a disposable machine offers first the override, then the environment', () => {
    const { report } = why('pip install requests', { env: { PIPWARD_ENVIRONMENT: 'disposable' } });
    expect(report.steps).toEqual([
      {
        kind: 'system',
        requirements: ['requests'],
        commands: [['pip', 'install', '--break-system-packages', 'requests']],
      },
    ]);
    expect(kinds(report.alternatives)).toEqual(['venv']);
  });

  it('the setting `environment` counts as well', () => {
    const prepare = (_cwd: string, home: Home): void => {
      home.write('.config/pipward/config.json', '{"environment": "ci"}');
    };
    expect(
      brief(why('pip install requests', { prepare, env: { PIPWARD_ENVIRONMENT: undefined } }).report),
    ).toBe('explain ci');
  });
});

describe('no program of a project is run', () => {
  it('neither a python in .venv, nor git, nor a script on the way', () => {
    const asked = why('pip install requests', {
      prepare: (cwd) => {
        const venv = makeVenv(join(cwd, '.venv'));
        for (const name of ['python', 'python3', 'pip', 'git', 'node']) {
          rmSync(join(venv, 'bin', name), { force: true });
          writeFileSync(join(venv, 'bin', name), `#!/bin/sh\ntouch '${cwd}/PWNED'\n`);
          chmodSync(join(venv, 'bin', name), 0o755);
          writeFileSync(join(cwd, name), `#!/bin/sh\ntouch '${cwd}/PWNED'\n`);
          chmodSync(join(cwd, name), 0o755);
        }
        writeFileSync(join(cwd, 'sitecustomize.py'), `open(${JSON.stringify(`${cwd}/PWNED`)}, 'w')\n`);
        makeRepository(cwd);
        git(cwd, 'config', 'core.fsmonitor', `touch '${cwd}/PWNED'`);
      },
    });
    expect(asked.report.verdict).toBe('divert');
    // `why` itself has compared the files before and after.
  });
});

it('makes nothing in an empty HOME, not even a cache', () => {
  const home = makeHome();
  const cwd = home.project('app', { 'pyproject.toml': '' });
  const left = snapshot(home.path);
  for (const words of [
    'pip install requests',
    'pip install black',
    'python3 -m pip install requests',
    'pip list',
  ]) {
    expect(runHelper(home, ['why', '--json', '--', ...words.split(' ')], { cwd }).status).toBe(0);
  }
  expect(snapshot(home.path)).toEqual(left);
});

describe('for people', () => {
  const say = (words: string, env: Environment = {}): string => {
    const home = makeHome();
    const cwd = home.project('app', { 'pyproject.toml': '' });
    const { status, stdout } = runHelper(home, ['why', '--', ...words.split(' ')], {
      cwd,
      env: { ...cacheElsewhere(), ...env },
    });
    expect(status).toBe(0);
    return stdout;
  };

  it.each([
    [
      'pip install requests',
      /`requests` is a library \(library\)\ninto a new environment, `\.venv`\n {2}\/.*\/\.venv\/bin\/python -m pip install requests\nor\n.*python3-requests/,
    ],
    ['pip install black', /`black` is an application \(application\)\n.*pipx/],
    ['pip list', /^`pip list` runs as it is typed \(not-install\)\n$/],
    ['pip install -U pip', /system/],
    ['pip install cv2', /note: the module `cv2` usually comes from `opencv-python`/],
    ['pip uninstall pip', /python3-pip[\s\S]*apt remove python3-pip/],
  ])('%s', (words, expected) => {
    expect(say(words)).toMatch(expected);
  });

  it.each([
    [
      'in a directory that the settings ignore',
      'ignored',
      (home: Home) =>
        home.write('.config/pipward/config.json', JSON.stringify({ ignore: [join(home.path, 'app')] })),
    ],
  ] as const)('%s: %s', (_title, reason, prepare) => {
    const home = makeHome();
    prepare(home);
    const { stdout } = runHelper(home, ['why', '--json', '--', 'pip', 'install', 'requests'], {
      cwd: home.project('app'),
    });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', reason });
  });

  it('answers even in a directory that is gone', () => {
    const home = makeHome();
    const gone = home.project('gone');
    const line = `cd ${gone} && rmdir ${gone} && exec ${process.execPath} ${HELPER} why --json -- pip install x`;
    const { status, stdout } = spawnSync('/bin/sh', ['-c', line], {
      env: { HOME: home.path, PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', reason: 'no-directory' });
  });

  it.each<readonly [string, string, Environment]>([
    ['undecodable', 'x\ufffd.whl', {}],
    ['completion', 'requests', { PIP_AUTO_COMPLETE: '1' }],
    ['disabled', 'requests', { PIPWARD_DISABLE: '1' }],
  ])('pip is not used: %s', (reason, word, env) => {
    expect(brief(why(['pip', 'install', word], { env }).report)).toBe(`pass ${reason}`);
  });

  it('unreadable settings are reported even if pip runs as typed', () => {
    const prepare = (_cwd: string, home: Home): void => {
      home.write('.config/pipward/config.json', '{"mode": "sometimes"}');
    };
    const { report } = why('pip list', { prepare });
    expect(report.notices.map(({ code }) => code)).toEqual(['setting-invalid']);
  });

  describe('--break-system-packages', () => {
    const line = 'pip install --break-system-packages packaging==99.0';
    const env = { PIP_NO_INDEX: '1' };
    const withWheel = (settings: string) => (cwd: string, home: Home) => {
      makeWheel(join(cwd, 'wheels'), { name: 'packaging', version: '99.0' });
      home.write('.config/pipward/config.json', settings);
    };

    it('names the packages that it would hide', () => {
      const { report } = why(`${line} --find-links wheels`, { env, prepare: withWheel('{}') });
      expect(brief(report)).toBe('pass break-system-packages-typed');
      expect(report.notices).toMatchObject([{ code: 'break-shadows', args: { version: '99.0' } }]);
    });

    it('is the second way if the settings ask about it', () => {
      const { cwd, report } = why(`${line} --find-links wheels`, {
        env,
        prepare: withWheel('{"breakSystemPackages": "ask"}'),
      });
      expect(brief(report)).toBe('divert library');
      expect(report.steps).toMatchObject([{ kind: 'venv', venv: `${cwd}/.venv` }]);
      expect(report.alternatives.at(-1)).toEqual({
        kind: 'system',
        requirements: ['packaging==99.0'],
        commands: [`${line} --find-links wheels`.split(' ')],
      });
    });

    it('of a local project is not examined, since pip would run its code', () => {
      const { report } = why('pip install --break-system-packages .', {
        env,
        files: { 'setup.py': 'open("RAN", "w")\n' },
      });
      expect(brief(report)).toBe('pass break-system-packages-typed');
      expect(report.notices).toEqual([]);
    });
  });

  it('CI is the reason on any kind of machine', () => {
    const home = makeHome();
    const { stdout } = runHelper(home, ['why', '--json', '--', 'pip', 'install', 'requests'], {
      env: { CI: '1', PIPWARD_ENVIRONMENT: 'workstation' },
    });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'explain', reason: 'ci' });
  });

  it('CI is named as the reason', () => {
    const text = say('pip install requests', { CI: '1', PIPWARD_ENVIRONMENT: undefined });
    expect(text).toMatch(/\bCI\b/);
    expect(text).not.toContain('there is nothing to install');
  });

  it('shows no control character of what was typed', () => {
    const home = makeHome();
    const { stdout } = runHelper(home, ['why', '--', 'pip', 'install', '\u001b[31mx\u202e'], {
      cwd: home.project('app'),
    });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
