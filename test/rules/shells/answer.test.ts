import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerVersion, renderAnswer, type AnswerVerb } from '../../../src/rules/shells/answer.ts';
import { shellNames } from '../../../src/rules/shells/dialects.ts';
import { anyWord } from '../../support/nasty-words.ts';

const VERBS: readonly (readonly [AnswerVerb, string])[] = [
  [{ verb: 'pass' }, 'pass'],
  [{ verb: 'observe', log: undefined }, 'observe'],
  [{ verb: 'observe', log: '/run/user/1/pipward.2.3.log' }, "observe '/run/user/1/pipward.2.3.log'"],
  [{ verb: 'suggest', text: 'pip install x' }, "suggest 'pip install x'"],
  [{ verb: 'activate', venv: '/p/.venv', how: 'project' }, "activate '/p/.venv' 'project'"],
  [{ verb: 'log', file: '/run/user/1/pipward.1.2.log' }, "log '/run/user/1/pipward.1.2.log'"],
  [{ verb: 'say', text: 'note: here' }, "say 'note: here'"],
  [{ verb: 'path', directory: '/home/me/.local/bin' }, "path '/home/me/.local/bin'"],
  [{ verb: 'run', words: ['pipx', 'install', 'black'] }, "run 'pipx' 'install' 'black'"],
  [{ verb: 'run', words: ['pip', ''] }, "run 'pip' ''"],
  [{ verb: 'status', status: 0 }, "status '0'"],
  [{ verb: 'status', status: 130 }, "status '130'"],
];

/** What a snippet takes for a line of an answer, as its own comment says: a verb, then quoted words. */
const LINE: Readonly<Record<(typeof shellNames)[number], RegExp>> = {
  bash: /^[a-z]+( ('[^']*'|\$'([^'\\]|\\.)*'))*$/,
  zsh: /^[a-z]+( ('[^']*'|\$'([^'\\]|\\.)*'))*$/,
  fish: /^[a-z]+( ('([^'\\]|\\[\\'])*'|\\n|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})+)*$/,
};

describe.each(shellNames)('an answer for %s', (shell) => {
  it.each(VERBS)('%j', (verb, line) => {
    expect(renderAnswer([verb], shell)).toBe(`pipward 1\n${line}\nend\n`);
  });

  it('keeps the order, a line a verb', () => {
    const verbs = VERBS.map(([verb]) => verb);
    expect(renderAnswer(verbs, shell).split('\n')).toEqual([
      'pipward 1',
      ...VERBS.map(([, line]) => line),
      'end',
      '',
    ]);
  });

  it('begins with the version and ends with `end`, whatever the words are', () => {
    const verb: fc.Arbitrary<AnswerVerb> = fc.oneof(
      fc.record({
        verb: fc.constant('run' as const),
        words: fc.array(anyWord, { minLength: 1, maxLength: 6 }),
      }),
      fc.record({
        verb: fc.constant('activate' as const),
        venv: anyWord,
        how: fc.constant('shared' as const),
      }),
      fc.record({ verb: fc.constant('path' as const), directory: anyWord }),
    );
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 5 }), (verbs) => {
        const lines = renderAnswer(verbs, shell).split('\n');
        expect(lines.length).toBe(verbs.length + 3);
        expect(lines[0]).toBe('pipward 1');
        expect(lines.slice(-2)).toEqual(['end', '']);
        for (const line of lines.slice(1, -2)) expect(line).toMatch(LINE[shell]);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

it('the version is a word of its own: a snippet of another version refuses the answer', () => {
  expect(answerVersion).toMatch(/^\d+$/);
});
