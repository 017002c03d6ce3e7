import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstState,
  pressKey,
  type KeyEffect,
  type MenuState,
} from '../../../src/system/terminal/menu-keys.ts';

const choices = [
  { letter: 'v', explanation: 'An environment.' },
  { letter: 'a', check: 'Run it?' },
  { letter: 'n' },
];

/** The effect of several keys, each of which came alone. */
function press(keys: readonly string[]): KeyEffect {
  return keys.reduce<KeyEffect>(
    (effect, key) => (effect.kind === 'ended' ? effect : pressKey(effect.state, key, choices)),
    { kind: 'shown', state: firstState },
  );
}

describe('the keys', () => {
  it.each([
    [['return'], 0],
    [['enter'], 0],
    [['v'], 0],
    [['n'], 2],
    [['1'], 0],
    [['3'], 2],
    [['escape'], undefined],
    [['down', 'return'], 1],
    [['up', 'return'], 2],
    [['down', 'down', 'down', 'return'], 0],
    [['x', '9', '0', 'tab', 'return'], 0],
    [['?', 'return'], 0],
    [['a', 'y'], 1],
    [['2', 'y'], 1],
    [['a', 'down', 'return'], 1],
    [['a', 'n', 'return'], 0],
    [['a', 'return', 'return'], 0],
    [['a', 'escape', 'escape'], undefined],
    [['down', 'a', 'escape', 'return'], 1],
  ] as const)('%j choose %s', (keys, index) => {
    expect(press(keys)).toEqual({ kind: 'ended', index });
  });

  it.each([
    [['a'], { ...firstState, checking: { index: 1, isYes: false } }],
    [['a', 'a'], { ...firstState, checking: { index: 1, isYes: false } }],
    [['a', 'return'], firstState],
    [['?'], { ...firstState, isExplained: true }],
    [['?', '?'], firstState],
    [['down'], { ...firstState, active: 1 }],
  ] as const)('%j leave %j', (keys, state) => {
    expect(press(keys)).toEqual({ kind: 'shown', state });
  });

  it('never choose what changes the system by one letter, nor a choice that is not there', () => {
    const key = fc.constantFrom('v', 'a', 'n', 'y', '1', '2', '3', '4', 'up', 'down', 'escape', '?', 'x');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
        let state: MenuState = firstState;
        for (const each of keys) {
          const effect = pressKey(state, each, choices);
          if (effect.kind === 'shown') {
            expect(effect.state.active).toBeLessThan(choices.length);
            state = effect.state;
            continue;
          }
          if (effect.index === 1)
            expect({ each, checked: state.checking?.index }).toEqual({ each: 'y', checked: 1 });
          return;
        }
      }),
      { seed: 25, numRuns: 2000 },
    );
  });
});
