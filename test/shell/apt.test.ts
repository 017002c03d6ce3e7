// @module-tag managed-pip
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import type { Shell } from '../support/terminal.ts';

/** A small package without dependencies, which nothing else needs. */
const PACKAGE = 'python3-inflection';

eachShell((shell) => {
  describe('apt', () => {
    it('is offered for a library of the distributor', async () => {
      const { terminal, project } = await openProject(shell);
      await seeOffer(terminal);
      terminal.type('n');
      await terminal.prompt();
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it('runs in the foreground if chosen', { tags: 'root' }, async () => {
      const { terminal, project } = await openProject(shell);
      await seeOffer(terminal);
      terminal.type('a');
      await terminal.until(/^Run .*apt install/m);
      terminal.type('y');
      expect((await terminal.prompt({ timeout: 120_000 })).status).toBe(0);
      const seen = await terminal.run('/usr/bin/python3 -c "import inflection; print(inflection.__file__)"');
      expect(seen.output).toContain('/usr/lib/python3/dist-packages/');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect(spawnSync('apt-get', ['remove', '--yes', PACKAGE], { encoding: 'utf8' }).status).toBe(0);
    });

    it.each([
      "'inflection>=99'",
      '-U inflection',
      '--pre inflection',
      '-i https://example.org/simple inflection',
    ])('is not offered for %s, which it cannot satisfy', async (words) => {
      const { terminal } = await openProject(shell);
      terminal.type(`pip install ${words}`);
      terminal.press('enter');
      expect(await terminal.until('not at all')).not.toContain('apt install');
      terminal.press('escape');
      await terminal.prompt();
    });

    it('is never run in auto, where pipward only says what it would do', async () => {
      const { terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run('cd && pip install pyparted');
      expect(ran.status).toBe(1);
      expect(ran.output).toMatch(/^ {2}(sudo )?apt install python3-parted$/m);
      expect(ran.output).not.toContain('Reading package lists');
    });
  });

  it('an environment that needs apt is made if apt succeeds, and is not announced if apt fails', async () => {
    const { home, terminal, project } = await openProject(shell);
    home.write('bin/apt', '#!/bin/sh\necho "E: no apt today" >&2\nexit 100\n');
    for (const name of ['pip', 'python3', 'node', 'apt-cache', 'rm', 'cp', 'touch'])
      await terminal.run(`ln -s /usr/bin/${name} ~/bin/${name}`);
    home.write('bin/sudo', '#!/bin/sh\nexec "$@"\n');
    await terminal.run('chmod +x ~/bin/apt ~/bin/sudo');
    await terminal.run(shell === 'fish' ? 'set -gx PATH ~/bin' : 'PATH=~/bin');
    terminal.type('pip install black requests');
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.press('enter');
    expect((await terminal.prompt()).status).toBe(100);
    expect(terminal.screen()).toContain('E: no apt today');
    expect(terminal.screen()).not.toContain('created');
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
    // If apt succeeds, the creation of the environment ignores modules that the person's programs preload.
    home.write('bin/apt', '#!/bin/sh\n');
    const assign = shell === 'fish' ? 'set -gx NODE_OPTIONS ' : 'export NODE_OPTIONS=';
    await terminal.run(`${assign}--require=/nonexistent`);
    terminal.type('pip install black requests');
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.press('enter');
    expect((await terminal.prompt()).status).toBe(127);
    expect(terminal.screen()).toContain('Successfully installed requests-2.32.3');
  });

  it('a missing pipx is offered with the one apt command that installs it', async () => {
    const { home, terminal } = await openProject(shell);
    home.project('bin');
    for (const name of ['pip', 'python3', 'node', 'apt', 'apt-cache', 'rm', 'cp', 'touch']) {
      await terminal.run(`ln -s /usr/bin/${name} ~/bin/${name}`);
    }
    await terminal.run(shell === 'fish' ? 'set -gx PATH ~/bin' : 'PATH=~/bin');
    terminal.type('pip install black');
    terminal.press('enter');
    expect(await terminal.until('not at all')).toMatch(/y {2}(sudo )?apt install pipx, black → pipx\n/);
    terminal.type('n');
    expect((await terminal.prompt()).status).toBe(1);
  });
});

/** Types a command for which the system has a package, and waits for the offer of that. */
async function seeOffer(terminal: Shell): Promise<void> {
  terminal.type("pip install 'inflection>=0.3'");
  terminal.press('enter');
  const offer = await terminal.until('not at all');
  expect(offer).toMatch(new RegExp(`a {2}for the whole system: (sudo )?apt install ${PACKAGE} \\(0\\.\\d`));
}
