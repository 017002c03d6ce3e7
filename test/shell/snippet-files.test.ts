import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PLAIN, runScript, scratchDirectory } from '../support/shell-script.ts';
import { eachShell, SHELLS, type ShellName } from '../support/shells.ts';
import { PARTS, readSnippet, SNIPPETS, type Part } from '../support/snippets.ts';

it('there are three files a shell', () => {
  const names = SHELLS.flatMap((shell) => PARTS.map((part) => `${part}.${shell}`));
  expect(readdirSync(SNIPPETS).toSorted()).toEqual(names.toSorted());
});

eachShell((shell) => {
  const files = Object.fromEntries(PARTS.map((part) => [part, readSnippet(part, shell)])) as Record<
    Part,
    string
  >;
  const functions = Object.fromEntries(
    PARTS.map((part) => [part, functionsOf(files[part])]),
  ) as unknown as Record<Part, readonly ShellFunction[]>;
  const names = (part: Part): readonly string[] => functions[part].map(({ name }) => name);

  it('no line is longer than 110 columns, and no function than 60 lines', () => {
    for (const part of PARTS) {
      const lines = files[part].split('\n');
      expect(lines.filter((line) => [...line].length > 110)).toEqual([]);
      expect(functions[part].filter(({ lines: count }) => count > 60)).toEqual([]);
      expect(functions[part].length).toBeGreaterThan(8);
    }
  });

  it('what is read at the start is at most a third of the whole', () => {
    const whole = PARTS.reduce((sum, part) => sum + files[part].length, 0);
    expect(files.pipward.length).toBeLessThan(whole / 3);
  });

  it('each function stands in one file', () => {
    const all = PARTS.flatMap(names).filter((name) => !readersOf(shell, files.pipward).has(name));
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual(
      // What has read the others has nothing to read.
      shell === 'fish' ? [] : ['__pipward_activation', '__pipward_catch'],
    );
  });

  it('the start calls no function of another file without having that read first', () => {
    const readers = readersOf(shell, files.pipward);
    let calls = 0;
    for (const part of ['activation', 'catch'] as const) {
      for (const name of names(part).filter((each) => !/^__pipward_(?:activation|catch)$/.test(each))) {
        for (const call of callsOf(name, files.pipward)) {
          calls += 1;
          const reads = shell === 'fish' ? readers.get(name) : call;
          expect([name, reads]).toEqual([
            name,
            `__pipward_${shell === 'fish' ? 'read ' : ''}${READ[shell][part]}`,
          ]);
        }
      }
    }
    expect(calls).toBeGreaterThan(9);
    expect(
      [...readers.keys()].filter((name) => !PARTS.slice(1).some((part) => names(part).includes(name))),
    ).toEqual([]);
  });

  it('what activates needs nothing of what catches', () => {
    const called = names('catch').filter((name) => callsOf(name, files.activation).length > 0);
    expect(called).toEqual([]);
  });

  it('no name of ours is used that nothing defines or sets', () => {
    const text = PARTS.map((part) => withoutComments(files[part])).join('\n');
    const defined = [...text.matchAll(/\bfunction (\w+)/g)].map(([, name]) => name);
    const known = new Set([...defined, ...SETTINGS, ...variablesIn(text, shell)]);
    const used = new Set(text.match(/\b__pipward_\w*[a-z]\b/g));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  it('pip is plain pip where the start ends early, be it between any two functions', () => {
    const directory = scratchDirectory();
    writeFileSync(join(directory, 'pip'), '#!/bin/sh\necho "ran $*"\n', { mode: 0o755 });
    const [program, ...options] = PLAIN[shell];
    const cuts = [...files.pipward.matchAll(/^(?:function|if|for|while|case) /gm)].map(({ index }) => index);
    expect(cuts.length).toBeGreaterThan(10);
    const file = join(directory, 'start');
    for (const cut of [...cuts, files.pipward.length]) {
      writeFileSync(file, files.pipward.slice(0, cut));
      // A session of its own, in which there is no terminal to wait for.
      const ran = spawnSync(program!, [...options, '-i', '-c', `. ${file}; pip --version`], {
        env: { PATH: `${directory}:/usr/bin:/bin`, HOME: directory },
        encoding: 'utf8',
        detached: true,
      } as object);
      expect([cut, ran.stdout]).toEqual([cut, 'ran --version\n']);
    }
  });

  it('of the others, nothing is defined where one ends early, and nothing but functions where it does not', () => {
    const directory = scratchDirectory();
    const list = {
      bash: 'compgen -A function; compgen -v __pipward',
      zsh: 'print -rl -- ${(k)functions[(I)*pip*]} ${(k)parameters[(I)__pipward*]}',
      fish: 'functions -na | string match "*pipward*"; set -n | string match "__pipward*"',
    }[shell];
    const define = (text: string): readonly string[] => {
      writeFileSync(join(directory, 'part'), text);
      const { stdout } = runScript(PLAIN[shell], `. ${directory}/part\n${list}\n`, { cwd: directory });
      return stdout.toString('utf8').split('\n').filter(Boolean).toSorted();
    };
    for (const part of ['activation', 'catch'] as const) {
      const text = files[part];
      const cuts = [...text.matchAll(/^ *(?:function .*|\}|end)$/gm)].map(({ index }) => index);
      for (const cut of [
        ...cuts.filter((_, index) => index % 8 === 1),
        text.length / 2,
        text.lastIndexOf('\n', text.length - 2),
      ])
        expect([cut, define(text.slice(0, cut))]).toEqual([cut, []]);
      const variables = {
        bash: part === 'catch' ? [] : ['__pipward_left'],
        zsh: [],
        fish: [],
      }[shell];
      expect(define(text)).toEqual([...names(part), ...variables, '__pipward_whole'].toSorted());
    }
  });
});

/** What is set in front of the start, or was in front of an earlier one. */
const SETTINGS = ['node', 'helper', 'parts', 'names', 'auto', 'ignore', 'shows', 'under'].map(
  (name) => `__pipward_${name}`,
);

/** What has a file read, by the name of a function or, in fish, as the words behind that. */
const READ: Readonly<Record<ShellName, Readonly<Record<'activation' | 'catch', string>>>> = {
  bash: { activation: 'activation', catch: 'catch' },
  zsh: { activation: 'activation', catch: 'catch' },
  fish: { activation: 'activation', catch: 'activation catch' },
};

interface ShellFunction {
  readonly name: string;
  readonly lines: number;
}

/** The functions that stand in a file at its outermost level, or one below that in a block. */
function functionsOf(text: string): readonly ShellFunction[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    const [, indent, name] = /^(|begin *| {4})function ([\w.]+)/.exec(line) ?? [];
    if (indent === undefined || name === undefined) return [];
    const end = lines.findIndex(
      (each, index) => index >= start && /^(?:\}|end|.*\{ .* \})$/.test(each.slice(indent.length)),
    );
    return [{ name, lines: end - start + 1 }];
  });
}

function withoutComments(text: string): string {
  return text.replace(/^\s*#.*$/gm, '');
}

/** What stands before each call of a function. */
function callsOf(name: string, text: string): readonly (string | undefined)[] {
  const uses = withoutComments(text).matchAll(new RegExp(`(\\S*) ?(?<![\\w$])${name}\\b`, 'g'));
  return [...uses].map(([, before]) => before).filter((before) => !/^(?:==|function)$/.test(before!));
}

/** In fish, functions in the place of others: what each has read before it calls the real one. */
function readersOf(shell: ShellName, start: string): ReadonlyMap<string, string> {
  const readers = start.matchAll(
    /^function (\S+).*\n    (?:if )?(__pipward_read [a-z ]+?)(?:; and|\n {8}) ?\1\b(?: \$argv)?$/gm,
  );
  return new Map(shell === 'fish' ? [...readers].map(([, name, reads]) => [name!, reads!]) : []);
}

/** The variables of ours that a text sets. */
function variablesIn(text: string, shell: ShellName): readonly string[] {
  const setting =
    shell === 'fish'
      ? /\b(?:set|read) (?:-\S+ )*(__pipward_\w+)|\bfor (__pipward_\w+)/g
      : /\b(__pipward_\w+)\+?=|\bfor (__pipward_\w+)|\\builtin (?:local|typeset|read|printf)((?: (?!<)\S+)+)/g;
  return [...text.matchAll(setting)].flatMap(
    (match) =>
      match
        .slice(1)
        .join(' ')
        .match(/__pipward_\w+/g) ?? [],
  );
}
