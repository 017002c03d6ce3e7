// @module-tag managed-pip
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { openStage, takeBothWays, type BothWays, type Stage } from '../support/both-ways.ts';
import { makeHome } from '../support/home.ts';
import { withLinksOnlyIn } from '../support/landlock.ts';
import { withoutFiles, withOwnRoot } from '../support/namespace.ts';
import { PYTHON_MINOR } from '../support/python.ts';
import type { ShellName } from '../support/shells.ts';
import { situation } from '../support/situation.ts';
import { makeVenv } from '../support/venv.ts';

const PYTHON = `/usr/bin/python${PYTHON_MINOR}`;

/** A shell in a project. */
async function openProjectStage(
  shell: ShellName,
  env: Readonly<Record<string, string>> = {},
): Promise<Stage & { readonly project: string }> {
  const home = makeHome();
  const project = home.project('app', { 'pyproject.toml': '' });
  const stage = await openStage(shell, home, { cwd: project, env, columns: 200 });
  return { ...stage, project };
}

/** Makes the recorder log the real pip of environments as well. */
const customize = ({ recorder }: Stage): string =>
  `cp --remove-destination ${recorder.sitecustomize} /usr/lib/python${PYTHON_MINOR}/`;

/** Lines that make a Python like that of the system below another directory. */
const copyPython = (prefix: string, { recorder }: Stage): string =>
  [
    `mkdir -p ${prefix}/bin ${prefix}/lib/python${PYTHON_MINOR}`,
    `cp ${PYTHON} ${prefix}/bin/`,
    `ln -s /usr/lib/python${PYTHON_MINOR}/* ${prefix}/lib/python${PYTHON_MINOR}/`,
    `ln -s /usr/lib/python3 ${prefix}/lib/`,
    `ln -sf ${recorder.sitecustomize} ${prefix}/lib/python${PYTHON_MINOR}/`,
  ].join('; ');

function expectAlike({ named, done, report }: BothWays, verdict: string): void {
  expect(`${report.verdict} ${report.reason}`).toBe(verdict);
  expect(done).toEqual(named);
}

const setting = (shell: ShellName, name: string, value: string): string =>
  shell === 'fish' ? `set -gx ${name} ${value}` : `export ${name}="${value}"`;

describe('what `pipward why` names is what runs', () => {
  situation(2, 'a half-made .venv, without pip', async (shell) => {
    const stage = await openProjectStage(shell);
    makeVenv(join(stage.project, '.venv'));
    expectAlike(await takeBothWays(stage, 'pip install requests'), 'divert library');
  });

  situation(6, 'a project that was moved', async (shell) => {
    const stage = await openProjectStage(shell);
    const venv = makeVenv(join(stage.project, '.venv'));
    writeFileSync(join(venv, 'bin/pip'), `#!${venv}/bin/python\n`);
    await stage.terminal.run('cd; mv app moved; cd moved');
    expectAlike(await takeBothWays(stage, 'pip install black requests'), 'divert mixed');
  });

  situation(8, 'an environment of uv, which has no pip', async (shell) => {
    const stage = await openProjectStage(shell);
    const venv = makeVenv(join(stage.project, '.venv'));
    const before = setting(shell, 'VIRTUAL_ENV', venv);
    expectAlike(await takeBothWays(stage, 'pip install requests', { before }), 'repair active-venv');
  });

  situation(11, '`-U pip` where the project has an environment', async (shell) => {
    const stage = await openProjectStage(shell);
    makeVenv(join(stage.project, '.venv'));
    expectAlike(await takeBothWays(stage, 'pip install -U pip'), 'divert environment');
  });

  situation(22, '`sudo pip install` with an environment active', async (shell) => {
    const stage = await openProjectStage(shell);
    const before = setting(shell, 'VIRTUAL_ENV', makeVenv(join(stage.project, '.venv')));
    expectAlike(await takeBothWays(stage, 'sudo pip install black', { before }), 'repair active-venv');
  });

  situation(24, 'a clone with requirements.txt, from a sub-directory', async (shell) => {
    const stage = await openProjectStage(shell);
    stage.home.project('clone/src', { '../requirements.txt': 'requests\n' });
    const both = await takeBothWays(stage, 'pip install -r ../requirements.txt', {
      before: 'cd ~/clone/src',
    });
    expectAlike(both, 'divert project-files');
  });

  situation(25, 'one script in Downloads', async (shell) => {
    const stage = await openProjectStage(shell);
    stage.home.project('Downloads');
    const both = await takeBothWays(stage, 'pip install requests', { before: 'cd ~/Downloads' });
    expectAlike(both, 'divert library');
    expect(both.done.made).toEqual([join(stage.home.path, '.local/share/pipward/venvs/default')]);
  });

  situation(28, 'ROS', async (shell) => {
    const stage = await openProjectStage(shell, { ROS_DISTRO: 'jazzy' });
    expectAlike(await takeBothWays(stage, 'pip install requests'), 'divert library');
  });

  situation(43, "simulated: a Python of uv's own", async (shell) => {
    const stage = await openProjectStage(shell);
    const python = join(stage.home.path, '.local/share/uv/python/cpython');
    const { terminal } = stage;
    await terminal.run(copyPython(python, stage));
    const shebang = `#!${python}/bin/python${PYTHON_MINOR}`;
    await terminal.run(
      `sed '1s|.*|${shebang}|' /usr/bin/pip3 > ${python}/bin/pip; chmod +x ${python}/bin/pip`,
    );
    const before = shell === 'fish' ? `set -gx PATH ${python}/bin $PATH` : `PATH=${python}/bin:$PATH`;
    expectAlike(await takeBothWays(stage, 'pip install PyGObject', { before }), 'divert library');
  });

  describe('without symbolic links', { tags: 'landlock' }, () => {
    situation(4, 'simulated: a disk without symbolic links', async (shell) => {
      const stage = await openProjectStage(shell);
      const links = [join(stage.home.path, '.local'), inject('caches')];
      stage.terminal.type(`exec ${[...withLinksOnlyIn(links), stage.terminal.command].join(' ')}`);
      stage.terminal.press('enter');
      await stage.terminal.prompt();
      const both = await takeBothWays(stage, 'pip install requests');
      expectAlike(both, 'divert library');
      expect(both.done.made).toEqual([
        join(stage.home.path, '.local/share/pipward/projects', stage.project, '.venv'),
      ]);
    });
  });

  describe('with another file system', { tags: 'mounts' }, () => {
    situation(1, 'python3-venv is missing', async (shell) => {
      const stage = await openProjectStage(shell);
      const files = [`/usr/lib/python${PYTHON_MINOR}/ensurepip`];
      await withoutFiles(stage.terminal, stage.home, { files, more: customize(stage) });
      expectAlike(await takeBothWays(stage, 'pip install requests'), 'divert library');
    });

    situation(5, 'a disk mounted with noexec', async (shell) => {
      const stage = await openProjectStage(shell);
      const { project } = stage;
      await stage.terminal.run('python3 -m venv .venv');
      const mount = `mount --bind ${project} ${project}; mount -o remount,bind,noexec ${project}; cd ${project}`;
      const more = `${customize(stage)}; ${mount}`;
      await withoutFiles(stage.terminal, stage.home, { files: [], more });
      const before = setting(shell, 'VIRTUAL_ENV', `${project}/.venv`);
      expectAlike(await takeBothWays(stage, 'pip install requests', { before }), 'repair active-venv');
    });

    situation(26, "simulated: a Raspberry Pi's pins", async (shell) => {
      const stage = await openProjectStage(shell);
      const model = stage.home.write('model', 'Raspberry Pi 5 Model B Rev 1.0');
      const tree = '/sys/firmware/devicetree/base';
      const more = `mount -t tmpfs none /sys/firmware; mkdir -p ${tree}; cp ${model} ${tree}/model`;
      await withoutFiles(stage.terminal, stage.home, { files: [], more });
      expectAlike(await takeBothWays(stage, 'pip install gpiozero requests'), 'divert distributor-only');
    });

    situation(34, 'pip: command not found, on a stock Ubuntu', async (shell) => {
      const stage = await openProjectStage(shell);
      await withoutFiles(stage.terminal, stage.home, { files: ['/usr/bin/pip*'] });
      expectAlike(await takeBothWays(stage, 'pip install requests'), 'divert library');
    });

    situation(42, 'simulated: NixOS', async (shell) => {
      const stage = await openProjectStage(shell);
      const store = '/nix/store/abc-python3';
      await withOwnRoot(stage.terminal, stage.home, [
        copyPython(store, stage),
        `ln -s python${PYTHON_MINOR} ${store}/bin/python3`,
        `sed '1s|.*|#!${store}/bin/python3|' /usr/bin/pip3 > ${store}/bin/pip`,
        `chmod +x ${store}/bin/pip`,
        `export PATH=${store}/bin:$PATH`,
      ]);
      expectAlike(await takeBothWays(stage, 'pip install black'), 'divert environment');
    });
  });
});
