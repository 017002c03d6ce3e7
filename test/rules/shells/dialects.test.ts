import { describe, expect, it } from 'vitest';
import { dialectOf, findAssigned, isShellName, shellNames } from '../../../src/rules/shells/dialects.ts';
import { findOwn, mark, sourceStatement } from '../../../src/rules/shells/start-line.ts';

describe('the table of shells', () => {
  it('has each under its own name', () => {
    for (const shell of shellNames) expect(dialectOf(shell).name).toBe(shell);
  });

  it.each([
    ['bash', true],
    ['fish', true],
    ['dash', false],
    ['constructor', false],
    ['', false],
  ])('has %s: %s', (name, expected) => {
    expect(isShellName(name)).toBe(expected);
  });
});

describe.each(shellNames)('%s', (shell) => {
  const { assign, quote, render, source, activateScript } = dialectOf(shell);

  it.each(['/usr/bin/node', '/home/me/a b/node', ''])('gives back the word %j that it assigned', (word) => {
    const text = render([assign('__a', 'x'), assign('__pipward_node', word), assign('__b', ['y', 'z'])]);
    expect(findAssigned('__pipward_node', text, shell)).toBe(word);
  });

  it.each(["/it's/node", '/back\\slash', '/line\nbreak'])(
    'says nothing of %j, which needs escapes',
    (word) => {
      expect(findAssigned('__pipward_node', assign('__pipward_node', word), shell)).toBeUndefined();
    },
  );

  it('says nothing of what it does not assign, or not whole', () => {
    const whole = assign('__pipward_node', 'x');
    expect(findAssigned('__pipward_node', '', shell)).toBeUndefined();
    expect(findAssigned('__pipward_node', whole.slice(0, -2), shell)).toBeUndefined();
    expect(findAssigned('__pipward_other', whole, shell)).toBeUndefined();
  });

  it('finds the statement that it would write, and no other', () => {
    const places = { home: '/home/me', data: '/data dir' };
    const statement = sourceStatement(shell, places);
    expect(statement).toContain(quote(`/data dir/shell/pipward.${shell}`));
    expect(findOwn(shell, `a\n${statement}${mark}\nb\n`).map(({ start }) => start)).toEqual([2]);
    expect(findOwn(shell, statement)).toEqual([]);
    expect(findOwn(shell, `${statement.replace('pipward.', 'other.')}${mark}`)).toEqual([]);
  });

  it('activates by the script that venv makes for it', () => {
    expect(`${source} ${activateScript}`).toBe(shell === 'fish' ? 'source activate.fish' : '. activate');
  });
});
