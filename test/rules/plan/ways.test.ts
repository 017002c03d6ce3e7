import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFor } from '../../../src/rules/plan/plan.ts';
import type { Rights } from '../../../src/rules/plan/rights.ts';
import { needsAdministrator, type Plan, type Step } from '../../../src/rules/plan/step.ts';
import { putOwnWayFirst, waysOf } from '../../../src/rules/plan/ways.ts';
import { renderCommand } from '../../../src/rules/shells/dialects.ts';
import type { Facts } from '../../../src/rules/verdict/facts.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import { contextOf, factsFor, IN_PROJECT, NO_PACKAGES, packagesOf } from '../../support/facts-for.ts';

const SUDO: Rights = { kind: 'granted', program: 'sudo' };
const DOUBTFUL: Rights = { kind: 'doubtful', program: 'sudo' };
const MISSING: Rights = { kind: 'missing' };
const NO_PIPX: Partial<Facts> = { hasPipx: false };
const VENV = '.venv';

function plan(command: string, facts: Partial<Facts>, rights: Rights): Plan {
  const known = factsFor(command, facts);
  return planFor(judge(known), contextOf(command, { hasPipx: known.hasPipx, rights }));
}

/** The ways in one line each: what is installed where. */
function waysFor(...typed: Parameters<typeof plan>): readonly string[] {
  return waysOf(plan(...typed)).map((steps) => steps.map(brief).join(' + '));
}

function brief(step: Step): string {
  if (step.kind === 'venv') return `${VENV} ${step.requirements.join(' ')}`.trim();
  return step.commands.map((words) => renderCommand(words, 'bash')).join('; ');
}

type Row = readonly [command: string, facts: Partial<Facts>, ways: readonly string[]];

describe.each<readonly [string, Rights, readonly Row[]]>([
  [
    'who may use sudo is offered what suits best first',
    SUDO,
    [
      ['install PyGObject', {}, ['sudo apt install python3-gi', '.venv PyGObject']],
      ['install PyGObject', IN_PROJECT, ['sudo apt install python3-gi + .venv', '.venv PyGObject']],
      [
        'install black',
        NO_PIPX,
        ['sudo apt install pipx + pipx install black', '.venv black', 'sudo apt install black'],
      ],
      [
        'install poetry',
        NO_PIPX,
        ['sudo apt install pipx + pipx install poetry', '.venv poetry', 'sudo apt install python3-poetry'],
      ],
      ['install pipx', {}, ['sudo apt install pipx']],
      ['install requests', {}, ['.venv requests', 'sudo apt install python3-requests']],
    ],
  ],
  [
    'who is perhaps in sudoers by name is offered an environment first',
    DOUBTFUL,
    [
      ['install PyGObject', {}, ['.venv PyGObject', 'sudo apt install python3-gi']],
      ['install PyGObject', IN_PROJECT, ['.venv PyGObject', 'sudo apt install python3-gi + .venv']],
      [
        'install black',
        NO_PIPX,
        ['.venv black', 'sudo apt install pipx + pipx install black', 'sudo apt install black'],
      ],
      [
        'install black requests',
        NO_PIPX,
        [
          '.venv black requests',
          'sudo apt install pipx + .venv requests + pipx install black',
          'sudo apt install black python3-requests',
        ],
      ],
      ['install pipx', {}, ['sudo apt install pipx']],
      ['install requests', {}, ['.venv requests', 'sudo apt install python3-requests']],
    ],
  ],
  [
    'without sudo the commands are those of an administrator',
    MISSING,
    [
      ['install PyGObject', {}, ['.venv PyGObject', 'apt install python3-gi']],
      [
        'install black',
        NO_PIPX,
        ['.venv black', 'apt install pipx + pipx install black', 'apt install black'],
      ],
      [
        'install poetry',
        NO_PIPX,
        ['.venv poetry', 'apt install pipx + pipx install poetry', 'apt install python3-poetry'],
      ],
      ['install pipx', {}, ['apt install pipx']],
      ['install requests', {}, ['.venv requests', 'apt install python3-requests']],
      ['install black', {}, ['pipx install black', '.venv black', 'apt install black']],
      ['install requests', NO_PACKAGES, ['.venv requests']],
    ],
  ],
])('%s', (_title, rights, rows) => {
  it.each(rows.map(([command, facts, ways]) => ({ command, facts, ways, with: Object.keys(facts).join() })))(
    'pip $command ($with)',
    ({ command, facts, ways }) => {
      expect(waysFor(command, facts, rights)).toEqual(ways);
    },
  );
});

describe('a name that may be a mistake', () => {
  const calibre = { packages: packagesOf(new Map([['calibre', '6.13']])) };

  it('stays behind the likelier one, even if that takes an administrator', () => {
    expect(waysFor('install calibre', calibre, MISSING)).toEqual(['apt install calibre', '.venv calibre']);
  });

  it('is corrected into an environment, too, if pipx would take an administrator', () => {
    const ways = waysFor('install serial black', NO_PIPX, DOUBTFUL);
    expect(ways[0]).toBe('.venv pyserial black');
    expect(ways).toContain('sudo apt install pipx + .venv pyserial + pipx install black');
  });
});

it.each<readonly [command: string, rights: Rights, args: unknown]>([
  ['install PyGObject', DOUBTFUL, { program: 'sudo' }],
  ['install PyGObject', { kind: 'doubtful', program: 'doas' }, { program: 'doas' }],
  ['install PyGObject', MISSING, { program: null }],
  ['install PyGObject', SUDO, undefined],
  ['install PyGObject', { kind: 'root' }, undefined],
  ['install pipx', MISSING, { program: null }],
  ['install tkinter', MISSING, { program: null }],
  ['install requests', MISSING, undefined],
])('pip %s with %j is noted as for an administrator: %j', (command, rights, args) => {
  const { notices } = plan(command, {}, rights);
  expect(notices.find(({ code }) => code === 'needs-administrator')?.args).toEqual(args);
});

describe('the way that comes first', () => {
  const venv = fc.record({
    kind: fc.constant('venv' as const),
    venv: fc.constant('/v'),
    create: fc.boolean(),
    systemSitePackages: fc.boolean(),
    requirements: fc.constant([]),
    commands: fc.constant([]),
  });
  const apt = fc.record(
    {
      kind: fc.constant('apt' as const),
      requirements: fc.constant([]),
      packages: fc.constant([]),
      commands: fc.constant([]),
      rights: fc.constantFrom('doubtful' as const, 'missing' as const),
    },
    { requiredKeys: ['kind', 'requirements', 'packages', 'commands'] },
  );
  const steps = fc.array(fc.oneof(venv, apt), { maxLength: 4 });

  it('needs no administrator if any way does not, and no way is lost', () => {
    fc.assert(
      fc.property(steps, steps, (wanted, alternatives) => {
        const before = waysOf({ steps: wanted, alternatives, notices: [] });
        const ways = waysOf({ ...putOwnWayFirst({ steps: wanted, alternatives }), notices: [] });
        expect(new Set(ways)).toEqual(new Set(before));
        expect(ways).toHaveLength(before.length);
        const isOwn = before.some((way) => !needsAdministrator(way));
        expect(needsAdministrator(ways[0] ?? [])).toBe(!isOwn);
      }),
    );
  });
});
