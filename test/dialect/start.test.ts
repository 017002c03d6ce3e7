import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startOf } from '../../src/dialect/start.ts';
import { PLAIN, runScript, scratchDirectory } from '../support/shell-script.ts';
import { eachShell, type ShellName } from '../support/shells.ts';

eachShell((shell) => {
  const text = readFileSync(fileURLToPath(new URL(`../../shell/pipward.${shell}`, import.meta.url)), 'utf8');
  const start = startOf(text, shell);

  it('has a shell read less than half, and all of its functions are as in the whole text or read that', () => {
    expect(start.length).toBeLessThan(text.length / 2);
    const [whole, part] = [define(shell, text), define(shell, start)];
    const readers = [...part].filter(([, body]) => /__pipward_later __pipward_/.test(body));
    expect(readers.length).toBeGreaterThan(8);
    for (const [name] of readers) {
      expect(whole.get(name)).not.toContain('__pipward_later __pipward_');
      part.delete(name);
    }
    expect([...part]).toEqual([...part.keys()].map((name) => [name, whole.get(name)]));
    expect(part.size).toBeGreaterThan(12);
  });

  it('calls no function that neither is there nor has a reader', () => {
    const defined = define(shell, start);
    const called: readonly string[] = start.match(/\b__pipward_\w+/g) ?? [];
    const functions = [...define(shell, text).keys()];
    expect(called.filter((name) => functions.includes(name) && !defined.has(name))).toEqual([]);
  });
});

/** The functions that a text defines, as the shell itself shows them, without comments. */
function define(shell: ShellName, text: string): Map<string, string> {
  const list = {
    bash: 'for f in $(compgen -A function); do printf "%s\\0" "$f" "$(declare -f "$f")"; done',
    zsh: 'for f in ${(k)functions}; do printf "%s\\0" "$f" "$(functions $f)"; done',
    fish: 'for f in (functions -na); string match -q "*pip*" $f; and printf "%s\\0" $f (functions $f | string collect); end',
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
