import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { planFor } from '../../../src/rules/plan/plan.ts';
import { findPipx } from '../../../src/system/pip/pipx.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import { contextOf, factsFor } from '../../support/facts-for.ts';
import { pipxSharedLibs, pipxVenvIn } from '../../support/pipx.ts';
import { scratchDirectory } from '../../support/shell-script.ts';
import { makeWheel } from '../../support/wheels.ts';

/** An empty home with the variables that the real pipx needs to run there. */
function pipxHome(more: Readonly<Record<string, string>> = {}): {
  home: string;
  environment: Record<string, string>;
  run: (words: readonly string[]) => string;
} {
  const home = realpathSync(scratchDirectory());
  const environment = {
    HOME: home,
    PATH: '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    PIPX_SHARED_LIBS: pipxSharedLibs(),
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: inject('wheelhouse'),
    ...more,
  };
  return {
    home,
    environment,
    run: ([program = '', ...args]) => {
      const { stdout, stderr, status } = spawnSync(program, args, {
        env: environment,
        cwd: home,
        encoding: 'utf8',
      });
      return status === 0 ? stdout : `${status}: ${stdout}${stderr}`;
    },
  };
}

describe('the applications of pipx', () => {
  it.each([
    [{}, '.local/pipx'],
    [{ PIPX_HOME: 'elsewhere' }, 'elsewhere'],
    [{ XDG_DATA_HOME: 'data' }, 'data/pipx'],
    [{}, '.local/share/pipx'],
    [{}, 'Library/Application Support/pipx'],
  ])('%j: %s', (settings, place) => {
    const home = scratchDirectory();
    const environment = Object.fromEntries(
      Object.entries(settings).map(([name, path]) => [name, join(home, path)]),
    );
    makeVenvs(join(home, place), ['black', 'Yt_dlp']);
    mkdirSync(join(home, place, 'venvs', 'left-over'), { recursive: true });
    expect(findPipx(home, environment).packages.toSorted()).toEqual(['black', 'yt-dlp']);
  });

  it('are in the home that is named, else in an older home that is in use', () => {
    const home = scratchDirectory();
    makeVenvs(join(home, '.local/pipx'), ['old']);
    makeVenvs(join(home, '.local/share/pipx'), ['later']);
    makeVenvs(join(home, 'mine'), ['named']);
    expect(findPipx(home, {}).packages).toEqual(['old']);
    expect(findPipx(home, { PIPX_HOME: join(home, 'mine') }).packages).toEqual(['named']);
    expect(findPipx(home, { PIPX_HOME: join(home, 'nothing') }).packages).toEqual([]);
  });

  it('are those that the real pipx lists', { tags: ['pipx', 'python3-venv', 'managed-pip'] }, () => {
    const { home, environment, run } = pipxHome();
    expect(findPipx(home, environment).packages).toEqual([]);
    for (const name of ['black', 'httpie']) run(['pipx', 'install', name]);
    const listed = run(['pipx', 'list', '--short'])
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(listed).toEqual(['black', 'httpie']);
    expect(findPipx(home, environment).packages.toSorted()).toEqual(listed);
    expect(readdirSync(findPipx(home, environment).binDirectory).toSorted()).toEqual([
      'black',
      'blackd',
      'http',
      'https',
    ]);
  });

  it(
    'are found where the real pipx is told to keep them',
    { tags: ['pipx', 'python3-venv', 'managed-pip'] },
    () => {
      const place = realpathSync(scratchDirectory());
      const { home, environment, run } = pipxHome({
        PIPX_HOME: join(place, 'x'),
        PIPX_BIN_DIR: join(place, 'b'),
      });
      run(['pipx', 'install', 'black']);
      expect(findPipx(home, environment)).toMatchObject({
        packages: ['black'],
        binDirectory: join(place, 'b'),
      });
      expect(readdirSync(join(place, 'b')).toSorted()).toEqual(['black', 'blackd']);
    },
  );
});

describe(
  'the real pipx treats the options as pip would',
  { tags: ['pipx', 'python3-venv', 'managed-pip'] },
  () => {
    /**
     * Runs the steps of the plan for a typed command, and returns the version of `black` that was installed.
     */
    function install(typed: string, arrange: (home: string) => void = () => undefined): string {
      const { home, run } = pipxHome();
      const wheels = join(home, "my team's wheels");
      for (const version of ['25.1', '25.2', '26.0b1']) {
        makeWheel(wheels, { name: 'black', version, scripts: ['black'] });
      }
      arrange(home);
      const words = typed.split(' ').map((word) => word.replace('WHEELS', "my team's wheels"));
      const { steps } = planFor(judge(factsFor(words)), { ...contextOf(words), directory: home });
      expect(steps.map(({ kind }) => kind)).toEqual(['pipx']);
      const output = steps.flatMap(({ commands }) => commands.map(run));
      expect(output.join('')).toMatch(/installed package|upgraded package/);
      return run([join(home, '.local/bin/black')]).trim();
    }

    it.each([
      ['install black', 'black 24.1'],
      ['install --no-index --find-links WHEELS black', 'black 25.2'],
      ['install --no-index -f WHEELS --pre black', 'black 26.0b1'],
      ['install -f ./WHEELS black<25.2', 'black 25.1'],
      ['install -f WHEELS -c constraints.txt black', 'black 25.1'],
      ['install -U --user -q -f WHEELS --constraint=./constraints.txt black', 'black 25.1'],
      ['install --only-binary :all: --prefer-binary -f WHEELS --no-cache-dir black', 'black 25.2'],
      [
        'install --timeout 5 --retries 0 --trusted-host example.org --isolated -f WHEELS --no-index black',
        'black 25.2',
      ],
    ])('pip %s: %s', (typed, expected) => {
      expect(install(typed, (home) => writeFileSync(join(home, 'constraints.txt'), 'black==25.1\n'))).toBe(
        expected,
      );
    });

    it('and remembers them as they were typed', () => {
      let place = '';
      install('install --no-index -f WHEELS --pre black', (home) => {
        place = home;
      });
      const metadata = readFileSync(join(pipxVenvIn(place, 'black'), 'pipx_metadata.json'), 'utf8');
      expect(JSON.parse(metadata)).toMatchObject({
        main_package: { pip_args: ['--no-index', `--find-links=${place}/my team's wheels`, '--pre'] },
      });
    });
  },
);

function makeVenvs(place: string, names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(place, 'venvs', name), { recursive: true });
    writeFileSync(join(place, 'venvs', name, 'pyvenv.cfg'), '');
  }
}
