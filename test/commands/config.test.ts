import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startHelper } from '../support/helper-process.ts';
import { makeHome, type Home } from '../support/home.ts';
import { openToOthers, runHelperAsNobody } from '../support/other-user.ts';
import { runHelper, type HelperRun } from '../support/pipward.ts';
import { snapshot } from '../support/snapshot.ts';

const FILE = '.config/pipward/config.json';

const config = (home: Home, ...args: readonly string[]): HelperRun => runHelper(home, ['config', ...args]);
const written = (home: Home): unknown => JSON.parse(home.read(FILE));

describe('config path', () => {
  it('prints the file, below XDG_CONFIG_HOME if that is set', () => {
    const home = makeHome();
    expect(config(home, 'path')).toEqual({ status: 0, stdout: `${home.path}/${FILE}\n`, stderr: '' });
    expect(runHelper(home, ['config', 'path'], { env: { XDG_CONFIG_HOME: '/c d' } }).stdout).toBe(
      '/c d/pipward/config.json\n',
    );
    expect(runHelper(home, ['config', 'path'], { env: { XDG_CONFIG_HOME: 'relative' } }).stdout).toBe(
      `${home.path}/${FILE}\n`,
    );
  });

  it('makes nothing', () => {
    const home = makeHome();
    const left = snapshot(home.path);
    for (const args of [['path'], ['list'], ['get', 'mode']]) config(home, ...args);
    expect(snapshot(home.path)).toEqual(left);
  });
});

describe('config get and set', () => {
  it.each([
    ['mode', 'auto', 'auto'],
    ['mode', 'ask', 'ask'],
    ['intercept', 'observe', 'observe'],
    ['autoActivate', 'false', 'false'],
    ['autoActivate', 'true', 'true'],
    ['venvNames', '.venv,env', '.venv,env'],
    ['venvNames', 'two words', 'two words'],
    ['venvNames', '1.10', '1.10'],
    ['venvNames', '007', '007'],
    ['environment', 'disposable', 'disposable'],
    ['backend', 'uv', 'uv'],
    ['prompt', 'never', 'never'],
    ['breakSystemPackages', 'off', 'off'],
    ['ignore', '/srv,/opt/é x', '/srv,/opt/é x'],
    ['ignore', '', ''],
  ])('%s %j', (key, words, printed) => {
    const home = makeHome();
    const environment = key === 'environment' ? { env: { PIPWARD_ENVIRONMENT: '' } } : {};
    expect(config(home, 'set', key, words)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(runHelper(home, ['config', 'get', key], environment)).toEqual({
      status: 0,
      stdout: `${printed}\n`,
      stderr: '',
    });
    expect(statSync(join(home.path, FILE)).mode & 0o077).toBe(0);
  });

  it.each([
    ['mode', 'loud', 'ask, auto, suggest'],
    ['mode', '', 'ask, auto, suggest'],
    ['autoActivate', 'yes', 'true, false'],
    ['venvNames', 'a/b', 'directory names'],
    ['venvNames', '..', 'directory names'],
    ['ignore', 'relative', 'absolute directories'],
    ['intercept', '\u001b[31m', 'predict, observe'],
  ])('%s does not take %j, which exits 2 and says what it takes', (key, words, takes) => {
    const home = makeHome();
    const { status, stdout, stderr } = config(home, 'set', key, words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('error:');
    expect(stderr).toMatch(/^hint: /m);
    expect(stderr).toContain(takes);
    expect(stderr).not.toContain('\u001b');
    expect(existsSync(join(home.path, FILE))).toBe(false);
  });

  it.each([
    ['get', 'nope'],
    ['set', 'nope', 'x'],
    ['unset', 'nope'],
    ['get', 'toString'],
    ['get', '__proto__'],
    ['set', '__proto__', 'x'],
    ['get', 'mode.x'],
    ['get', 'MODE'],
    ['get', ''],
  ])('there is no such setting: config %j', (...args) => {
    const home = makeHome();
    const { status, stdout, stderr } = config(home, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^hint: .*mode/m);
    expect(existsSync(join(home.path, FILE))).toBe(false);
  });

  it('the value may come from an environment variable', () => {
    const home = makeHome();
    config(home, 'set', 'mode', 'auto');
    expect(runHelper(home, ['config', 'get', 'mode'], { env: { PIPWARD_MODE: 'suggest' } }).stdout).toBe(
      'suggest\n',
    );
    expect(runHelper(home, ['config', 'get', 'mode'], { env: { PIPWARD_MODE: '' } }).stdout).toBe('auto\n');
    expect(
      runHelper(home, ['config', 'get', 'environment'], { env: { PIPWARD_ENVIRONMENT: 'ci' } }).stdout,
    ).toBe('ci\n');
  });

  it.each([{ PIPWARD_MODE: 'loud' }, { PIPWARD_ENVIRONMENT: 'moon' }])(
    'an environment variable without a valid value is reported and ignored: %j',
    (env) => {
      const [name = ''] = Object.keys(env);
      const { status, stdout, stderr } = runHelper(makeHome(), ['config', 'list'], { env });
      expect(status).toBe(0);
      expect(stdout).toContain('mode');
      expect(stderr).toContain(`\`${name}\` has no valid value`);
    },
  );
});

describe('config unset', () => {
  it('goes back to the default and leaves the rest', () => {
    const home = makeHome();
    config(home, 'set', 'mode', 'auto');
    config(home, 'set', 'backend', 'uv');
    expect(config(home, 'unset', 'mode')).toMatchObject({ status: 0, stdout: '' });
    expect(config(home, 'get', 'mode').stdout).toBe('ask\n');
    expect(written(home)).toEqual({ backend: 'uv' });
  });

  it('succeeds for a setting that is not set', () => {
    const home = makeHome();
    expect(config(home, 'unset', 'mode')).toMatchObject({ status: 0, stderr: '' });
    expect(config(home, 'get', 'mode').stdout).toBe('ask\n');
  });
});

describe('config list', () => {
  it('prints each key once, with the default if that differs', () => {
    const home = makeHome();
    config(home, 'set', 'mode', 'auto');
    const { status, stdout, stderr } = runHelper(home, ['config', 'list'], {
      env: { PIPWARD_ENVIRONMENT: '' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBe(10);
    expect(lines.filter((line) => line.includes('default'))).toEqual([
      'mode                 auto  (default ask)',
    ]);
    expect(lines.find((line) => line.startsWith('venvNames'))).toMatch(/ {2}\.venv,venv,env$/);
  });
});

describe('the existing content of the file', () => {
  it.each([
    ['unknown keys', { later: { deep: [1, 2] }, 'a.b': 'dotted', '': 'empty' }],
    ['invalid values', { backend: 7, prompt: null }],
    ['other settings', { ignore: ['/srv'], autoActivate: false }],
  ])('is kept when one is set: %s', (_title, found) => {
    const home = makeHome();
    home.write(FILE, JSON.stringify(found));
    expect(config(home, 'set', 'mode', 'auto').status).toBe(0);
    expect(written(home)).toEqual({ ...found, mode: 'auto' });
    expect(config(home, 'unset', 'mode').status).toBe(0);
    expect(written(home)).toEqual(found);
  });

  it('may be 2 MB', () => {
    const home = makeHome();
    home.write(FILE, JSON.stringify({ mode: 'auto', later: 'x'.repeat(2 << 20) }));
    const { status } = config(home, 'set', 'backend', 'uv');
    expect(status).toBeLessThanOrEqual(1);
    expect(written(home)).toMatchObject({ mode: 'auto' });
  });

  it('stays in its place if the file is a symbolic link', () => {
    const home = makeHome();
    const target = home.write('dotfiles/pipward.json', '{"later": 1}');
    mkdirSync(join(home.path, '.config/pipward'), { recursive: true });
    symlinkSync(target, join(home.path, FILE));
    expect(config(home, 'set', 'mode', 'auto').status).toBe(0);
    expect(lstatSync(join(home.path, FILE)).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual({ later: 1, mode: 'auto' });
  });

  it.each([
    ['mode', '"loud"'],
    ['autoActivate', '"yes"'],
    ['venvNames', '"x"'],
    ['ignore', '["x"]'],
  ])('an invalid value is told of and passed over: %s %s', (key, value) => {
    const home = makeHome();
    home.write(FILE, `{"${key}": ${value}, "backend": "uv"}`);
    const { status, stderr } = config(home, 'get', key);
    expect(status).toBe(0);
    expect(stderr).toContain(`\`${key}\` in \`~/${FILE}\` has no valid value`);
    expect(config(home, 'get', 'backend').stdout).toBe('uv\n');
    expect(home.read(FILE)).toContain(value);
  });
});

/** Files without any settings in them. */
const DAMAGED: readonly (readonly [string, string | Buffer])[] = [
  ['cut off', '{"mode": "auto", "ven'],
  ['empty', ''],
  ['blanks', '  \n'],
  ['no JSON', 'mode = auto\n'],
  ['a comment', '{"mode": "auto"} // mine\n'],
  ['a trailing comma', '{"mode": "auto",}'],
  ['single quotes', "{'mode': 'auto'}"],
  ['a list', '["mode"]'],
  ['null', 'null'],
  ['a number', '42'],
  ['a string', '"mode"'],
  ['NUL bytes, as a crash leaves them', Buffer.alloc(200)],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
];

describe('a damaged file is set aside and named, never overwritten', () => {
  const asideIn = (home: Home): readonly string[] =>
    readdirSync(join(home.path, '.config/pipward')).filter((name) => name.includes('damaged'));

  it.each(DAMAGED)('by `config get`: %s', (_title, content) => {
    const home = makeHome();
    home.write(FILE, '');
    writeFileSync(join(home.path, FILE), content);
    const { status, stdout, stderr } = config(home, 'get', 'mode');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'ask\n' });
    const [aside = ''] = asideIn(home);
    expect(stderr).toContain(aside);
    expect(stderr).toContain(`~/${FILE}`);
    expect(readFileSync(join(home.path, '.config/pipward', aside))).toEqual(Buffer.from(content));
  });

  it.each(DAMAGED)('by `config set`: %s', (_title, content) => {
    const home = makeHome();
    home.write(FILE, '');
    writeFileSync(join(home.path, FILE), content);
    const { status, stderr } = config(home, 'set', 'mode', 'auto');
    expect(status).toBe(0);
    const [aside = ''] = asideIn(home);
    expect(stderr).toContain(aside);
    expect(readFileSync(join(home.path, '.config/pipward', aside))).toEqual(Buffer.from(content));
    expect(written(home)).toEqual({ mode: 'auto' });
  });

  it('twice keeps two of them', () => {
    const home = makeHome();
    for (const text of ['{one', '{two']) {
      home.write(FILE, text);
      config(home, 'list');
    }
    expect(
      asideIn(home)
        .map((name) => home.read(`.config/pipward/${name}`))
        .toSorted(),
    ).toEqual(['{one', '{two']);
  });

  it('but not by `why`, which only names it', () => {
    const home = makeHome();
    home.write(FILE, '{"mode": "au');
    const { status, stdout } = runHelper(home, ['why', '--json', '--', 'pip', 'install', 'requests']);
    expect(status).toBe(0);
    const { notices } = JSON.parse(stdout) as { readonly notices: readonly { readonly code: string }[] };
    expect(notices.map(({ code }) => code)).toContain('settings-unreadable');
    expect(home.read(FILE)).toBe('{"mode": "au');
    expect(asideIn(home)).toEqual([]);
  });

  it('an invalid value is named by `why`', () => {
    const home = makeHome();
    home.write(FILE, '{"mode": "loud"}');
    const { stdout, stderr } = runHelper(home, ['why', '--json', '--', 'pip', 'install', 'requests']);
    const { notices } = JSON.parse(stdout) as { readonly notices: readonly { readonly code: string }[] };
    expect(
      notices.map(({ code }) => code).includes('setting-invalid') || stderr.includes('has no valid value'),
    ).toBe(true);
    expect(home.read(FILE)).toBe('{"mode": "loud"}');
  });
});

describe('a file that cannot be read', () => {
  it('a directory: the defaults apply, and nothing is lost', () => {
    const home = makeHome();
    home.write(`${FILE}/mine`, 'x');
    const { status, stdout, stderr } = config(home, 'get', 'mode');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'ask\n' });
    expect(stderr).toContain('cannot be read');
    expect(config(home, 'set', 'mode', 'auto').status).toBe(1);
    expect(home.read(`${FILE}/mine`)).toBe('x');
  });

  it('a file of another user: it is not overwritten', { tags: 'root' }, () => {
    const home = makeHome();
    home.write(FILE, '{"mode": "auto"}');
    chmodSync(join(home.path, FILE), 0o600);
    openToOthers(join(home.path, '.config/pipward'));
    const nobody = (...args: readonly string[]): HelperRun =>
      runHelperAsNobody(['config', ...args], { cwd: '/', env: { HOME: home.path, PATH: '/usr/bin:/bin' } });
    const got = nobody('get', 'mode');
    expect(got).toMatchObject({ status: 0, stdout: 'ask\n' });
    expect(got.stderr).toContain('cannot be read');
    expect(nobody('set', 'mode', 'suggest').status).toBe(1);
    expect(home.read(FILE)).toBe('{"mode": "auto"}');
  });
});

it('ten writers at once leave one complete file', async () => {
  const home = makeHome();
  const names = Array.from({ length: 10 }, (_, count) => `name${count}`);
  const runs = await Promise.all(
    names.map((name) => startHelper(home, ['config', 'set', 'venvNames', name])),
  );
  expect(runs.map(({ status }) => status)).toEqual(names.map(() => 0));
  expect(names.map((name) => JSON.stringify({ venvNames: [name] }))).toContain(JSON.stringify(written(home)));
  expect(readdirSync(join(home.path, '.config/pipward'))).toEqual(['config.json']);
});
