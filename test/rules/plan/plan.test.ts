import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pacman } from '../../../src/rules/managers/pacman.ts';
import { planFor } from '../../../src/rules/plan/plan.ts';
import type { Plan, PlanContext, Step } from '../../../src/rules/plan/step.ts';
import { relocate } from '../../../src/rules/plan/step.ts';
import { normalizeName } from '../../../src/rules/python/project-name.ts';
import { renderCommand } from '../../../src/rules/shells/dialects.ts';
import type { Facts } from '../../../src/rules/verdict/facts.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import { contextOf, factsFor, IN_PROJECT, NO_PACKAGES, venvFor } from '../../support/facts-for.ts';

const SUDO = { kind: 'granted', program: 'sudo' } as const;

const PYTHON = '/home/me/app/.venv/bin/python -m pip';

function plan(
  command: string | readonly string[],
  facts: Partial<Facts> = {},
  context: Partial<PlanContext> = {},
): Plan {
  const known = factsFor(command, facts);
  const pipxPackage = known.packages.available.has('pipx') ? 'pipx' : undefined;
  return planFor(
    judge(known),
    contextOf(command, { hasPipx: known.hasPipx, backend: known.backend, pipxPackage, ...context }),
  );
}

const commandsOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ commands }) => commands.map((words) => renderCommand(words, 'bash')));

type Row = readonly [command: string, facts: Partial<Facts>, commands: readonly string[]];

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(
      rows.map(([command, facts, commands]) => ({
        command,
        facts,
        commands,
        with: Object.keys(facts).join(', '),
      })),
    )('pip $command ($with)', ({ command, facts, commands }) => {
      expect(commandsOf(plan(command, facts).steps)).toEqual(commands);
    });
  });
}

table('into an environment pip gets the words as they were typed', [
  ['install requests', {}, [`${PYTHON} install requests`]],
  ['install -U requests>=2 numpy', {}, [`${PYTHON} install -U 'requests>=2' numpy`]],
  ['install requests -U', {}, [`${PYTHON} install requests -U`]],
  ['-q install requests', {}, [`${PYTHON} -q install requests`]],
  ['--no-input install -r requirements.txt', {}, [`${PYTHON} --no-input install -r requirements.txt`]],
  ['install -rrequirements.txt -e .', {}, [`${PYTHON} install -rrequirements.txt -e .`]],
  ['install -e .', {}, [`${PYTHON} install -e .`]],
  ['install -i https://u:p@h/simple requests', {}, [`${PYTHON} install -i https://u:p@h/simple requests`]],
  ['install --no-deps black', {}, [`${PYTHON} install --no-deps black`]],
  ['install -vU requests', {}, [`${PYTHON} install -vU requests`]],
  ['install --prefer requests', {}, [`${PYTHON} install --prefer requests`]],
]);

table('what makes no sense in an environment is left out', [
  ['install --user requests', {}, [`${PYTHON} install requests`]],
  ['install requests --user', {}, [`${PYTHON} install requests`]],
  ['install --user -U requests -q', {}, [`${PYTHON} -q install -U requests`]],
  ['install -U --user -r requirements.txt', {}, [`${PYTHON} install -U -r requirements.txt`]],
  ['--no-input install --user requests', {}, [`${PYTHON} --no-input install requests`]],
  ['install --user --user requests', {}, [`${PYTHON} install requests`]],
  [
    'install --user --index-url https://h/simple --pre requests',
    {},
    [`${PYTHON} install --index-url https://h/simple --pre requests`],
  ],
  ['install --user -e .', { active: venvFor('/v') }, ['/v/bin/python -m pip install -e .']],
]);

table('a part of a command is put together again, options first', [
  ['install black requests', {}, [`${PYTHON} install requests`, 'pipx install black']],
  ['install black -U requests -q', {}, [`${PYTHON} -q install -U requests`, 'pipx install black']],
  [
    'install --pre black requests numpy',
    {},
    [`${PYTHON} install --pre requests numpy`, 'pipx install --pip-args=--pre black'],
  ],
  ['install tkinter requests', {}, [`${PYTHON} install requests`]],
  ['install -Uq black requests', {}, [`${PYTHON} -q install -U requests`, 'pipx install black']],
  [
    'install dbus-python requests',
    IN_PROJECT,
    ['sudo apt install python3-dbus', `${PYTHON} install requests`],
  ],
]);

table('an environment without pip is reached from outside', [
  ['install requests', { active: venvFor('/v', { hasPip: false }) }, ['pip --python /v install requests']],
  [
    'install -r requirements.txt',
    { active: venvFor('/two words', { hasPip: false }) },
    ["pip --python '/two words' install -r requirements.txt"],
  ],
  [
    'install --user requests',
    { venvs: [venvFor('/home/me/app/.venv', { hasPip: false })] },
    ['pip --python /home/me/app/.venv install requests'],
  ],
]);

const UV = 'uv pip install --python /home/me/app/.venv/bin/python';

table('with uv as backend, uv gets what it understands, in its own spelling', [
  ['install requests', { backend: 'uv' }, [`${UV} requests`]],
  ['install -qU --user requests>=2', { backend: 'uv' }, [`${UV} --quiet --upgrade 'requests>=2'`]],
  ['--no-input install -r r.txt', { backend: 'uv' }, [`${UV} -r r.txt`]],
  ['install --ind https://h/s -e .', { backend: 'uv' }, [`${UV} --index-url https://h/s -e .`]],
  ['install --root x requests', { backend: 'uv' }, [`${PYTHON} install --root x requests`]],
  [
    'uninstall -y requests',
    { backend: 'uv', active: venvFor('/v') },
    ['/v/bin/python -m pip uninstall -y requests'],
  ],
  ['install black', { backend: 'uv' }, ['pipx install black']],
]);

table('pipx', [
  ['install black', {}, ['pipx install black']],
  ['install black==23.1', {}, ['pipx install black==23.1']],
  ['install black[jupyter]', {}, ["pipx install 'black[jupyter]'"]],
  ['install ansible', {}, ['pipx install --include-deps ansible']],
  ['install black httpie', {}, ['pipx install black', 'pipx install httpie']],
  ['install --user -q black', {}, ['pipx install black']],
  ['install -U black', {}, ['pipx install black']],
  ['install -U black', { pipxPackages: ['black'] }, ['pipx upgrade black']],
  ['install black==23.1', { pipxPackages: ['black'] }, ['pipx install --force black==23.1']],
  ['install --upgrade yt_dlp', { pipxPackages: ['yt-dlp'] }, ['pipx upgrade yt-dlp']],
  ['install -U ansible', { pipxPackages: ['ansible'] }, ['pipx upgrade ansible']],
  ['install -U --pre black', { pipxPackages: ['black'] }, ['pipx upgrade --pip-args=--pre black']],
  ['install -U black>=24', { pipxPackages: ['black'] }, ["pipx install --force 'black>=24'"]],
  ['install -U black[jupyter]', { pipxPackages: ['black'] }, ["pipx install --force 'black[jupyter]'"]],
  ['install black', { pipxPackages: ['black'] }, []],
  ['install black==24.1', { pipxPackages: ['black'] }, ['pipx install --force black==24.1']],
  ['install --pre black', {}, ['pipx install --pip-args=--pre black']],
  ['install -i https://h/simple black', {}, ['pipx install --pip-args=--index-url=https://h/simple black']],
  [
    'install -f wheels --no-index black',
    {},
    ["pipx install '--pip-args=--find-links=/home/me/app/wheels --no-index' black"],
  ],
  [
    'install -c constraints.txt black',
    {},
    ['pipx install --pip-args=--constraint=/home/me/app/constraints.txt black'],
  ],
  ['install --include-deps-is-no-option black', {}, []],
]);

table('pipx itself comes first where it is missing', [
  ['install black', { hasPipx: false }, ['sudo apt install pipx', 'pipx install black']],
  [
    'install black httpie',
    { hasPipx: false },
    ['sudo apt install pipx', 'pipx install black', 'pipx install httpie'],
  ],
  [
    'install black requests',
    { hasPipx: false },
    ['sudo apt install pipx', `${PYTHON} install requests`, 'pipx install black'],
  ],
  ['install requests', { hasPipx: false }, [`${PYTHON} install requests`]],
  ['install pipx', { hasPipx: false }, ['sudo apt install pipx']],
]);

it('pipx does not come from apt on a machine without apt', () => {
  const { steps } = plan('install black', { hasPipx: false, ...NO_PACKAGES });
  expect(commandsOf(steps).filter((command) => command.includes('apt install'))).toEqual([]);
});

table('apt', [
  ['install PyGObject', {}, ['sudo apt install python3-gi']],
  ['install gi dbus-python', {}, ['sudo apt install python3-gi python3-dbus']],
  ['install PyGObject', IN_PROJECT, ['sudo apt install python3-gi']],
  ['install pipx', {}, ['sudo apt install pipx']],
]);

table('a machine that is thrown away', [
  ['install requests', { machine: 'disposable' }, ['pip install --break-system-packages requests']],
  [
    'install --user black requests',
    { machine: 'disposable' },
    ['pip install --break-system-packages black requests'],
  ],
  [
    '-q install -r requirements.txt',
    { machine: 'disposable' },
    ['pip -q install --break-system-packages -r requirements.txt'],
  ],
]);

it('words after `--` are not options, so `--break-system-packages` comes before them', () => {
  const words = ['install', '--', 'requests'];
  const [command] = commandsOf(plan(words, { machine: 'disposable' }).steps);
  expect(command).toMatch(/^pip install --break-system-packages (-- )?requests$/);
});

it.each([
  [['install', '--', 'requests'], `${PYTHON} install -- requests`],
  [['install', '--user', '--', 'requests'], `${PYTHON} install requests`],
])('%j goes on behind `--`', (words, command) => {
  expect(commandsOf(plan(words).steps)).toEqual([command]);
});

describe('the steps of a plan', () => {
  it('venv', () => {
    expect(plan('install requests>=2').steps).toEqual([
      {
        kind: 'venv',
        venv: '/home/me/app/.venv',
        create: true,
        systemSitePackages: false,
        requirements: ['requests>=2'],
        commands: [['/home/me/app/.venv/bin/python', '-m', 'pip', 'install', 'requests>=2']],
      },
    ]);
  });

  it('venv that only has to see the packages of apt', () => {
    expect(plan('install PyGObject', IN_PROJECT).steps).toEqual([
      {
        kind: 'apt',
        requirements: ['PyGObject'],
        packages: ['python3-gi'],
        version: '3.42.2',
        commands: [['sudo', 'apt', 'install', 'python3-gi']],
      },
      {
        kind: 'venv',
        venv: '/home/me/app/.venv',
        create: true,
        systemSitePackages: true,
        requirements: [],
        commands: [],
      },
    ]);
  });

  it('pipx', () => {
    expect(plan('install black').steps).toEqual([
      { kind: 'pipx', requirements: ['black'], commands: [['pipx', 'install', 'black']] },
    ]);
  });

  it('pipx, installed from apt first', () => {
    expect(plan('install black', { hasPipx: false }).steps).toEqual([
      { kind: 'apt', requirements: [], packages: ['pipx'], commands: [['sudo', 'apt', 'install', 'pipx']] },
      { kind: 'pipx', requirements: ['black'], commands: [['pipx', 'install', 'black']] },
    ]);
  });

  it('words of options and their values are joined by one space', () => {
    expect(plan('install -r requirements.txt -e .').steps[0]?.requirements).toEqual([
      '-r requirements.txt',
      '-e .',
    ]);
  });

  it('apt for root has no sudo', () => {
    expect(commandsOf(plan('install PyGObject', {}, { rights: { kind: 'root' } }).steps)).toEqual([
      'apt install python3-gi',
    ]);
  });

  it('the typed pip is the one that installs from outside', () => {
    const facts = { active: venvFor('/v', { hasPip: false }) };
    expect(commandsOf(plan('install requests', facts, { pip: ['python3', '-m', 'pip'] }).steps)).toEqual([
      'python3 -m pip --python /v install requests',
    ]);
    expect(
      commandsOf(plan('install requests', { machine: 'disposable' }, { pip: ['pip3.11'] }).steps),
    ).toEqual(['pip3.11 install --break-system-packages requests']);
  });
});

describe('alternatives', () => {
  it.each([
    ['install requests', {}, ['sudo apt install python3-requests']],
    ['install black', {}, [`${PYTHON} install black`, 'sudo apt install black']],
    [
      'install black requests',
      {},
      [`${PYTHON} install black requests`, 'sudo apt install black python3-requests'],
    ],
    ['install --user black', {}, [`${PYTHON} install black`, 'sudo apt install black']],
    ['install tkinter', {}, ['sudo apt install python3-tk']],
    ['install requests', { machine: 'disposable' }, [`${PYTHON} install requests`]],
    ['install PyGObject', {}, [`${PYTHON} install PyGObject`]],
  ] as const)('pip %s with %j', (command, facts, commands) => {
    expect(commandsOf(plan(command, facts).alternatives)).toEqual(commands);
  });
});

table('an environment that cannot run is rebuilt first', [
  [
    'install requests',
    { venvs: [venvFor('/home/me/app/.venv', { damage: 'moved' })] },
    ['pipward repair /home/me/app/.venv', `${PYTHON} install requests`],
  ],
  [
    'install --user black requests',
    { venvs: [venvFor('/home/me/app/.venv', { damage: 'no-interpreter', hasPip: false })] },
    ['pipward repair /home/me/app/.venv', `${PYTHON} install requests`, 'pipx install black'],
  ],
  [
    'install -U requests',
    { active: venvFor('/two words', { damage: 'other-interpreter' }) },
    ["pipward repair '/two words'", "'/two words/bin/python' -m pip install -U requests"],
  ],
  [
    'uninstall requests',
    { active: venvFor('/v', { damage: 'unfinished' }) },
    ['pipward repair /v', '/v/bin/python -m pip uninstall requests'],
  ],
]);

it.each([
  ['user', SUDO, 'pip uninstall --break-system-packages -y six'],
  ['user', { kind: 'missing' }, 'pip uninstall --break-system-packages -y six'],
  ['local', SUDO, 'sudo pip uninstall --break-system-packages -y six'],
  ['local', { kind: 'root' }, 'pip uninstall --break-system-packages -y six'],
  ['local', { kind: 'missing' }, 'pip uninstall --break-system-packages -y six'],
  ['pipx', SUDO, 'pipx uninstall six'],
  ['distributor', SUDO, 'sudo apt remove python3-six'],
  ['distributor', { kind: 'doubtful', program: 'doas' }, 'doas apt remove python3-six'],
] as const)('what came as %s is taken away by what brought it (%j)', (origin, rights, command) => {
  const found = { name: normalizeName('six'), origin, place: '/x', package: 'python3-six' };
  const { alternatives } = plan('uninstall -y six', { installed: [found] }, { rights });
  expect(commandsOf(alternatives)).toEqual([command]);
});

it('a package is removed by its own manager, even if the Python has another; by none if its manager is unknown', () => {
  const found = { name: normalizeName('six'), origin: 'distributor', place: '/x' } as const;
  const owned = { ...found, package: 'python3-six', manager: pacman };
  const remove = (installed: Facts['installed']): readonly Step[] =>
    plan('uninstall six', { installed }, { manager: undefined }).alternatives;
  expect(commandsOf(remove([owned]))).toEqual(['sudo pacman -R python3-six']);
  expect(remove([found])).toEqual([]);
});

describe('a step for an environment at another path', () => {
  const steps = (facts: Partial<Facts>, context: Partial<PlanContext> = {}): readonly Step[] =>
    plan('install .venv /home/me/app/.venv', facts, context).steps;

  it.each<readonly [string, Partial<Facts>, Partial<PlanContext>, string]>([
    ['with its own pip', {}, {}, '/data/$&/.venv/bin/python -m pip install .venv /home/me/app/.venv'],
    [
      'with a configuration that sends pip elsewhere',
      {},
      { setsPython: true },
      '/data/$&/.venv/bin/python -m pip --python /data/$&/.venv/bin/python install .venv /home/me/app/.venv',
    ],
    [
      'without a pip of its own',
      { venvs: [venvFor('/home/me/app/.venv', { hasPip: false })] },
      {},
      'pip --python /data/$&/.venv install .venv /home/me/app/.venv',
    ],
    [
      'that uv installs into',
      {},
      { backend: 'uv' },
      'uv pip install --python /data/$&/.venv/bin/python .venv /home/me/app/.venv',
    ],
  ])('%s', (...[, facts, context, command]) => {
    const [step] = steps(facts, context);
    if (step?.kind !== 'venv') throw new Error('no step for an environment');
    const moved = relocate(step, '/data/$&/.venv');
    expect(moved.venv).toBe('/data/$&/.venv');
    expect(moved.commands.map((words) => words.join(' '))).toEqual([command]);
    expect(relocate(step, step.venv)).toEqual(step);
  });
});

describe('a verdict with nothing to do makes no steps', () => {
  it.each([
    ['install', {}],
    ['install -U pip', {}],
    ['install requests==', {}],
    ['uninstall requests', {}],
    ['install requests', { machine: 'ci' }],
    ['install requests', { active: venvFor('/v', { damage: 'no-interpreter' }), hasPipCode: false }],
  ] as const)('pip %s with %j', (command, facts) => {
    expect(plan(command, facts).steps).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const typedWords = [
    'requests',
    'requests>=2',
    'black',
    'httpie==3',
    'pytest',
    'PyGObject',
    '.',
    '-U',
    '--user',
    '--pre',
    '-q',
    '-v',
    '--no-deps',
    '-e .',
    'a.whl',
    'ansible',
    '-r x.txt',
    '-i https://h',
  ];
  const words = fc
    .array(fc.constantFrom(...typedWords), { minLength: 1, maxLength: 7 })
    .map((parts) => ['install', ...parts.flatMap((part) => part.split(' '))]);

  it('`--user` never reaches a command, and every requirement reaches one', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { steps } = plan(typed);
        const all = steps.flatMap(({ commands }) => commands);
        expect(all.flat()).not.toContain('--user');
        if (steps.length === 0) return;
        const named = contextOf(typed).invocation.requirements;
        const told = steps.flatMap(({ requirements }) => requirements);
        // pip is left out where an environment would be made for it alone; pipx is asked once.
        const wanted = named
          .map((requirement) => requirement.words.join(' '))
          .filter((word) => word !== 'pip');
        expect(new Set(told.filter((word) => word !== 'pip'))).toEqual(new Set(wanted));
      }),
      { seed: 21, numRuns: 2000 },
    );
  });

  it('the commands say the same to pip as the words that were typed', () => {
    fc.assert(
      fc.property(words, (typed) => {
        for (const step of plan(typed).steps.filter(({ kind }) => kind === 'venv')) {
          for (const command of step.commands) {
            const before = contextOf(typed).invocation;
            const after = contextOf(command.slice(command.indexOf('pip') + 1)).invocation;
            expect(after.problem).toEqual(before.problem);
            expect(after.requirements.map((requirement) => requirement.words.join(' '))).toEqual(
              step.requirements,
            );
            const names = (invocation: typeof before): readonly string[] =>
              invocation.options.map(({ name }) => name).filter((name) => name !== 'user');
            expect(names(after).toSorted()).toEqual(names(before).toSorted());
          }
        }
      }),
      { seed: 22, numRuns: 2000 },
    );
  });
});
