import { expect, it } from 'vitest';
import type { Command } from '../../../src/rules/plan/command.ts';
import { newVenvCommands } from '../../../src/rules/plan/new-venv-commands.ts';
import type { RootCommands } from '../../../src/rules/plan/rights.ts';

const STEP = {
  kind: 'venv',
  venv: '/v',
  create: true,
  systemSitePackages: false,
  requirements: ['x'],
  commands: [['/v/bin/python', '-m', 'pip', 'install', 'x']],
} as const;

const NONE: RootCommands = { commands: [] };
const APT: Command = ['apt', 'install', 'python3-venv'];
const OWN = '. /v/bin/activate; /v/bin/python -m pip install x';
const BARE = 'python3 -m venv --without-pip /v; . /v/bin/activate';

it.each<readonly [venvModule: RootCommands, pip: Command | undefined, commands: string]>([
  [NONE, ['pip'], `python3 -m venv /v; ${OWN}`],
  [{ commands: [APT] }, ['pip'], `apt install python3-venv; python3 -m venv /v; ${OWN}`],
  [{ commands: [APT], rights: 'missing' }, ['pip3'], `${BARE}; pip3 --python /v install x`],
  [
    { commands: [APT], rights: 'doubtful' },
    ['python3', '-m', 'pip'],
    `${BARE}; python3 -m pip --python /v install x`,
  ],
  [{ commands: [APT], rights: 'missing' }, undefined, `apt install python3-venv; python3 -m venv /v; ${OWN}`],
])('with %j, and the pip %j: %s', (venvModule, pip, commands) => {
  const made = newVenvCommands(STEP, { venvModule, activate: ['.', '/v/bin/activate'], pip });
  expect(made.map((words) => words.join(' ')).join('; ')).toBe(commands);
});

it('sees the packages of the system, and leaves another installer than pip as it is', () => {
  const step = { ...STEP, systemSitePackages: true, commands: [['uv', 'pip', 'install', 'x']] } as const;
  const typing = { venvModule: { commands: [APT], rights: 'missing' }, activate: ['.', 'a'] } as const;
  expect(newVenvCommands(step, { ...typing, pip: ['pip'] })).toEqual([
    ['python3', '-m', 'venv', '--without-pip', '--system-site-packages', '/v'],
    ['.', 'a'],
    ['uv', 'pip', 'install', 'x'],
  ]);
});
