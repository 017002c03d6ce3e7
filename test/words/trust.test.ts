import { describe, expect, it } from 'vitest';
import type { TrustCode, VenvDamage } from '../../src/rules/verdict/venv-state.ts';
import { describeTrustProblem, hintForTrustProblem } from '../../src/words/trust.ts';
import { describeDamage } from '../../src/words/venv.ts';
import { NASTY_WORDS } from '../support/nasty-words.ts';
import { PLACE } from '../support/place.ts';

/** Every code. The compiler requires each new one. */
const CODES: Readonly<Record<TrustCode, true>> = {
  'not-a-directory': true,
  'symbolic-link': true,
  'no-configuration': true,
  'foreign-owner': true,
  'writable-by-others': true,
  'tracked-by-git': true,
  'unknown-git-index': true,
  'foreign-home': true,
  'shadows-command': true,
  colon: true,
  denied: true,
};
const DAMAGES: Readonly<Record<VenvDamage, true>> = {
  unfinished: true,
  'no-interpreter': true,
  'other-interpreter': true,
  moved: true,
};
const codes = Object.keys(CODES) as readonly TrustCode[];

describe.each(codes)('%s', (code) => {
  const path = '/p/.venv/bin/ls';

  it('has words for the reason, as the end of a sentence, and a way out', () => {
    for (const text of [
      describeTrustProblem({ code, path }, '/p/.venv', PLACE),
      hintForTrustProblem({ code, path }, '/p/.venv', PLACE),
    ]) {
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/\.$|undefined|\n|^[A-Z]/);
      expect(text.split('`').length % 2).toBe(1);
    }
    expect(hintForTrustProblem({ code, path }, '/p/.venv', PLACE)).not.toBe(
      describeTrustProblem({ code, path }, '/p/.venv', PLACE),
    );
  });

  it('shows no path raw', () => {
    for (const nasty of NASTY_WORDS)
      for (const text of [
        describeTrustProblem({ code, path: nasty }, '/p/.venv', PLACE),
        hintForTrustProblem({ code, path: nasty }, nasty, PLACE),
      ])
        expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});

it('a problem above an environment is not solved by a rebuild', () => {
  const hint = (path: string): string =>
    hintForTrustProblem({ code: 'foreign-owner', path }, '/p/.venv', PLACE);
  expect(hint('/p/.venv/bin')).toContain('pipward repair');
  for (const above of ['/', '/p', '/p/.venv-2']) expect(hint(above)).not.toContain('pipward repair');
});

it('no two reasons sound alike but those of what is no environment', () => {
  const texts = codes.map((code) => describeTrustProblem({ code, path: '/p' }, '/p/.venv', PLACE));
  expect(new Set(texts).size).toBe(codes.length - 1);
});

it('each damage has words of its own that follow a name', () => {
  const texts = (Object.keys(DAMAGES) as readonly VenvDamage[]).map(describeDamage);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/^(has|was|is) [A-Za-z ]+[a-z]$/);
});
