// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { withoutFiles } from '../support/namespace.ts';
import { openProjectWithPip } from '../support/project.ts';
import { situation } from '../support/situation.ts';

const AUTO = { env: { PIPWARD_MODE: 'auto' } };

describe('libraries of projects and scripts', () => {
  situation(
    24,
    'a clone with requirements.txt: its own environment, from a sub-directory too',
    async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, AUTO);
      home.project('clone/src', { '../requirements.txt': 'requests\nrich<14\n' });
      const ran = await terminal.run('cd ~/clone/src && pip install -r ../requirements.txt');
      expect(ran.status).toBe(0);
      expect(readdirSync(join(home.path, 'clone')).toSorted()).toEqual(['.venv', 'requirements.txt', 'src']);
      expect((await terminal.run('python -c "import rich; print(rich.__version__)"')).output).toBe('13.0');
      // A common typo.
      const typo = await terminal.run('deactivate; pip install - requirements.txt');
      expect(typo.status).not.toBe(0);
      expect(typo.output).not.toContain('created');
    },
  );

  situation(
    25,
    'one script in HOME or Downloads: the default environment, and no .venv there',
    async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, AUTO);
      home.project('Downloads', { 'script.py': 'import requests\nprint("fine")\n' });
      expect((await terminal.run('cd ~/Downloads && pip install requests')).status).toBe(0);
      expect((await terminal.run('python script.py')).output).toBe('fine');
      expect(readdirSync(join(home.path, 'Downloads'))).toEqual(['script.py']);
    },
  );

  situation(27, 'PyGObject, dbus: from apt, and an environment that sees it', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'suggest' } });
    const ran = await terminal.run('pip install PyGObject');
    // The one of the two that this machine needs.
    expect(ran.output).toMatch(
      /^ {2}(sudo )?apt install python3-gi$|already installed for the whole system: python3-gi/m,
    );
    expect(ran.output).toContain(`  python3 -m venv --system-site-packages ${project}/.venv`);
  });

  situation(28, 'ROS: an environment that sees the system and that colcon passes over', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, {
      env: { PIPWARD_MODE: 'auto', ROS_DISTRO: 'jazzy' },
    });
    const ran = await terminal.run('pip install requests');
    expect(ran.status).toBe(0);
    expect(ran.output).toContain('ROS is active here');
    expect(existsSync(join(project, '.venv/COLCON_IGNORE'))).toBe(true);
    const found = await terminal.run('python -c "import packaging; print(packaging.__file__)"');
    expect(found.output).toContain('/usr/lib/python3/dist-packages');
  });

  situation(29, "a notebook's `!pip` runs in `sh -c`, which stays plain pip", async (shell) => {
    const { terminal } = await openProjectWithPip(shell, AUTO);
    const ran = await terminal.run("sh -c 'pip install requests'");
    expect(ran.output).toContain('error: externally-managed-environment');
    expect(ran.output).not.toContain('created');
  });

  situation(30, "an editor's terminal that activates by itself is left to it", async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, {
      env: { VSCODE_PYTHON_AUTOACTIVATE_GUARD: '1' },
    });
    await terminal.run('python3 -m venv --without-pip .venv; pipward allow; cd ..; cd app');
    expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe('V=');
    const activate = shell === 'fish' ? 'source .venv/bin/activate.fish' : '. .venv/bin/activate';
    await terminal.run(activate);
    await terminal.run('cd /; cd -');
    expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${project}/.venv`);
  });

  situation(31, "conda's base beside a .venv: conda is left alone", async (shell) => {
    const { home, terminal } = await openProjectWithPip(shell, {
      env: { CONDA_PREFIX: '/opt/conda', CONDA_DEFAULT_ENV: 'work', PIPWARD_MODE: 'auto' },
    });
    home.write('conda/bin/pip', '#!/bin/sh\necho "conda $*"\n');
    await terminal.run('chmod +x ~/conda/bin/pip; python3 -m venv --without-pip .venv; pipward allow; cd .');
    expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe('V=');
    const path = shell === 'fish' ? 'set -gx PATH ~/conda/bin $PATH' : 'PATH=~/conda/bin:$PATH';
    expect((await terminal.run(`${path}; pip install requests`)).output).toBe('conda install requests');
  });

  situation(32, 'a script with `#!/usr/bin/python3`: the line that helps is said once', async (shell) => {
    const { home, terminal, project } = await openProjectWithPip(shell, AUTO);
    home.write('app/script.py', '#!/usr/bin/python3\nimport requests\nprint("fine")\n');
    const ran = await terminal.run('pip install requests');
    const interpreter = `${project}/.venv/bin/python`;
    expect(ran.output.replaceAll('\n', '')).toContain(`systemd units, use ${interpreter}`);
    expect((await terminal.run('chmod +x script.py; ./script.py')).output).toContain('ModuleNotFoundError');
    expect((await terminal.run('pipward which')).output).toBe(interpreter);
    expect((await terminal.run(`sed -i "1s|.*|#!$(pipward which)|" script.py; ./script.py`)).output).toBe(
      'fine',
    );
    expect((await terminal.run('pip install rich')).output).not.toContain('systemd units');
  });

  situation(33, 'in cron jobs and systemd units, `pipward which` names the interpreter', async (shell) => {
    const { home, terminal } = await openProjectWithPip(shell, AUTO);
    home.write('app/job.py', 'import requests\nprint("done")\n');
    await terminal.run('pip install requests');
    const job = await terminal.run('env -i /bin/sh -c "$(pipward which) $PWD/job.py"');
    expect(job.output).toBe('done');
  });

  describe('with another file system', { tags: 'mounts' }, () => {
    situation(34, 'pip: command not found, on a stock Ubuntu', async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, AUTO);
      await withoutFiles(terminal, home, { files: ['/usr/bin/pip*'] });
      expect((await terminal.run('command pip --version')).status).toBe(127);
      expect((await terminal.run('pip install requests')).status).toBe(0);
      expect((await terminal.run('pip --version')).output).toContain('/app/.venv/');
    });
  });

  situation(35, '`python` missing: the environment has one', async (shell) => {
    const { home, terminal, project } = await openProjectWithPip(shell, AUTO);
    // A PATH without `python`, as Debian's is without python-is-python3.
    await terminal.run('pip install requests');
    expect((await terminal.run('command -v python')).output).toBe(`${project}/.venv/bin/python`);
    home.write('app/x.py', 'import requests; print(1)\n');
    expect((await terminal.run('python x.py')).output).toBe('1');
  });

  situation(36, '`python3 -m pip install`, the form of many a README', async (shell) => {
    const { terminal } = await openProjectWithPip(shell);
    terminal.type('python3 -m pip install requests');
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.press('enter');
    await terminal.prompt();
    expect((await terminal.run('python3 -c "import requests"')).status).toBe(0);
  });

  situation(37, 'pip called by another program: plain pip, and nothing is exported to it', async (shell) => {
    const { terminal } = await openProjectWithPip(shell, AUTO);
    const ran = await terminal.run("env | grep -ci pipward_; sh -c 'type pip'; sh -c 'pip install requests'");
    expect(ran.output).toContain('pip is /usr/bin/pip');
    expect(ran.output).toContain('error: externally-managed-environment');
  });
});
