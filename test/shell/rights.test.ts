// @module-tag managed-pip
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAsOrdinaryUser } from '../support/ordinary-user.ts';
import { eachShell } from '../support/shells.ts';
import type { Shell } from '../support/terminal.ts';

/** Only the distributor can build it, and hardly anybody has its package. */
const PROJECT = 'pyparted';
const COMMAND = 'apt install python3-parted';

const APT = 'echo "apt ran: $*"';
const SUDO = 'echo "sudo ran: $*"; "$@"';

/** The number of the group sudo. */
function groupSudo(): number {
  return Number(execFileSync('getent', ['group', 'sudo'], { encoding: 'utf8' }).split(':')[2]);
}

eachShell((shell) => {
  describe('an ordinary user', { tags: ['root', 'apt'] }, () => {
    it('without sudo gets an environment first, and the command for an administrator', async () => {
      const { terminal, directory } = await openAsOrdinaryUser(shell, { programs: { apt: APT } });
      const offer = await seeOffer(terminal);
      expect(offer).toContain('note: only an administrator can change the system: there is no sudo here');
      expect(offer).toMatch(/> v {2}into a new environment, \.venv\n/);
      expect(offer).toContain(`  a  for the whole system, by an administrator: ${COMMAND} (`);
      terminal.type('a');
      expect((await terminal.prompt()).status).toBe(1);
      expect(terminal.screen()).toMatch(
        new RegExp(`^nothing was changed: an administrator has to type this\n {2}${COMMAND}\n`, 'm'),
      );
      expect(terminal.screen()).not.toMatch(/ran:|not found/);
      expect(readdirSync(directory)).toEqual([]);
    });

    it('in none of the groups for sudo gets an environment first, and may still try sudo', async () => {
      const { terminal } = await openAsOrdinaryUser(shell, { programs: { apt: APT, sudo: SUDO } });
      const offer = await seeOffer(terminal);
      expect(offer).toContain(
        'note: only an administrator can change the system: you are in no group that may use sudo',
      );
      expect(offer).toMatch(/> v {2}into a new environment, \.venv\n/);
      expect(offer).toContain(`  a  for the whole system, by an administrator: sudo ${COMMAND} (`);
      terminal.type('a');
      await terminal.until(`Run sudo ${COMMAND}?`);
      terminal.type('y');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain(`sudo ran: ${COMMAND}\napt ran: install python3-parted\n`);
    });

    it('in the group sudo gets the package of the distributor first', async () => {
      const user = { groups: [groupSudo()], programs: { apt: APT, sudo: SUDO } };
      const { terminal } = await openAsOrdinaryUser(shell, user);
      const offer = await seeOffer(terminal);
      expect(offer).toContain(`> a  for the whole system: sudo ${COMMAND} (`);
      expect(offer).not.toContain('administrator');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain(`sudo ran: ${COMMAND}\napt ran: install python3-parted\n`);
    });

    it('is neither asked about a command that only an administrator may type, nor handed it', async () => {
      const { terminal } = await openAsOrdinaryUser(shell, { programs: { apt: APT } });
      const ran = await terminal.run('pip install tkinter');
      expect(ran.status).toBe(1);
      expect(ran.output).toMatch(/ {2}apt install python3-tk\s*$/);
      // A suggestion would stand at the prompt.
      expect((await terminal.run('echo $PWD')).output).toMatch(/\/app$/);
    });
  });
});

async function seeOffer(terminal: Shell): Promise<string> {
  terminal.type(`pip install ${PROJECT}`);
  terminal.press('enter');
  return terminal.until('not at all');
}
