// @module-tag managed-pip
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../src/rules/shells/dialects.ts';
import { makeHome, type ODD_NAMES } from '../support/home.ts';
import { setUp } from '../support/set-up.ts';
import { eachShell } from '../support/shells.ts';
import { openShell } from '../support/terminal.ts';

/** All odd names, several in one name to save environments. Those that must come first do. */
const NAMES = [
  `-rf ${pick('two words', "it's", 'say "hi"', 'é日本語')}`,
  `~${pick('$HOME', '$(touch pwned)', '`touch pwned`')}`,
  `#hash${pick('a;b&c|d', '[x]*?', 'back\\slash')}`,
  `!!${pick('%n{b,c}', 'tab\tinside', 'line\nbreak')}`,
  '\u001b]0;PWNED\u0007\u001b[31mred',
  '\u202Egnp.exe',
  '(touch pwned)*(e;touch pwned;)',
];

function pick(...names: readonly (typeof ODD_NAMES)[number][]): string {
  return names.join(' ');
}

/** Words that a careless program executes, expands or prints raw. */
const WORDS = [
  '$(touch PWNED)',
  '`touch PWNED`',
  '\'; touch PWNED; \'"; touch PWNED; "',
  'x\ntouch PWNED',
  '; (touch PWNED)',
  '\u001b]0;PWNED\u0007x',
  '\u001b[2Jrequests',
  'requests; touch PWNED',
  '*(e:touch PWNED:)$HOME',
];

eachShell((shell) => {
  it('pip install works in directories with odd names, and no name is executed', async () => {
    const home = makeHome();
    setUp(home, shell);
    const code = home.project('code');
    const terminal = await openShell({ shell, home, cwd: code, env: { PIPWARD_MODE: 'auto' } });
    for (const name of NAMES) {
      const project = join(code, name);
      mkdirSync(project);
      writeFileSync(join(project, 'pyproject.toml'), '');
      await terminal.run(`cd -- ${dialectOf(shell).quote(project)}`);
      const ran = await terminal.run('pip install --quiet requests');
      expect({ name, status: ran.status }).toEqual({ name, status: 0 });
      expect(readdirSync(project).toSorted()).toEqual(['.venv', 'pyproject.toml']);
      const found = await terminal.run(
        'python -c "import os, sys; print(os.path.samefile(sys.prefix, \'.venv\'))"',
      );
      expect({ name, output: found.output.trim() }).toEqual({ name, output: 'True' });
      expect({ name, status: (await terminal.run('deactivate')).status }).toEqual({ name, status: 0 });
    }
    expect(readdirSync(code).toSorted()).toEqual([...NAMES].toSorted());
    expect(readdirSync(home.path)).not.toContain('pwned');
  });

  describe.each([
    ['ask', 'install'],
    ['suggest', 'install -r'],
  ])('in mode %s, with `%s`,', (mode, command) => {
    it('requirements that are code are never executed and never reach the terminal raw', async () => {
      const home = makeHome();
      setUp(home, shell);
      const project = home.project('app', { 'pyproject.toml': '' });
      const terminal = await openShell({ shell, home, cwd: project, env: { PIPWARD_MODE: mode } });
      for (const word of WORDS) {
        const ran = await terminal.run(`pip ${command} ${dialectOf(shell).quote(word)}`);
        expect(ran.status).not.toBe(0);
        const typed = ran.raw.slice(ran.raw.indexOf('\n'));
        expect(typed).not.toContain('\u001b]0;PWNED');
        expect(typed).not.toContain('\u001b[2J');
      }
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect(readdirSync(home.path)).not.toContain('PWNED');
    });
  });
});
