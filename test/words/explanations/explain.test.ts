import { describe, expect, it } from 'vitest';
import { explain, listCodes, nearestCodes } from '../../../src/words/explanations/explain.ts';
import { explanations, type ExplainedCode } from '../../../src/words/explanations/explanations.ts';
import { renderPage, renderTopic, type Look } from '../../../src/words/layout/render-topic.ts';
import { makeHome } from '../../support/home.ts';
import { runHelper } from '../../support/pipward.ts';
import { openShell } from '../../support/terminal.ts';
import { HELPER } from '../../support/pipward.ts';

// That every code of every union has an explanation is the compiler's to check: `explanations` is a record
// over them all.
const codes = Object.keys(explanations) as ExplainedCode[];

const look: Look = { width: 80, heading: (text) => text, areBackticksHidden: false };

/** The lines of an explanation, without its title. */
function textOf(code: string, width = look.width): readonly string[] {
  const page = explain(code);
  return page ? renderPage(page.blocks, { ...look, width }).split('\n') : [];
}

describe('the explanation of', () => {
  const isArticle = (code: string): boolean => code.startsWith('externally-managed');
  it.each(codes.filter((code) => !isArticle(code)))('%s is two to six lines of whole sentences', (code) => {
    const lines = textOf(code);
    const text = lines.join('\n').trim();
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(text).toMatch(/^[A-Z`-].*\.$/is);
    expect(text.split('`').length % 2).toBe(1);
  });

  it('an externally managed environment is the advice in fifteen lines', () => {
    const page = explain('externally-managed-environment')!;
    const text = renderTopic(page, look);
    expect(text.split('\n')).toHaveLength(15);
    for (const word of ['an environment', 'pipx', 'apt', '--break-system-packages', 'Never delete', 'conda'])
      expect(text).toContain(word);
  });

  it.each([40, 80, 100])('each code fits into %i columns', (width) => {
    for (const code of codes) expect(textOf(code, width).filter((line) => line.length > width)).toEqual([]);
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

describe('the list of codes', () => {
  it('has each code once, in a group, on a line of 80 columns', () => {
    const rows = renderPage(listCodes(), look).match(/^ {2}\S+ {2,}\S.*$/gm) ?? [];
    expect(rows.map((row) => row.trim().split(' ')[0]).toSorted()).toEqual(codes.toSorted());
    expect(rows.filter((row) => row.length > 80)).toEqual([]);
    expect(renderPage(listCodes(), look)).not.toMatch(/^ {5}/m);
  });
});

describe('pipward explain', () => {
  it('prints the explanation, all codes, or the nearest ones to an unknown code', () => {
    const home = makeHome();
    expect(runHelper(home, ['explain', 'externally-managed'])).toMatchObject({ status: 0, stderr: '' });
    expect(runHelper(home, ['explain']).stdout).toContain('Where packages go\n  library ');
    const { status, stdout, stderr } = runHelper(home, ['explain', 'marker-delete']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('hint: did you mean `marker-deleted`');
  });

  it('fits into 40 columns of a terminal', async () => {
    const shell = await openShell({ shell: 'bash', home: makeHome(), columns: 40 });
    for (const words of [
      'explain',
      'explain externally-managed-environment',
      '--help',
      'venv create --help',
    ]) {
      const { output, status } = await shell.run(`${process.execPath} ${HELPER} ${words}`);
      expect(status).toBe(0);
      expect(output.split('\n').filter((line) => line.length > 40)).toEqual([]);
    }
  });
});
