import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { partsOf } from '../../src/dialect/parts.ts';
import { PLAIN, runScript, scratchDirectory } from '../support/shell-script.ts';
import { eachShell, type ShellName } from '../support/shells.ts';

eachShell((shell) => {
  const text = readFileSync(fileURLToPath(new URL(`../../shell/pipward.${shell}`, import.meta.url)), 'utf8');
  const { start, rest } = partsOf(text, shell);
  const [whole, atStart, later] = [define(shell, text), define(shell, start), define(shell, rest)];
  const readers = [...atStart].filter(([, body]) => /__pipward_later __pipward_/.test(body));

  it('has a shell read less than a third, and each function of the whole text once', () => {
    expect(start.length).toBeLessThan(text.length / 3);
    expect(readers.length).toBeGreaterThan(8);
    const real = new Map([...atStart, ...later]);
    expect([...real].toSorted(byName)).toEqual([...whole].toSorted(byName));
    for (const [name] of readers) expect(later.has(name)).toBe(true);
    expect([...atStart.keys()].filter((name) => later.has(name))).toEqual(readers.map(([name]) => name));
  });

  it('calls no function that neither is there nor has a reader', () => {
    const called: readonly string[] = start.match(/\b__pipward_\w+/g) ?? [];
    expect(called.filter((name) => whole.has(name) && !atStart.has(name))).toEqual([]);
  });

  it('reads nothing later but functions', () => {
    const outside = shell === 'fish' ? /^(?!function |end$|\s)/ : /^(?!function |\}$|\s)/;
    expect(rest.split('\n').filter((line) => line !== '' && outside.test(line))).toEqual(
      shell === 'fish' ? ['begin', 'set -g __pipward_whole 1'] : ['{', '__pipward_whole=1'],
    );
  });
});

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

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
