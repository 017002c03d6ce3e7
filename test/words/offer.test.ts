import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/rules/plan/step.ts';
import type { DivertReason, ExplainReason } from '../../src/rules/verdict/verdict.ts';
import {
  describeExplanation,
  describeReason,
  describeStep,
  lineHint,
  refusalLine,
} from '../../src/words/offer.ts';
import { describeDone, describeFailure } from '../../src/words/venv.ts';
import { NASTY_WORDS } from '../support/nasty-words.ts';

/** Every reason. The compiler asks for each new one. */
const DIVERT: Readonly<Record<DivertReason, true>> = {
  library: true,
  environment: true,
  application: true,
  'project-files': true,
  'distributor-only': true,
  'packaging-tool': true,
  mixed: true,
  'active-venv': true,
  'broken-venv': true,
  'installed-in-venv': true,
  disposable: true,
};
const EXPLAIN: Readonly<Record<ExplainReason, true>> = {
  ci: true,
  'no-requirements': true,
  'invalid-requirement': true,
  'file-missing': true,
  'standard-library': true,
  'left-python': true,
  'pip-itself': true,
  uninstall: true,
  'broken-venv': true,
  'no-pip-code': true,
  'dry-run': true,
  'no-pipx': true,
};

const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/u;
const place = { directory: '/home/me/app', home: '/home/me' };

describe('why something is put elsewhere', () => {
  it.each(Object.keys(DIVERT))('%s has words', (reason) => {
    for (const names of [['x'], ['x', 'y'], []]) {
      const text = describeReason(reason, names);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/\.$|undefined|\n/);
    }
  });

  it('each has words of its own', () => {
    const texts = Object.keys(DIVERT).map((reason) => describeReason(reason, ['x', 'y']));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ['library', ['requests'], '`requests` is a library'],
    ['library', ['requests', 'numpy'], 'these are libraries'],
    ['environment', ['left-pad'], '`left-pad` goes into an environment'],
    ['application', ['black'], '`black` is an application'],
    ['application', ['black', 'httpie'], 'these are applications'],
    ['distributor-only', ['PyGObject'], '`PyGObject` comes with the system'],
  ])('%s of %j', (reason, names, text) => {
    expect(describeReason(reason, names)).toBe(text);
  });
});

describe('why nothing is done', () => {
  const unknown = describeExplanation('a reason that nobody knows').text;

  it.each(Object.keys(EXPLAIN))('%s has words', (reason) => {
    const { text, hint } = describeExplanation(reason);
    expect(text.length).toBeGreaterThan(10);
    expect(`${text}${hint ?? ''}`).not.toMatch(/\.$|undefined|\n/);
  });

  it.each(Object.keys(EXPLAIN).filter((reason) => reason !== 'no-requirements'))(
    '%s has words of its own, not those of `pip install` alone',
    (reason) => {
      expect(describeExplanation(reason).text).not.toBe(unknown);
    },
  );

  it('each has words of its own', () => {
    const texts = Object.keys(EXPLAIN).map((reason) => describeExplanation(reason).text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(['pip-itself', 'uninstall', 'broken-venv', 'no-pip-code'])('%s says the way out', (reason) => {
    expect(describeExplanation(reason).hint).toBeDefined();
  });
});

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
      'into a new environment, `~/.local/share/pipward/venvs/default`',
    ],
    [
      { kind: 'pipx', requirements: ['black'], commands: [['pipx', 'install', 'black']] },
      'with pipx, apart from all else: `pipx install black`',
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
      { kind: 'apt', requirements: [], packages: ['pipx'], commands: [['sudo', 'apt', 'install', 'pipx']] },
      'for the whole system: `sudo apt install pipx`',
    ],
    [
      { kind: 'system', requirements: ['x'], commands: [['pip', 'install', '--break-system-packages', 'x']] },
      "into the system's own Python: `pip install --break-system-packages x`",
    ],
  ];

  it.each(STEPS)('%j', (step, text) => {
    expect(describeStep(step, place)).toBe(text);
  });
});

describe('what was done', () => {
  it.each([
    ['created', '/home/me/app/.venv', 'created `.venv` and activated it in this shell'],
    ['found', '/home/me/app/.venv', 'activated `.venv` in this shell'],
    ['created', '/home/me/x/.venv', 'created `~/x/.venv` and activated it in this shell'],
  ] as const)('%s %s', (done, venv, text) => {
    expect(describeDone(done, venv, place)).toBe(text);
  });
});

describe('what failed', () => {
  const CODES = [
    'exists',
    'no-pip',
    'not-writable',
    'cache-not-writable',
    'data-not-writable',
    'no-symlinks',
    'rebuilding',
    'other',
  ] as const;

  it.each(CODES)('%s says what and the way out', (code) => {
    const { text, hint } = describeFailure(code, '/p/.venv');
    expect(text.length).toBeGreaterThan(10);
    expect(hint?.length).toBeGreaterThan(10);
    expect(`${text}${hint}`).not.toMatch(/\.$|undefined|\n/);
  });

  it('each has words of its own', () => {
    expect(new Set(CODES.map((code) => describeFailure(code, 'x').text)).size).toBe(CODES.length);
  });

  it('of a program that said much gives the last line', () => {
    expect(describeFailure('other', 'Traceback:\n  File "x"\nOSError: no room\n').text).toBe(
      'no environment could be made: OSError: no room',
    );
  });
});

it.each([
  ['externally-managed', 'externally-managed-environment: Debian GNU/Linux manages `/usr/bin/python3`'],
  ['require-virtualenv', '`pip3` is set to install into environments only (require-virtualenv)'],
  ['pip-missing', 'there is no `pip3` on this machine'],
] as const)('the refusal in one line: %s', (reason, expected) => {
  const names = { distributor: 'Debian GNU/Linux', executable: '/usr/bin/python3', program: 'pip3' };
  expect(refusalLine(reason, names)).toBe(expected);
});

describe('whatever comes from outside is made fit to be shown', () => {
  const step = (word: string): readonly Step[] => [
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

  it.each([
    [
      'refusalLine',
      (word: string) =>
        (['externally-managed', 'require-virtualenv', 'pip-missing'] as const)
          .map((reason) => refusalLine(reason, { distributor: word, executable: word, program: word }))
          .join(' '),
    ],
    ['lineHint', lineHint],
    [
      'describeReason',
      (word: string) =>
        Object.keys(DIVERT)
          .map((reason) => describeReason(reason, [word]))
          .join(' '),
    ],
    [
      'describeStep',
      (word: string) =>
        step(word)
          .map((one) => describeStep(one, place))
          .join(' '),
    ],
    [
      'describeDone',
      (word: string) => describeDone('created', `/${word}`, place) + describeDone('found', word, place),
    ],
    [
      'describeFailure',
      (word: string) =>
        ['exists', 'no-pip', 'not-writable', 'no-symlinks', 'other']
          .map((code) => Object.values(describeFailure(code as 'other', word)).join(' '))
          .join(' '),
    ],
  ])('%s', (_title, say) => {
    expect(NASTY_WORDS.map(say).filter((text) => UNSAFE.test(text))).toEqual([]);
  });
});
