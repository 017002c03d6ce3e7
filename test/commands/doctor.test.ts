// @module-tag pipx
// @module-tag managed-pip
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome, type Home } from '../support/home.ts';
import { HELPER, runHelper } from '../support/pipward.ts';
import { setUp } from '../support/set-up.ts';
import { PYTHON_MINOR, SITE_PACKAGES } from '../support/python.ts';
import { makeVenv } from '../support/venv.ts';
import { makeWheel } from '../support/wheels.ts';

interface Report {
  readonly schema: number;
  readonly interpreter: { readonly marker: string | null };
  readonly problems: readonly { readonly code: string; readonly args: Readonly<Record<string, string>> }[];
}

function examine(home: Home, env: NodeJS.ProcessEnv = {}): Report & { readonly status: number | null } {
  const { status, stdout } = runHelper(home, ['doctor', '--json'], { env });
  const report = JSON.parse(stdout) as Report;
  expect(report.schema).toBe(1);
  expect(status).toBe(report.problems.length > 0 ? 1 : 0);
  return { ...report, status };
}

const codesOf = ({ problems }: Report): readonly string[] => problems.map(({ code }) => code);

describe('pipward doctor', () => {
  it('finds no problem on a healthy machine, and exits 0', () => {
    const home = makeHome();
    setUp(home, 'bash');
    expect(codesOf(examine(home))).toEqual([]);
    const { status, stdout } = runHelper(home, ['doctor']);
    expect(status).toBe(0);
    expect(stdout).toContain('no problems found');
  });

  it.each([
    ['[global]\nbreak-system-packages = true\n', 'break-system-packages', 'override-in-file'],
    ['[install]\nBREAK_SYSTEM_PACKAGES: yes\n', 'break-system-packages', 'override-in-file'],
    ['[install]\ntarget = /somewhere\n', 'target', 'override-in-file'],
    ['[global]\nbreak-system-packages = perhaps\n', undefined, 'pip-configuration-invalid'],
  ])('names the file and the key where pip.conf says %j', (text, key, code) => {
    const home = makeHome();
    const file = home.write('.config/pip/pip.conf', text);
    expect(examine(home).problems).toMatchObject([{ code, args: { file, ...(key && { key }) } }]);
  });

  it('names the variable, unless its value or a file switches the override off again', () => {
    const home = makeHome();
    const found = examine(home, { PIP_BREAK_SYSTEM_PACKAGES: '1' });
    expect(found.problems).toMatchObject([
      { code: 'override-in-environment', args: { variable: 'PIP_BREAK_SYSTEM_PACKAGES' } },
    ]);
    home.write('.config/pip/pip.conf', '[install]\nbreak-system-packages = true\n');
    expect(codesOf(examine(home, { PIP_BREAK_SYSTEM_PACKAGES: '0' }))).toEqual([]);
  });

  it("reports packages that override the distributor's, and no others", () => {
    const home = makeHome();
    const wheels = join(home.path, 'wheels');
    makeWheel(wheels, { name: 'packaging', version: '99.0' });
    makeWheel(wheels, { name: 'left-pad', version: '1.0' });
    const words = ['install', '--quiet', '--user', '--break-system-packages', 'packaging==99.0', 'left-pad'];
    const env = { HOME: home.path, PATH: '/usr/bin:/bin', PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels };
    execFileSync('/usr/bin/pip3', words, { env });
    const place = join(home.path, '.local', SITE_PACKAGES);
    expect(examine(home).problems).toMatchObject([
      {
        code: 'package-shadowed',
        args: { name: 'packaging', version: '99.0', place, package: 'python3-packaging' },
      },
    ]);
  });

  it('reports a missing environment that should be active everywhere', () => {
    const home = makeHome();
    runHelper(home, ['config', 'set', 'everywhere', 'lab']);
    expect(examine(home).problems).toEqual([
      expect.objectContaining({ code: 'everywhere-missing', args: { name: 'lab' } }),
    ]);
    runHelper(home, ['config', 'unset', 'everywhere']);
    expect(codesOf(examine(home))).toEqual([]);
  });

  it('reports that pipx is missing, and then that the directory of its commands is not on PATH', () => {
    const home = makeHome();
    home.project('bin');
    symlinkSync('/usr/bin/python3', join(home.path, 'bin/python3'));
    expect(codesOf(examine(home, { PATH: join(home.path, 'bin') }))).toEqual(['pipx-missing']);
    home.project('.local/bin');
    expect(codesOf(examine(home))).toEqual(['pipx-directory-not-on-path']);
    expect(codesOf(examine(home, { PATH: `/usr/bin:${home.path}/.local/bin` }))).toEqual([]);
  });

  it('reports a missing node, a snippet of another version, and one changed by hand', () => {
    const home = makeHome();
    setUp(home, 'bash');
    const bash = '.local/share/pipward/shell/pipward.bash';
    const zsh = '.local/share/pipward/shell/pipward.zsh';
    home.write(bash, home.read(bash).replace(/^__pipward_node=.*$/m, "__pipward_node='/gone/node'"));
    home.write(zsh, `${home.read(zsh)}# mine\n`);
    expect(examine(home).problems).toMatchObject([
      { code: 'node-gone', args: { node: '/gone/node', file: join(home.path, bash) } },
      { code: 'snippet-stale', args: { file: join(home.path, zsh) } },
    ]);
    runHelper(home, ['setup', '--shell', 'bash']);
    expect(codesOf(examine(home))).toEqual([]);
  });

  it('reports an allowed environment whose interpreter is gone', () => {
    const home = makeHome();
    const venv = makeVenv(join(home.project('app'), '.venv'));
    expect(runHelper(home, ['allow', 'app']).status).toBe(0);
    rmSync(join(venv, 'bin/python'));
    symlinkSync('/gone/python3', join(venv, 'bin/python'));
    expect(examine(home).problems).toMatchObject([
      { code: 'allowed-venv-broken', args: { venv, damage: 'no-interpreter' } },
    ]);
  });

  describe('if the marker file', { tags: 'mounts' }, () => {
    const marker = `/usr/lib/python${PYTHON_MINOR}/EXTERNALLY-MANAGED`;
    it.each([
      [
        'was deleted',
        {
          change: `rm ${marker}`,
          code: 'marker-deleted',
          args: { package: `libpython${PYTHON_MINOR}-stdlib` },
        },
      ],
      [
        'is diverted',
        {
          change: `dpkg-divert --quiet --rename --add ${marker}`,
          code: 'marker-diverted',
          args: { to: `${marker}.distrib` },
        },
      ],
      [
        'was never there',
        {
          change: `rm ${marker}; sed -i '\\,^${marker}$,d' /var/lib/dpkg/info/libpython${PYTHON_MINOR}-stdlib*.list`,
          code: 'marker-missing',
          args: { executable: '/usr/bin/python3' },
        },
      ],
    ])('%s', (_title, { change, code, args }) => {
      const home = makeHome();
      const script = `set -e
mkdir ${home.path}/layer
mount -t tmpfs none ${home.path}/layer
cd ${home.path}/layer
mkdir a b c d
mount -t overlay overlay -o lowerdir=/usr,upperdir=a,workdir=b /usr
mount -t overlay overlay -o lowerdir=/var/lib/dpkg,upperdir=c,workdir=d /var/lib/dpkg
${change}
exec ${process.execPath} ${HELPER} doctor --json`;
      const { status, stdout } = spawnSync('unshare', ['--mount', 'sh', '-c', script], {
        env: { HOME: home.path, PATH: '/usr/bin:/bin:/usr/sbin:/sbin' },
        encoding: 'utf8',
      });
      const report = JSON.parse(stdout) as Report;
      expect(report.problems).toMatchObject([{ code, args }]);
      expect({ status, marker: report.interpreter.marker }).toEqual({ status: 1, marker: null });
    });
  });
});
