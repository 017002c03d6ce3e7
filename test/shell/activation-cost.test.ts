// @module-tag tracing
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countForks, listFileCalls } from '../support/forks.ts';
import { makeProjects } from '../support/projects.ts';
import { writeRecords } from '../support/records.ts';
import { eachShell } from '../support/shells.ts';

eachShell((shell) => {
  it('starts no process for a prompt or a cd: in a plain tree, into an environment, out of it', async () => {
    const { home, code, open, after } = makeProjects(shell, { allowed: ['app', 'other'], unknown: ['new'] });
    home.project('code/plain/a/b/c');
    symlinkSync(join(code, 'app'), join(code, 'link'));
    const terminal = await open();
    // The first visit of a directory may cost something: a note, or resolving symbolic links.
    for (const line of ['cd new', 'cd ../link', `cd ${code}`]) await terminal.run(line);
    const forks = await countForks(terminal.pid, async () => {
      await terminal.run('');
      for (const line of [
        'cd plain/a/b/c',
        `cd ${code}/app`,
        'cd ../other',
        'cd ../new',
        'cd ../link',
        'cd ..',
      ])
        await terminal.run(line);
      await terminal.run('cd app');
      await terminal.run('deactivate');
      await terminal.run('cd /');
    });
    expect(forks).toBe(0);
    expect(await after(terminal, `cd ${code}/app`)).toBe('app');
  });

  it('looks at as many files for a cd with 10,000 allowed projects as with one', async () => {
    const { home, code, open } = makeProjects(shell);
    const terminal = await open();
    const there = async (): Promise<void> => {
      await terminal.run(`cd ${code}/app`);
      await terminal.run('cd /');
    };
    await there();
    const looks = async (): Promise<readonly string[]> => {
      const calls = await listFileCalls(terminal.pid, there);
      return calls.filter((call) => call.includes('.venv') || call.includes('/pipward/allowed'));
    };
    const one = await looks();
    expect(one.length).toBeGreaterThan(5);
    writeRecords(
      home,
      Array.from({ length: 10_000 }, (_, count) => join(code, `p${count}`, '.venv')),
    );
    expect(await looks()).toEqual(one);
  });
});
