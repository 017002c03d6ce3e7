import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli.ts';
import { topics } from '../../src/words/topics/topics.ts';
import { makeHome } from '../support/home.ts';
import { HELPER, runHelper } from '../support/pipward.ts';
import { openShell } from '../support/terminal.ts';

const run = (...args: readonly string[]) => runHelper(makeHome(), args);

const everyCommand = commands.flatMap((row) => [
  [row.name],
  ...('commands' in row ? row.commands.map(({ name }) => [row.name, name]) : []),
]);

it('without a topic prints the commands, and each topic on a line of 80 columns below them', () => {
  const { status, stdout, stderr } = run('help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [head, list] = stdout.trimEnd().split('\n\nTopics, for `pipward help TOPIC`:\n');
  expect(run('--help').stdout.startsWith(head!)).toBe(true);
  const lines = list!.split('\n');
  expect(lines.map((line) => /^ {2}(\S+) +(.*)$/.exec(line)?.slice(1))).toEqual(
    topics.map(({ name, summary }) => [name, summary]),
  );
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

it.each(topics.map(({ name }) => name))('help %s prints that topic on stdout', (topic) => {
  const { status, stdout, stderr } = run('help', topic);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^${topic}: .+\\n\\n`));
});

it.each(everyCommand.filter(([name]) => name !== 'help'))(
  'help %s %s is the help of that command',
  (...words) => {
    const path = words.filter((word) => word !== undefined);
    const { status, stdout, stderr } = run('help', ...path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^pipward ${path.join(' ')}( |\\n)`));
    expect(run(...path, '--help').stdout).toBe(stdout);
  },
);

describe('an unknown topic exits with 2 and names the nearest topic or command', () => {
  it.each([
    ['setings', 'did you mean `pipward help settings`?'],
    ['stauts', 'did you mean `pipward help status`?'],
    ['bogus', '`pipward help` lists them'],
    ['toString', '`pipward help` lists them'],
  ])('%s', (word, hint) => {
    expect(run('help', word)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: there is no topic \`${word}\`\nhint: ${hint}\n`,
    });
  });
});

describe('on a terminal', () => {
  it.each([80, 40])('fits into %i columns, in colour in place of backticks', async (columns) => {
    const shell = await openShell({ shell: 'bash', home: makeHome(), columns });
    const { output, raw, status } = await shell.run(`${process.execPath} ${HELPER} help promises`);
    expect(status).toBe(0);
    expect(output).not.toContain('`');
    expect(raw).toContain('\u001b[36mpipward history\u001b[39m');
    expect(output.split('\n').filter((line) => line.length > columns)).toEqual([]);
  });

  it('NO_COLOR leaves the backticks', async () => {
    const shell = await openShell({ shell: 'bash', home: makeHome(), env: { NO_COLOR: '1' } });
    const { output, raw } = await shell.run(`${process.execPath} ${HELPER} help promises`);
    expect(output).toContain('`pipward history`');
    expect(raw).not.toContain('\u001b[36m');
  });
});
