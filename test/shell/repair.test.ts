// @module-tag managed-pip
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pretendInstalled } from '../support/installed.ts';
import { openProject } from '../support/project.ts';
import { PYTHON_MINOR } from '../support/python.ts';
import { eachShell } from '../support/shells.ts';
import { makeVenv } from '../support/venv.ts';

/** Removes the interpreter, as an upgrade of the system does. */
function loseInterpreter(venv: string): void {
  for (const name of ['python', 'python3', `python${PYTHON_MINOR}`])
    rmSync(join(venv, 'bin', name), { force: true });
}

eachShell((shell) => {
  describe('an environment that cannot run', () => {
    it('is rebuilt before anything is installed into it, both the nearest and the active one', async () => {
      const { terminal, project } = await openProject(shell);
      const venv = makeVenv(join(project, '.venv'));
      pretendInstalled(venv, { name: 'requests', version: '2.32.3' });
      loseInterpreter(venv);
      terminal.type('pip install rich');
      terminal.press('enter');
      const question = await terminal.until('not at all');
      expect(question).toContain('note: .venv has no interpreter any more');
      expect(question).toContain('into the environment .venv, which is rebuilt first');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect((await terminal.run('python -c "import requests, rich"')).status).toBe(0);

      loseInterpreter(venv);
      terminal.type('pip install numpy');
      terminal.press('enter');
      expect(await terminal.until('not at all')).toContain('the active environment does not work');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect((await terminal.run('python -c "import requests, rich, numpy"')).status).toBe(0);
      expect(readdirSync(project).filter((name) => name.startsWith('.venv'))).toEqual(['.venv']);
    });

    it('only causes a suggestion of `pipward repair` in mode suggest', async () => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'suggest' } });
      const venv = makeVenv(join(project, '.venv'));
      loseInterpreter(venv);
      const ran = await terminal.run('pip install rich');
      expect(ran.status).toBe(1);
      const lines = ran.output.split('\n').map((line) => line.trim());
      const first = lines.indexOf(`pipward repair ${venv}`);
      expect(lines.slice(first, first + 3)).toEqual([
        `pipward repair ${venv}`,
        `${shell === 'fish' ? 'source' : '.'} ${venv}/bin/activate${shell === 'fish' ? '.fish' : ''}`,
        `${venv}/bin/python -m pip install rich`,
      ]);
      expect(readdirSync(join(venv, 'bin'))).not.toContain('python');
    });

    it('because its project was moved is named as such, and is active again after its repair', async () => {
      const { home, terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      await terminal.run('pip install requests');
      await terminal.run(`cd '${home.path}'`);
      const moved = await terminal.run('mv app new; cd new');
      expect(moved.output + moved.screen).toContain('was moved from another place');
      const repaired = await terminal.run('pipward repair');
      expect(repaired).toMatchObject({ status: 0, output: expect.stringContaining('with 1 package') });
      const active = await terminal.run(
        'echo "V=$VIRTUAL_ENV"; python -c "import requests; print(requests.__file__)"',
      );
      expect(active.output).toContain(`V=${home.path}/new/.venv\n${home.path}/new/.venv/`);
    });
  });
});
