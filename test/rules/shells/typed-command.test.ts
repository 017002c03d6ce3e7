import { describe, expect, it } from 'vitest';
import { parseTypedCommand } from '../../../src/rules/shells/typed-command.ts';

describe('pip', () => {
  it.each([
    ['pip install x', { program: 'pip', isModule: false, isSudo: false, args: ['install', 'x'] }],
    ['pip', { program: 'pip', isModule: false, isSudo: false, args: [] }],
    ['pip3 list', { program: 'pip3', isModule: false, isSudo: false, args: ['list'] }],
    ['pip3.11 install x', { program: 'pip3.11', isModule: false, isSudo: false, args: ['install', 'x'] }],
    [
      '/usr/bin/pip install x',
      { program: '/usr/bin/pip', isModule: false, isSudo: false, args: ['install', 'x'] },
    ],
    ['./pip3.9 install x', { program: './pip3.9', isModule: false, isSudo: false, args: ['install', 'x'] }],
    ['python -m pip install x', { program: 'python', isModule: true, isSudo: false, args: ['install', 'x'] }],
    [
      'python3 -mpip install x',
      { program: 'python3', isModule: true, isSudo: false, args: ['install', 'x'] },
    ],
    [
      'python3 -I -sE -m pip install x',
      { program: 'python3', isModule: true, isSudo: false, args: ['install', 'x'] },
    ],
    ['python3 -m pip', { program: 'python3', isModule: true, isSudo: false, args: [] }],
    [
      'python3.11 -m pip install -m x',
      { program: 'python3.11', isModule: true, isSudo: false, args: ['install', '-m', 'x'] },
    ],
    [
      '/usr/bin/python3 -m pip install x',
      { program: '/usr/bin/python3', isModule: true, isSudo: false, args: ['install', 'x'] },
    ],
    ['sudo pip install x', { program: 'pip', isModule: false, isSudo: true, args: ['install', 'x'] }],
    [
      'sudo -H pip3 install x',
      { program: 'pip3', isModule: false, isSudo: true, sudoOptions: 'H', args: ['install', 'x'] },
    ],
    [
      'sudo -EH -n pip install x',
      { program: 'pip', isModule: false, isSudo: true, sudoOptions: 'EHn', args: ['install', 'x'] },
    ],
    ['sudo -- pip install x', { program: 'pip', isModule: false, isSudo: true, args: ['install', 'x'] }],
    [
      'sudo -H python3 -m pip install x',
      { program: 'python3', isModule: true, isSudo: true, sudoOptions: 'H', args: ['install', 'x'] },
    ],
    [
      'sudo /usr/bin/pip install -- x',
      { program: '/usr/bin/pip', isModule: false, isSudo: true, args: ['install', '--', 'x'] },
    ],
    ['pip sudo', { program: 'pip', isModule: false, isSudo: false, args: ['sudo'] }],
  ])('%s', (line, expected) => {
    expect(parseTypedCommand(line.split(' '))).toEqual(expected);
  });

  it.each(
    [
      '-Im pip',
      '-Impip',
      '-Wignore -mpip',
      '-X utf8 -m pip',
      '-IW ignore -m pip',
      '-XX -m pip',
      '-R -t -i -m pip',
    ].concat('--check-hash-based-pycs default -m pip', '-I -W ignore -Xdev -m pip'),
  )('python3 %s', (options) => {
    const program = { program: 'python3', isModule: true, isSudo: false };
    expect(parseTypedCommand(`python3 ${options} install -W x`.split(' '))).toEqual({
      ...program,
      args: ['install', '-W', 'x'],
    });
  });

  it('keeps each word as it is', () => {
    const words = ['pip', 'install', '', 'a b', '$(x)', '--', '3.10', '-e', '.'];
    expect(parseTypedCommand(words)?.args).toEqual(words.slice(1));
  });
});

describe('something else', () => {
  it.each([
    '',
    'pipx install x',
    'pip2 install x',
    'pip2.7 install x',
    'pip3. install x',
    'pip3.11.2 install x',
    'pip-compile',
    'pips',
    'Pip install x',
    'xpip install x',
    'pip/ install',
    'python',
    'python3 -m',
    'python3 -m venv .venv',
    'python3 -mpipx install x',
    'python3 -c x -m pip install x',
    'python3 -W -m pip install x',
    'python3 pip install x',
    'python2 -m pip install x',
    'pypy3 -m pip install x',
    'ipython -m pip install x',
    'sudo',
    'sudo -H',
    'sudo -u me pip install x',
    'sudo apt install x',
    'sudo PIP_USER=1 pip install x',
    'sudo sudo pip install x',
    'doas pip install x',
    'env pip install x',
    'command pip install x',
    'uv pip install x',
    'conda install x',
    ' pip install x',
  ])('%s', (line) => {
    expect(parseTypedCommand(line.split(' '))).toBeUndefined();
  });

  it('no words at all', () => {
    expect(parseTypedCommand([])).toBeUndefined();
  });
});
