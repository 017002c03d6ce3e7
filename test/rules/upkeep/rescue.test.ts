import { describe, expect, it } from 'vitest';
import { normalizeName } from '../../../src/rules/python/project-name.ts';
import { planRescue, type RescueCandidate } from '../../../src/rules/upkeep/rescue.ts';

type Given = Partial<Omit<RescueCandidate, 'name' | 'requires'>> & { readonly requires?: readonly string[] };

/** The destination of each, by `name` or `name@python`. */
function destinationsOf(given: Readonly<Record<string, Given>>): Readonly<Record<string, string>> {
  const candidates = Object.entries(given).map(([key, { requires = [], ...rest }]): RescueCandidate => {
    const [name = '', python = '3.11'] = key.split('@');
    const usual = { isRequested: undefined, commands: [], obstacle: undefined };
    return { ...usual, ...rest, name: normalizeName(name), python, requires: requires.map(normalizeName) };
  });
  const keys = Object.keys(given);
  return Object.fromEntries(
    planRescue(candidates).map(({ destination }, index) => [keys[index], destination]),
  );
}

describe('the destination of a distribution that pip once installed', () => {
  it.each([
    ['an application', { black: { commands: ['black'] } }, { black: 'pipx' }],
    ['an application whose command is gone', { black: {} }, { black: 'default' }],
    ['a library', { requests: {} }, { requests: 'default' }],
    ['a library with commands', { numpy: { commands: ['f2py'] } }, { numpy: 'default' }],
    [
      'a project that another one requires',
      { flask: { requires: ['Jinja2'] }, jinja2: {} },
      { flask: 'default', jinja2: 'nowhere' },
    ],
    [
      'a project that another one requires, also asked for by name',
      { flask: { requires: ['jinja2'] }, jinja2: { isRequested: true } },
      { flask: 'default', jinja2: 'default' },
    ],
    ['a requirement of a project that is gone', { idna: { isRequested: false } }, { idna: 'default' }],
    ['pip', { pip: { isRequested: true } }, { pip: 'nowhere' }],
    [
      'a project that two versions of Python had',
      { 'rich@3.9': {}, 'rich@3.11': {} },
      { 'rich@3.9': 'nowhere', 'rich@3.11': 'default' },
    ],
    [
      'a project that requires one of another Python',
      { 'flask@3.9': { requires: ['jinja2'] }, 'jinja2@3.11': {} },
      { 'flask@3.9': 'default', 'jinja2@3.11': 'default' },
    ],
    ['a project that may not be moved', { requests: { obstacle: 'not-writable' } }, { requests: 'stays' }],
  ] as const)('%s', (_title, given, destinations) => {
    expect(destinationsOf(given)).toEqual(destinations);
  });
});
