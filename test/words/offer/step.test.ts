import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/rules/plan/step.ts';
import { actionOf, describeStep, describeWay } from '../../../src/words/offer/step.ts';
import { NASTY_WORDS } from '../../support/nasty-words.ts';
import { PLACE } from '../../support/place.ts';

const place = PLACE;

describe('a step', () => {
  const venv: Step = {
    kind: 'venv',
    venv: '/home/me/app/.venv',
    create: true,
    systemSitePackages: false,
    requirements: ['x'],
    commands: [['x']],
  };
  const STEPS: readonly (readonly [Step, string])[] = [
    [venv, 'into a new environment, `.venv`'],
    [{ ...venv, create: false }, 'into the environment `.venv`'],
    [
      { ...venv, venv: '/home/me/.local/share/pipward/venvs/default' },
      'into your shared environment, `default`',
    ],
    [
      { kind: 'pipx', requirements: ['black'], commands: [['pipx', 'install', 'black']] },
      'with pipx, in its own environment: `pipx install black`',
    ],
    [
      {
        kind: 'apt',
        requirements: ['gi'],
        packages: ['python3-gi'],
        version: '3.42.2',
        commands: [['sudo', 'apt', 'install', 'python3-gi']],
      },
      'for the whole system: `sudo apt install python3-gi` (3.42.2)',
    ],
    [
      {
        kind: 'apt',
        requirements: ['gi'],
        packages: ['python3-gi'],
        version: '3.42.2',
        commands: [['apt', 'install', 'python3-gi']],
        rights: 'missing',
      },
      'for the whole system, by an administrator: `apt install python3-gi` (3.42.2)',
    ],
    [
      { kind: 'apt', requirements: [], packages: ['pipx'], commands: [['sudo', 'apt', 'install', 'pipx']] },
      'for the whole system: `sudo apt install pipx`',
    ],
    [
      { kind: 'system', requirements: ['x'], commands: [['pip', 'install', '--break-system-packages', 'x']] },
      "into the system's Python: `pip install --break-system-packages x`",
    ],
  ];

  it.each(STEPS)('%j', (step, text) => {
    expect(describeStep(step, place)).toBe(text);
  });

  const stepsOf = (word: string): readonly Step[] => [
    {
      kind: 'venv',
      venv: `/${word}`,
      create: true,
      systemSitePackages: false,
      requirements: [word],
      commands: [[word]],
    },
    { kind: 'pipx', requirements: [word], commands: [['pipx', 'install', word]] },
    {
      kind: 'apt',
      requirements: [word],
      packages: [word],
      version: word,
      commands: [['apt', 'install', word]],
    },
    { kind: 'system', requirements: [word], commands: [[word]] },
  ];

  it('never shows text from outside raw', () => {
    const texts = NASTY_WORDS.flatMap(stepsOf).flatMap((one) => [
      describeStep(one, place),
      describeStep(one, place, 'uninstall'),
    ]);
    expect(texts.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
  });
});

it.each([
  ['uninstall', 'uninstall'],
  ['installed-in-venv', 'uninstall'],
  ['library', 'install'],
  ['ci', 'install'],
] as const)('the steps of %s %s', (reason, action) => {
  expect(actionOf(reason)).toBe(action);
});

describe('a way of several steps', () => {
  const venv: Step = {
    kind: 'venv',
    venv: '/home/me/app/.venv',
    create: true,
    systemSitePackages: false,
    requirements: ['requests', 'rich'],
    commands: [],
  };
  const pipx = (name: string): Step => ({
    kind: 'pipx',
    requirements: [name],
    commands: [['pipx', 'install', name]],
  });
  const apt = (...requirements: string[]): Extract<Step, { packages: unknown }> => ({
    kind: 'apt',
    requirements,
    packages: ['python3-gi'],
    commands: [['sudo', 'apt', 'install', 'python3-gi']],
  });
  const many: Step = { ...venv, requirements: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] };

  it.each<readonly [string, readonly Step[]]>([
    ['`requests rich` → `.venv`, `black` → pipx', [venv, pipx('black')]],
    ['`requests rich` → `.venv`, `black httpie` → pipx', [venv, pipx('black'), pipx('httpie')]],
    ['`PyGObject` → `sudo apt install python3-gi`, `black` → pipx', [apt('PyGObject'), pipx('black')]],
    ['`sudo apt install python3-gi`, `black` → pipx', [apt(), pipx('black')]],
    [
      '`sudo apt install python3-gi` by an administrator, `black` → pipx',
      [{ ...apt(), rights: 'doubtful' }, pipx('black')],
    ],
    ['`a b c d e` and 2 more → `.venv`, `black` → pipx', [many, pipx('black')]],
    [
      '`requests rich` → `.venv`, which is rebuilt first, `black` → pipx',
      [{ ...venv, create: false, commands: [['pipward', 'repair', venv.venv]] }, pipx('black')],
    ],
  ])('%s', (text, steps) => {
    expect(describeWay(steps, PLACE, { action: 'install' })).toBe(text);
  });

  it('that removes is one line', () => {
    expect(describeWay([pipx('black'), pipx('x')], place, { action: 'uninstall' })).toMatch(
      /^with pipx, .*, then with pipx, /,
    );
  });
});

it('a way that takes all of a divided command says so', () => {
  const step: Step = { kind: 'pipx', requirements: ['black'], commands: [['pipx', 'install', 'black']] };
  expect(describeWay([step], place, { action: 'install', isWhole: true })).toBe(
    'all with pipx, in its own environment: `pipx install black`',
  );
});
