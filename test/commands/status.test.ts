import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { HELPER, runHelper } from '../support/pipward.ts';
import { makeVenv } from '../support/venv.ts';

interface Row {
  readonly env: Readonly<Record<string, string>>;
  readonly config?: Readonly<Record<string, unknown>>;
  /** `active: HOW`, or the reason why nothing is active. */
  readonly expected: string;
}

/** The status in a directory without any environment, in a shell that the variables describe. */
function statusOf({ env, config = {} }: Pick<Row, 'env' | 'config'>): { json: string; text: string } {
  const home = makeHome();
  home.write('.config/pipward/config.json', JSON.stringify(config));
  const cwd = home.project('p/app');
  const report = JSON.parse(runHelper(home, ['status', '--json'], { cwd, env }).stdout) as {
    readonly schema: number;
    readonly active: { readonly how: string } | null;
    readonly inactive: string | null;
  };
  expect(report.schema).toBe(1);
  const { status, stdout, stderr } = runHelper(home, ['status'], { cwd, env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { json: report.active ? `active: ${report.active.how}` : String(report.inactive), text: stdout };
}

const SHELL = { __PIPWARD_SHELL: 'zsh  ' };

describe('the reason why an environment is active, or none', () => {
  it.each<Row>([
    { env: {}, expected: 'not-loaded' },
    { env: SHELL, expected: 'none-allowed' },
    { env: SHELL, config: { everywhere: 'default' }, expected: 'null' },
    { env: SHELL, config: { autoActivate: false }, expected: 'switched-off' },
    { env: SHELL, config: { ignore: ['/'] }, expected: 'ignored' },
    { env: { ...SHELL, CONDA_PREFIX: '/c', CONDA_DEFAULT_ENV: 'ml' }, expected: 'conda' },
    { env: { ...SHELL, CONDA_PREFIX: '/c', CONDA_DEFAULT_ENV: 'base' }, expected: 'none-allowed' },
    { env: { ...SHELL, VSCODE_PYTHON_AUTOACTIVATE_GUARD: '1' }, expected: 'editor' },
    { env: { __PIPWARD_SHELL: 'bash held ' }, expected: 'deactivated' },
    { env: { VIRTUAL_ENV: '/v' }, expected: 'active: foreign' },
    { env: { VIRTUAL_ENV: '/v', __PIPWARD_SHELL: 'bash project /v' }, expected: 'active: project' },
    { env: { VIRTUAL_ENV: '/v', __PIPWARD_SHELL: 'bash shared /v' }, expected: 'active: shared' },
    { env: { VIRTUAL_ENV: '/v', __PIPWARD_SHELL: 'fish chosen /v' }, expected: 'active: chosen' },
    { env: { VIRTUAL_ENV: '/w', __PIPWARD_SHELL: 'fish chosen /v' }, expected: 'active: foreign' },
  ])('$expected: $env $config', ({ env, config, expected }) => {
    const { json, text } = statusOf({ env, ...(config && { config }) });
    expect(json).toBe(expected);
    expect(text).toMatch(expected.startsWith('active') ? /^active +`\// : /^active +none/);
  });
});

it.each([{ PIPWARD_DISABLE: '1' }, { CI: 'true' }])('says that nothing is activated with %j', (env) => {
  const home = makeHome();
  const { stdout } = runHelper(home, ['status', '--json'], { env });
  expect(JSON.parse(stdout)).toMatchObject({ active: null, inactive: 'disabled' });
});

it('works in a directory that is gone, and if its reader stops early', () => {
  const home = makeHome();
  const script = 'mkdir gone && cd gone && rmdir ../gone && "$@" status && "$@" status | :';
  const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, HELPER], {
    cwd: home.path,
    env: { HOME: home.path, PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('shows no path raw, and makes nothing', () => {
  const home = makeHome({ name: 'a\u001B[2Jb' });
  makeVenv(join(home.path, '.venv'));
  runHelper(home, ['allow']);
  const { stdout } = runHelper(home, ['status'], { env: { VIRTUAL_ENV: '/x\u001B[31m/.venv' } });
  expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
});
