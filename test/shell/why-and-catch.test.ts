// @module-tag managed-pip
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { openStage, takeBothWays, type Stage } from '../support/both-ways.ts';
import { makeHome } from '../support/home.ts';
import { SITE_PACKAGES } from '../support/python.ts';
import { eachShell, type ShellName } from '../support/shells.ts';
import { COMMAND_LINES, FEW_COMMAND_LINES, type CommandLine } from './command-lines.ts';

const PROJECT = {
  'pyproject.toml': '',
  'requirements.txt': 'requests\n',
  'constraints.txt': 'requests<3\n',
  'pkg/setup.py': '',
};

const titled = (lines: readonly CommandLine[]): readonly (readonly [string, CommandLine])[] =>
  lines.map((each) => [each.where === undefined ? each.line : `${each.line} (${each.where})`, each]);

eachShell((shell) => {
  describe('the commands that `pipward why` names run', () => {
    let stage: Stage;
    let count = 0;

    beforeAll(async () => {
      stage = await openFilledStage(shell);
    });

    it.each(titled(shell === 'bash' ? COMMAND_LINES : FEW_COMMAND_LINES))('%s', async (_title, each) => {
      const { home, terminal } = stage;
      const { line, place, prepare, before = 'true', after = 'true', runsFirst = false, uninstalls } = each;
      onTestFailed(async () => {
        await terminal.cancel();
        await terminal.run(after);
      });
      count += 1;
      const name = place === 'home' ? '.' : `${place ?? 'app'}-${count}`;
      const directory = home.project(name, place === undefined ? PROJECT : {});
      prepare?.(directory, home);
      rmSync(join(home.path, '.local/share/pipward/venvs'), { recursive: true, force: true });
      const moving = `deactivate 2>/dev/null; cd '${directory}'; ${before}`;
      const { named, done, report } = await takeBothWays(stage, line, { before: moving, runsFirst });

      if (uninstalls === undefined) expect(done).toEqual(named);
      else {
        expect(done.ran.map((words) => words.join(' '))).toEqual(uninstalls);
        expect(report).toMatchObject({ verdict: 'explain', reason: 'uninstall', steps: [] });
        expect(report.alternatives.flatMap(({ commands }) => commands)).toEqual(
          expect.arrayContaining([...done.ran]),
        );
      }
      if (each.after !== undefined) await terminal.run(after);
    });
  });
});

/** Opens a stage with an application that pipx installed, and a package that pip left in the user site. */
async function openFilledStage(shell: ShellName): Promise<Stage> {
  const home = makeHome();
  home.write('.local/pipx/venvs/httpie/pyvenv.cfg', 'home = /usr/bin\n');
  home.write(`.local/${SITE_PACKAGES}/left_over-1.0.dist-info/METADATA`, 'Name: left-over\n');
  return openStage(shell, home, { columns: 200 });
}
