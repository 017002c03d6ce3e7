import { describe, expect, it } from 'vitest';
import { version } from '../package.json';
import { commands as table } from '../src/cli.ts';
import { makeHome } from './support/home.ts';
import { runHelper } from './support/pipward.ts';
import { snapshot } from './support/snapshot.ts';

describe('used wrongly: exit 2, nothing on stdout, a hint on stderr, nothing made', () => {
  it.each([
    [['bogus']],
    [['--bogus']],
    [['install', 'requests']],
    [['setup', 'extra']],
    [['setup', '--bogus']],
    [['setup', '--shell']],
    [['setup', '--shell', 'tcsh']],
    [['setup', '--shell', 'bash', 'tcsh']],
    [['setup', '--shell=']],
    [['remove', '--shell', 'sh']],
    [['remove', 'bash']],
    [['init']],
    [['init', 'tcsh']],
    [['init', 'bash', 'zsh']],
    [['config']],
    [['config', 'bogus']],
    [['config', 'get']],
    [['config', 'get', 'mode', 'extra']],
    [['config', 'set']],
    [['config', 'set', 'mode']],
    [['config', 'set', 'mode', 'auto', 'extra']],
    [['config', 'unset']],
    [['config', 'list', 'extra']],
    [['why']],
    [['why', '--json']],
    [['why', '--']],
    [['why', '--bogus', '--', 'pip', 'install', 'x']],
    [['doctor', 'extra']],
    [['undo', '1', '2']],
    [['which', 'a', 'b']],
    [['rescue', 'requests']],
    [['explain', 'ci', 'colon']],
    [['help', 'bogus']],
    [['help', 'places', 'trust']],
    [['\u001b[31m']],
  ] as const)('pipward %j', (args) => {
    const home = makeHome();
    const left = snapshot(home.path);
    const { status, stdout, stderr } = runHelper(home, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: ./m);
    expect(stderr).toMatch(/^hint: ./m);
    expect(stderr).not.toMatch(/^ {4}at |\u001b/m);
    expect(snapshot(home.path)).toEqual(left);
  });
});

describe('a mistake is named in one line, and the way out in another', () => {
  it.each([
    [['stauts'], 'there is no command `stauts`', 'did you mean `pipward status`?'],
    [['udno'], 'there is no command `udno`', 'did you mean `pipward undo`?'],
    [['rmeove', '--dry-run'], 'there is no command `rmeove`', 'did you mean `pipward remove`?'],
    [['stauts', '--help'], 'there is no command `stauts`', 'did you mean `pipward status`?'],
    [['config', 'lst'], 'there is no command `config lst`', 'did you mean `pipward config list`?'],
    [['install', 'requests'], 'there is no command `install`', '`pipward --help` lists them'],
    [['list'], 'there is no command `list`', '`pipward --help` lists them'],
    [['config', 'bogus'], 'there is no command `config bogus`', '`pipward config --help` lists them'],
    [['config', '--jsn'], '`pipward config` has no option `--jsn`', '`pipward config --help` shows how'],
    [['setup', 'extra'], '`extra` is one word too many', '`pipward setup --help` shows how'],
    [['setup', '--dyr-run'], '`pipward setup` has no option `--dyr-run`', 'did you mean `--dry-run`?'],
    [['setup', '--shel=bash'], '`pipward setup` has no option `--shel`', 'did you mean `--shell`?'],
    [['setup', '--shell'], '`--shell` needs a value', '`pipward setup --help` shows how'],
    [['init'], '`pipward init` needs a SHELL', '`pipward init --help` shows how'],
    [['init', 'tcsh'], 'SHELL can be bash, zsh, fish, not `tcsh`', '`pipward init --help` shows how'],
    [
      ['config', 'set', 'mode'],
      '`pipward config set` needs a VALUE',
      '`pipward config set --help` shows how',
    ],
    [['undo', '--yse'], '`pipward undo` has no option `--yse`', 'did you mean `--yes`?'],
    [['undo', '1', '--bogus'], '`pipward undo` has no option `--bogus`', '`pipward undo --help` shows how'],
    [['--vresion'], '`pipward` has no option `--vresion`', 'did you mean `--version`?'],
    [['why'], '`pipward why` needs a COMMAND', '`pipward why --help` shows how'],
    [['lookup', '--json'], '`pipward lookup` needs a NAME', '`pipward lookup --help` shows how'],
    [['venv'], '`pipward venv` needs one of: list, create, delete', '`pipward venv --help` shows how'],
    [['\u001b[31m'], 'there is no command `\ufffd[31m`', '`pipward --help` lists them'],
  ])('pipward %j', (args, error, hint) => {
    expect(runHelper(makeHome(), args)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: ${error}\nhint: ${hint}\n`,
    });
  });
});

describe('used rightly: exit 0', () => {
  it.each([[['--help']], [['-h']], [['setup', '--help']], [['config', '--help']], [['why', '--help']]])(
    'pipward %j prints help on stdout',
    (args) => {
      const { status, stdout, stderr } = runHelper(makeHome(), args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('pipward');
    },
  );

  it.each(['--version', '-V'])('pipward %s prints the version of the package', (option) => {
    expect(runHelper(makeHome(), [option])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('pipward alone prints the status and the three commands that one needs', () => {
    const home = makeHome();
    const { status, stdout, stderr } = runHelper(home, []);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [report, commands] = stdout.trimEnd().split('\n\n');
    expect(`${report}\n`).toBe(runHelper(home, ['status']).stdout);
    expect(commands!.split('\n').map((line) => /^`pipward (\w+)/.exec(line)?.[1])).toEqual([
      'setup',
      'why',
      'help',
    ]);
  });

  it.each([[[]], [['--help']], [['setup', '--help']], [['--version']], [['why', '--help']]])(
    'pipward %j makes nothing',
    (args) => {
      const home = makeHome();
      const left = snapshot(home.path);
      runHelper(home, args);
      expect(snapshot(home.path)).toEqual(left);
    },
  );

  it('pipward --help begins with what it is for, in lines that end where they are meant to', () => {
    expect(runHelper(makeHome(), ['--help']).stdout).toMatch(
      /^pipward COMMAND\n\nType pip as always\. .*project's\nenvironment, .*apt\.\n\nCommands:\n/,
    );
  });

  it.each([[['--help']], [['config', '--help']], [['venv', '--help']]])(
    'pipward %j says each command on one line of 80 columns',
    (args) => {
      const { stdout } = runHelper(makeHome(), args);
      const commands = /^Commands:\n([^]*?)\n\n/m.exec(stdout)?.[1]?.split('\n') ?? [];
      expect(commands.length).toBeGreaterThan(2);
      expect(commands.filter((line) => !/^  \S.{0,77}$/.test(line))).toEqual([]);
    },
  );

  it('each command has its line of help', () => {
    const { stdout } = runHelper(makeHome(), ['--help']);
    for (const { name, summary } of table) {
      const line = stdout.split('\n').find((each) => each.startsWith(`  ${name} `));
      expect(line).toMatch(new RegExp(` {2}${escape(summary)}$`));
    }
  });
});

describe('`pipward plan`, which only the snippets call', () => {
  it.each([
    [[]],
    [['1']],
    [['1', 'bash', 'before', '0']],
    [['2', 'bash', 'before', '0', 'ANSWER', 'pip', 'install', 'x']],
    [['1', 'tcsh', 'before', '0', 'ANSWER', 'pip', 'install', 'x']],
    [['1', 'bash', 'before', '0', 'ANSWER']],
    [['1', 'bash', 'before', '0', 'ANSWER', 'apt', 'install', 'x']],
    [['1', 'bash', 'before', '0', '', 'pip', 'install', 'x']],
  ])('%j is no request: exit 2, no answer', (words) => {
    const home = makeHome();
    const left = snapshot(home.path);
    const args = words.map((word) => (word === 'ANSWER' ? `${home.path}/answer` : word));
    const { status, stdout } = runHelper(home, ['plan', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(snapshot(home.path)).toEqual(left);
  });

  it('never writes into a file that is there', () => {
    const home = makeHome();
    const answer = home.write('answer', 'mine');
    const { status } = runHelper(home, ['plan', '1', 'bash', 'before', '0', answer, 'pip', 'list']);
    expect(status).not.toBe(0);
    expect(home.read('answer')).toBe('mine');
  });

  it.each(['bash', 'zsh', 'fish'])('answers %s in a file that only the person may read', (shell) => {
    const home = makeHome();
    const answer = `${home.path}/.local/state/pipward/answer`;
    const { status, stdout } = runHelper(home, ['plan', '1', shell, 'before', '0', answer, 'pip', 'list']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(home.read('.local/state/pipward/answer')).toBe('pipward 1\npass\nend\n');
    expect(snapshot(home.path)['.local/state/pipward/answer']).toMatch(/^file 600 /);
  });

  it.each([
    ['before', '0', '1'],
    ['after', '1', '1'],
    ['after', '3', '3'],
  ])(
    'without a terminal it only says what to type, and keeps the status: %s %s',
    { tags: 'managed-pip' },
    (phase, status, left) => {
      const home = makeHome();
      const project = home.project('app', { 'pyproject.toml': '' });
      const ran = runHelper(
        home,
        ['plan', '1', 'bash', phase, status, `${home.path}/answer`, 'pip', 'install', 'requests'],
        { cwd: project },
      );
      expect(ran.status).toBe(0);
      expect(ran.stderr).toContain('.venv/bin/python -m pip install requests');
      const venv = `${project}/.venv`;
      const commands = [
        `python3 -m venv ${venv}`,
        `. ${venv}/bin/activate`,
        `${venv}/bin/python -m pip install requests`,
      ];
      expect(home.read('answer')).toBe(
        `pipward 1\nsuggest '${commands.join(' && ')}'\nstatus '${left}'\nend\n`,
      );
    },
  );
});

it('what nobody expected is shown without what a terminal would obey', () => {
  const home = makeHome();
  const file = home.write('\u001b]0;title\u0007\u202edata', '');
  for (const debug of [{}, { PIPWARD_DEBUG: '1' }]) {
    const { status, stderr } = runHelper(home, ['setup', '--shell', 'bash'], {
      env: { XDG_DATA_HOME: file, ...debug },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('\ufffd]0;title\ufffd\ufffddata');
    expect(stderr).not.toMatch(/[\u001b\u0007\u202e]/);
  }
});

/** A text as a regular expression for itself. */
function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
