// @module-tag managed-pip
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { SITE_PACKAGES } from '../support/python.ts';
import { eachShell } from '../support/shells.ts';
import { makeWheel } from '../support/wheels.ts';

const LINE = 'pip install --user --break-system-packages packaging==99.0 left-pad';

/** Opens a shell whose pip finds one package that the system also has, and one that it does not have. */
async function openWithWheels(
  shell: Parameters<typeof openProject>[0],
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof openProject> {
  const opened = await openProject(shell, { env: { PIP_FIND_LINKS: '~/wheels', ...env } });
  makeWheel(join(opened.home.path, 'wheels'), { name: 'packaging', version: '99.0' });
  makeWheel(join(opened.home.path, 'wheels'), { name: 'left-pad', version: '1.0' });
  return opened;
}

eachShell((shell) => {
  describe('--break-system-packages, typed on a workstation', () => {
    it('runs as typed, after a warning with the hidden package, its dependents and the way out', async () => {
      const { home, terminal } = await openWithWheels(shell);
      const { output, status } = await terminal.run(LINE);
      expect(status).toBe(0);
      expect(output).toMatch(
        /warning: packaging 99\.0 would override the system's own \S+ from\s+python3-packaging, needed\s+by\s.*pipx/,
      );
      expect(output).toContain(
        "note: left-pad 1.0 would go into the system's Python, where nothing is overridden",
      );
      expect(output).toMatch(/\n {2}pip install --user packaging==99\.0 left-pad\n/);
      expect(output).toMatch(/by\s.*pipx[^]*Successfully installed left-pad-1\.0 packaging-99\.0/);
      expect(existsSync(join(home.path, '.local', SITE_PACKAGES, 'packaging'))).toBe(true);
    });
  });
});

describe('in bash, --break-system-packages', () => {
  it('is asked about if the setting says so, and can be declined or go elsewhere', async () => {
    const { home, terminal, project } = await openWithWheels('bash');
    await terminal.run('pipward config set breakSystemPackages ask');
    terminal.type(LINE);
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.type('n');
    expect((await terminal.prompt()).status).toBe(1);
    expect(existsSync(join(home.path, '.local', SITE_PACKAGES, 'packaging'))).toBe(false);
    terminal.type(LINE);
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.press('enter');
    await terminal.until('into a new environment, .venv');
    terminal.press('enter');
    expect((await terminal.prompt()).status).toBe(0);
    expect(existsSync(join(project, '.venv', SITE_PACKAGES, 'packaging'))).toBe(true);
    expect(existsSync(join(home.path, '.local', SITE_PACKAGES, 'packaging'))).toBe(false);
  });

  it.each([
    ['on a disposable machine', { PIPWARD_ENVIRONMENT: 'disposable' }, LINE],
    ['on a build machine', { CI: 'true' }, LINE],
    ['in a dry run', {}, `${LINE} --dry-run`],
    ['into another directory', {}, LINE.replace('--user', '--target out')],
  ] as const)('runs without a warning %s', async (_title, env, line) => {
    const { terminal } = await openWithWheels('bash', env);
    const { output } = await terminal.run(line);
    expect(output).toMatch(/Successfully installed|Would install/);
    expect(output).not.toMatch(/would stand|hint: without/);
  });
});
