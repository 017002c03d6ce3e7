import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { partsOf } from '../../../src/rules/shells/snippet.ts';
import { PLAIN, runScript, scratchDirectory } from '../../support/shell-script.ts';
import { eachShell, type ShellName } from '../../support/shells.ts';

eachShell((shell) => {
  const text = readFileSync(
    fileURLToPath(new URL(`../../../shell/pipward.${shell}`, import.meta.url)),
    'utf8',
  );
  const { start, rest } = partsOf(text, shell);
  const [whole, atStart, later] = [define(shell, text), define(shell, start), define(shell, rest)];
  // In fish, functions of the same names; else all go by way of one.
  const readers =
    shell === 'fish' ? [...atStart.keys()].filter((name) => later.has(name)) : ['__pipward_later'];

  it('has a shell read less than a third, and each function of the whole text once', () => {
    expect(start.length).toBeLessThan(text.length / 3);
    expect(readers.length).toBeGreaterThan(shell === 'fish' ? 8 : 0);
    const real = new Map([...atStart, ...later, ['__pipward_later', whole.get('__pipward_later')]]);
    expect([...real.keys()].toSorted()).toEqual([...whole.keys()].toSorted());
    for (const [name, body] of real)
      expect([name, body?.replaceAll('__pipward_later __pipward_', '__pipward_')]).toEqual([
        name,
        whole.get(name),
      ]);
    expect([...atStart.keys()].filter((name) => later.has(name))).toEqual(readers);
  });

  it('calls no function that is not there without reading it first', () => {
    for (const name of [...later.keys()].filter((each) => each !== '__pipward_later')) {
      const calls = [...start.matchAll(new RegExp(`(\\S*) ?\\b${name}\\b`, 'g'))].map(([, before]) => before);
      if (shell !== 'fish')
        expect(calls.filter((before) => !/^(?:__pipward_later|==|function)$/.test(before!))).toEqual([]);
      else if (calls.length > 0) expect(readers).toContain(name);
    }
    const called: readonly string[] = start.match(/\b__pipward_\w+/g) ?? [];
    expect(called.filter((name) => whole.has(name) && !atStart.has(name) && !later.has(name))).toEqual([]);
  });

  it('leaves pip as it is where the start ends early, be it between any two functions', () => {
    const directory = scratchDirectory();
    writeFileSync(join(directory, 'pip'), '#!/bin/sh\necho "ran $*"\n', { mode: 0o755 });
    const [program, ...options] = {
      bash: ['bash', '--norc'],
      zsh: ['zsh', '-f'],
      fish: ['fish', '--no-config'],
    }[shell];
    const cuts = [...start.matchAll(/^(?:function|if|while|case) /gm)].map(({ index }) => index);
    expect(cuts.length).toBeGreaterThan(10);
    const file = join(directory, 'start');
    const script = `. ${file}; pip --version`;
    for (const cut of cuts) {
      writeFileSync(file, start.slice(0, cut));
      const env = { PATH: `${directory}:/usr/bin:/bin`, HOME: directory };
      // A session of its own, in which there is no terminal to wait for.
      const ran = spawnSync(program!, [...options, '-i', '-c', script], {
        env,
        encoding: 'utf8',
        detached: true,
      } as object);
      expect([cut, ran.stdout]).toEqual([cut, 'ran --version\n']);
    }
  });

  it('reads nothing later but functions', () => {
    const outside = shell === 'fish' ? /^(?!function |end$|\s)/ : /^(?!function .*\{$|\}$|\s)/;
    expect(rest.split('\n').filter((line) => line !== '' && outside.test(line))).toEqual(
      shell === 'fish'
        ? ['begin', 'set -g __pipward_whole 1']
        : ['{', 'function __pipward_later { "$@"; }', '__pipward_whole=1'],
    );
  });
});

/** The functions that a text defines, as the shell itself shows them, without comments. */
function define(shell: ShellName, text: string): Map<string, string> {
  const list = {
    bash: 'for f in $(compgen -A function); do printf "%s\\0" "$f" "$(declare -f "$f")"; done',
    zsh: 'for f in ${(k)functions}; do printf "%s\\0" "$f" "$(functions $f)"; done',
    fish: 'for f in (functions -na); string match -q "*pip*" $f; and not string match -q "*fish*" $f; and printf "%s\\0" $f (functions $f | string collect); end',
  }[shell];
  const { stdout, stderr } = runScript(PLAIN[shell], `${text}\n${list}\n`, { cwd: scratchDirectory() });
  expect(stderr).toBe('');
  const fields = stdout.toString('utf8').split('\0').slice(0, -1);
  return new Map(
    fields.flatMap((field, index) => (index % 2 === 0 ? [[field, plain(fields[index + 1] ?? '')]] : [])),
  );
}

function plain(body: string): string {
  return body.replace(/^\s*(?:#.*)?\n/gm, '');
}
