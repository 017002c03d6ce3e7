import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome, type Home } from '../../support/home.ts';
import { runHelper } from '../../support/pipward.ts';
import { setUp } from '../../support/set-up.ts';
import { eachShell, type ShellName } from '../../support/shells.ts';
import { PARTS, readSnippet } from '../../support/snippets.ts';

/** Reads a file without running it, in each way that a shell may read it. */
const CHECKS: Readonly<Record<ShellName, readonly (readonly string[])[]>> = {
  bash: [
    ['bash', '-n'],
    ['bash', '--posix', '-n'],
  ],
  zsh: [['zsh', '-f', '-n']],
  fish: [['fish', '--no-config', '-n']],
};

const SETTING: Readonly<Record<ShellName, RegExp>> = {
  bash: /^__pipward_[a-z]+=/,
  zsh: /^(?:__pipward_[a-z]+=|(?:\\builtin unfunction )?__pipward_settings$|function __pipward_settings \{$|\\builtin emulate -L zsh$|\}$)/,
  fish: /^set -g __pipward_[a-z]+( |$)/,
};

eachShell((shell) => {
  const [start, ...others] = PARTS.map((part) => readSnippet(part, shell)) as [string, ...string[]];

  describe('what is installed', () => {
    it('is what lies in `shell/`, byte for byte, behind settings alone', () => {
      const home = makeHome();
      setUp(home, shell);
      const [head, parts] = installed(home, shell);
      const lines = head.slice(0, -start.length).split('\n').filter(Boolean);
      expect(head.endsWith(start)).toBe(true);
      expect(lines.length).toBeGreaterThan(7);
      expect(lines.filter((line) => !SETTING[shell].test(line))).toEqual([]);
      expect(parts).toEqual({ [`activation.${shell}`]: others[0], [`catch.${shell}`]: others[1] });
    });

    it('is read by the shell itself, in each of its ways', () => {
      const home = makeHome();
      setUp(home, shell);
      const place = join(home.path, '.local/share/pipward/shell');
      for (const path of [
        join(place, `pipward.${shell}`),
        ...PARTS.slice(1).map((part) => join(place, partsIn(home, shell), `${part}.${shell}`)),
      ]) {
        for (const [program = '', ...options] of CHECKS[shell]) {
          const { status, stderr } = spawnSync(program, [...options, path], { encoding: 'utf8' });
          expect([path, status, stderr]).toEqual([path, 0, '']);
        }
      }
    });

    it('stays where it is for shells that are open while another version comes in its place', () => {
      const home = makeHome();
      setUp(home, shell);
      const place = '.local/share/pipward/shell';
      const old = partsIn(home, shell);
      const file = `${place}/source/catch.${shell}`;
      home.write(file, `${home.read(file)}# of another version\n`);
      const helper = join(home.path, '.local/share/pipward/pipward.cjs');
      const { status } = spawnSync(process.execPath, [helper, 'config', 'set', 'prompt', 'never'], {
        env: { HOME: home.path, PATH: '/usr/bin:/bin' },
      });
      expect(status).toBe(0);
      const names = readdirSync(join(home.path, place)).filter((name) => name.startsWith(`${shell}-`));
      expect(names.length).toBe(2);
      expect(names).toContain(old);
      expect(home.read(`${place}/pipward.${shell}`)).not.toContain(old);
      expect(home.read(`${place}/${old}/catch.${shell}`)).toBe(others[1]);
    });
  });

  it('`pipward init` prints the settings and all files as one text', () => {
    const { stdout } = runHelper(makeHome(), ['init', shell]);
    expect(stdout.endsWith(`\n${[start, ...others].join('\n')}`)).toBe(true);
    const lines = stdout.slice(0, stdout.indexOf(start)).split('\n').filter(Boolean);
    expect(lines.filter((line) => !SETTING[shell].test(line) || line.includes('__pipward_parts'))).toEqual(
      [],
    );
  });
});

/** The text that a shell reads at its start, and by their names those that it reads later. */
function installed(home: Home, shell: ShellName): readonly [string, Readonly<Record<string, string>>] {
  const place = join(home.path, '.local/share/pipward/shell');
  const parts = join(place, partsIn(home, shell));
  const texts = readdirSync(parts).map((name) => [name, readFileSync(join(parts, name), 'utf8')] as const);
  return [readFileSync(join(place, `pipward.${shell}`), 'utf8'), Object.fromEntries(texts)];
}

/** The directory of those that the start names. */
function partsIn(home: Home, shell: ShellName): string {
  const text = home.read(`.local/share/pipward/shell/pipward.${shell}`);
  return /__pipward_parts\W+.*\/([^/']+)'$/m.exec(text)![1]!;
}
