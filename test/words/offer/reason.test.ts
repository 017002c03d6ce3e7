import { describe, expect, it } from 'vitest';
import type { DivertReason, ExplainReason } from '../../../src/rules/verdict/verdict.ts';
import { describeExplanation, describeReason } from '../../../src/words/offer/reason.ts';
import { NASTY_WORDS } from '../../support/nasty-words.ts';

/** Every reason. The compiler requires each new one. */
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
  'already-installed': true,
  'standard-library': true,
  'left-python': true,
  'pip-itself': true,
  uninstall: true,
  'broken-venv': true,
  'no-pip-code': true,
  'dry-run': true,
  'no-pipx': true,
};

const DIVERTED = Object.keys(DIVERT) as readonly DivertReason[];
const EXPLAINED = Object.keys(EXPLAIN) as readonly ExplainReason[];

describe('the reason why a command goes elsewhere', () => {
  it.each(DIVERTED)('%s has words', (reason) => {
    for (const names of [['x'], ['x', 'y'], []]) {
      const text = describeReason(reason, names);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/\.$|undefined|\n/);
    }
  });

  it('each has words of its own', () => {
    const texts = DIVERTED.map((reason) => describeReason(reason, ['x', 'y']));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ['library', ['requests'], '`requests` is a library'],
    ['library', ['requests', 'numpy'], 'these are libraries'],
    ['environment', ['left-pad'], '`left-pad` goes into an environment'],
    ['application', ['black'], '`black` is an application'],
    ['application', ['black', 'httpie'], 'these are applications'],
    ['application', ['kaggle'], '`kaggle` is a command-line tool'],
    ['application', ['kaggle', 'dvc'], 'these are command-line tools'],
    ['mixed', ['requests>=2', 'black'], '`requests>=2` is a library, `black` is an application'],
    ['mixed', ['flask', 'kaggle'], '`flask` goes into an environment, `kaggle` is a command-line tool'],
    ['mixed', ['left-pad', 'black'], 'these packages go to different places'],
    ['mixed', ['requests', 'black', 'httpie'], 'these packages go to different places'],
    ['distributor-only', ['PyGObject'], '`PyGObject` comes with the system'],
  ] as const)('%s of %j', (reason, names, text) => {
    expect(describeReason(reason, names)).toBe(text);
  });

  it.each(DIVERTED)('%s shows no name raw', (reason) => {
    const texts = NASTY_WORDS.map((word) => describeReason(reason, [word]));
    expect(texts.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
  });
});

describe('the reason why nothing is done', () => {
  it.each(EXPLAINED)('%s has words', (reason) => {
    const { text, hint } = describeExplanation(reason);
    expect(text.length).toBeGreaterThan(10);
    expect(`${text}${hint ?? ''}`).not.toMatch(/\.$|undefined|\n/);
  });

  it('each has words of its own', () => {
    const texts = EXPLAINED.map((reason) => describeExplanation(reason).text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(['pip-itself', 'uninstall', 'broken-venv', 'no-pip-code'] as const)(
    '%s says the way out',
    (reason) => {
      expect(describeExplanation(reason).hint).toBeDefined();
    },
  );
});
