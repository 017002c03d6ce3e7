import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { runHelper } from '../support/pipward.ts';
import { explain, nearestCodes } from '../../src/words/explanation.ts';
import { explanations, type ExplainedCode } from '../../src/words/explanations.ts';

// That every code of every union has an explanation is the compiler's to check: `explanations` is a record
// over them all.
const codes = Object.keys(explanations) as ExplainedCode[];

describe('the explanation of', () => {
  it.each(codes)('%s is three to six lines of whole sentences', (code) => {
    const lines = explain(code) ?? [];
    const text = lines.join('\n');
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(lines.every((line) => line.length <= 78)).toBe(true);
    expect(text).toMatch(/^[A-Z`-].*\.$/is);
    expect(text.split('`').length % 2).toBe(1);
  });

  it('an unknown code does not exist', () => {
    for (const word of ['', 'no-such', 'toString', '__proto__']) expect(explain(word)).toBeUndefined();
  });
});

describe('the codes nearest to', () => {
  it.each([
    ['libary', 'library'],
    ['externaly-managed', 'externally-managed'],
    ['shadows', 'shadows-command'],
    ['break', 'break-shadows'],
    ['hook', 'hook-overwritten'],
    ['Colon', 'colon'],
  ])('%s hold %s', (word, code) => {
    expect(nearestCodes(word)).toContain(code);
    expect(nearestCodes(word).length).toBeLessThanOrEqual(5);
  });

  it('a word that resembles no code are none', () => {
    for (const word of ['', 'x', 'zzzzzzzzzzzzzzzzzzzz', 'a'.repeat(100_000)])
      expect(nearestCodes(word)).toEqual([]);
  });
});

describe('pipward explain', () => {
  it('prints the explanation, all codes, or the nearest ones to an unknown code', () => {
    const home = makeHome();
    expect(runHelper(home, ['explain', 'externally-managed'])).toMatchObject({ status: 0, stderr: '' });
    expect(runHelper(home, ['explain']).stdout.trimEnd().split('\n').toSorted()).toEqual(codes.toSorted());
    const { status, stdout, stderr } = runHelper(home, ['explain', 'marker-delete']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('hint: is it `marker-deleted`');
  });
});
