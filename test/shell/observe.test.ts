// @module-tag managed-pip
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runHelper } from '../support/pipward.ts';
import { answersLeft, openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

const REFUSAL = 'Debian GNU/Linux manages /usr/bin/python3';

eachShell((shell) => {
  describe('observe', () => {
    it('lets pip run and refuse in its own words, then offers the way out', async () => {
      const { home, terminal } = await openProject(shell);
      runHelper(home, ['config', 'set', 'intercept', 'observe']);
      terminal.type('pip install requests');
      terminal.press('enter');
      const seen = await terminal.until('not at all');
      expect(seen).toContain('× This environment is externally managed');
      expect(seen).not.toContain(REFUSAL);
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Successfully installed requests-2.32.3');
    });

    it('gives the status of pip if the offer is declined', async () => {
      const { terminal } = await openProject(shell, { env: { PYTHONPATH: '/nowhere' } });
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(1);
    });

    it('stays silent if pip fails for another reason', async () => {
      const env = { PYTHONPATH: '/nowhere', PIP_BREAK_SYSTEM_PACKAGES: '1', PIPWARD_MODE: 'auto' };
      const { home, terminal, project } = await openProject(shell, { env });
      // The project has its own backend, since not every system has setuptools.
      home.write(
        'says/pyproject.toml',
        '[build-system]\nrequires = []\nbuild-backend = "says"\nbackend-path = ["."]\n',
      );
      home.write(
        'says/says.py',
        'import sys\nsys.exit("ERROR: <ExternallyManagedEnvironment: externally-managed-environment>")\n',
      );
      const ran = await terminal.run('pip install --quiet --no-build-isolation ~/says');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain('Encountered error while generating package metadata');
      expect(ran.output).not.toMatch(/Install it|activated|new environment/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it('starts nothing after Ctrl-C in a pip that was about to refuse', async () => {
      const { home, terminal, project } = await openProject(shell, {
        env: { PIPWARD_MODE: 'auto', PYTHONPATH: 'slow' },
      });
      // This pip is slow at the marker file. Its path is relative to the current directory.
      home.write(
        'app/slow/sitecustomize.py',
        `import os.path, sys, time
real = os.path.isfile
def isfile(path):
    if str(path).endswith('EXTERNALLY-MANAGED'):
        print('looking', file=sys.stderr, flush=True)
        time.sleep(20)
    return real(path)
os.path.isfile = isfile
`,
      );
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('looking');
      terminal.press('ctrl-c');
      expect((await terminal.prompt()).status).toBe(1);
      expect(terminal.screen()).toContain('Operation cancelled by user');
      expect(terminal.screen()).not.toMatch(/activated|Install it|environment is/);
      expect(readdirSync(project).toSorted()).toEqual(['pyproject.toml', 'slow']);
      expect(answersLeft(home)).toEqual([]);
    });

    it('leaves nothing after Ctrl-C in a pip that is still starting, and ends the line', async () => {
      const { home, terminal } = await openProject(shell, {
        env: { PIPWARD_MODE: 'auto', PYTHONPATH: 'slow' },
      });
      home.write('app/slow/optparse.py', 'import time\nprint("starting", flush=True)\ntime.sleep(20)\n');
      const loop = 'for x in 1 2; do pip install requests; echo go""es on; done';
      const lines = ['pip install requests; echo go""es on', ...(shell === 'fish' ? [] : [loop])];
      for (const line of [...lines, 'pip install requests']) {
        terminal.type(line);
        terminal.press('enter');
        await terminal.until('starting');
        terminal.press('ctrl-c');
        const { status } = await terminal.prompt();
        // zsh has another status for an interrupted command, and fish for a list.
        if (shell === 'bash' || line === 'pip install requests')
          expect(status).toBe(shell === 'zsh' ? 1 : 130);
        expect(answersLeft(home)).toEqual([]);
      }
      // fish goes on with the rest of the line after a function that Ctrl-C ended.
      if (shell !== 'fish') expect(terminal.screen()).not.toContain('goes on');
      const left = await terminal.run(shell === 'fish' ? 'functions -q __pipward_drop_log' : 'trap -p INT');
      expect(left).toMatchObject(shell === 'fish' ? { status: 1 } : { output: '' });
    });

    it("keeps the log that the person's own settings ask for", async () => {
      const { home, terminal } = await openProject(shell, {
        env: { PIPWARD_MODE: 'auto', PIP_LOG: 'HOME' },
      });
      await terminal.run(shell === 'fish' ? 'set -gx PIP_LOG ~/pip.log' : 'export PIP_LOG=~/pip.log');
      await terminal.run('pipward config set intercept observe');
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(0);
      expect(home.read('pip.log')).toContain('ExternallyManagedEnvironment');
    });

    it('starts nothing after Ctrl-C in pip', async () => {
      const env = { PYTHONPATH: '/nowhere', PIP_BREAK_SYSTEM_PACKAGES: '1', PIPWARD_MODE: 'auto' };
      const { home, terminal, project } = await openProject(shell, { env });
      home.write(
        'slow/setup.py',
        'import sys, time\nprint("set up is slow", file=sys.stderr, flush=True)\ntime.sleep(600)\n',
      );
      terminal.type('pip install -v ~/slow');
      terminal.press('enter');
      await terminal.until('set up is slow');
      terminal.press('ctrl-c');
      const { status } = await terminal.prompt();
      expect([1, 2, 130]).toContain(status);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect(terminal.screen()).not.toContain('created');
    });
  });
});
