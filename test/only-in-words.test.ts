import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Sentences for people are in `src/words/` only. Elsewhere a text of three words or more is one that
 * nobody reads: of these forms, or it moves.
 */
const FOLDERS = ['src/catch', 'src/commands', 'src/system'];

/** A text, its holes as `§`, and the expression around it. */
interface Literal {
  readonly text: string;
  readonly line: number;
  readonly node: ts.Node;
}

/**
 * A program, a regular expression or a line of a file: it has a character that no sentence has outside of
 * backticks.
 */
function isCode({ text }: Literal): boolean {
  return /[=<>{}|$\\]|[a-z]_|_[a-z]|#!/.test(text.replace(/`[^`]*`/g, ''));
}

/** A text of another program, which the code compares with. */
function isCompared({ node }: Literal): boolean {
  const { parent } = node;
  return ts.isCaseClause(parent) && parent.expression === node;
}

/** A list of words: `'a b c'.split(' ')`, in one piece or several. */
function isSplit({ node }: Literal): boolean {
  let whole = node.parent;
  while (ts.isBinaryExpression(whole) || ts.isParenthesizedExpression(whole)) whole = whole.parent;
  return ts.isPropertyAccessExpression(whole) && whole.name.text === 'split';
}

/** The words of a text. A hole or a part in backticks counts as one; at least one word is written out. */
function isSentence({ text }: Literal): boolean {
  const words = text.replace(/`[^`]*`/g, '§').split(/[\s]+/);
  const spoken = words.filter((word) => /^[("'“]*([A-Za-z][A-Za-z’'-]*|§)[)"'”,.:;!?…]*$/.test(word));
  return spoken.length >= 3 && spoken.some((word) => /[A-Za-z]/.test(word));
}

function sentencesIn(source: string): readonly string[] {
  const file = ts.createSourceFile('any.ts', source, ts.ScriptTarget.Latest, true);
  return literalsIn(file)
    .filter((literal) => isSentence(literal) && ![isCode, isCompared, isSplit].some((is) => is(literal)))
    .map(({ line, text }) => `${line}: ${text}`);
}

function literalsIn(file: ts.SourceFile): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (text !== undefined) found.push({ text, line, node });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `§${literal.text}`).join('');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

it.each(FOLDERS.flatMap(filesIn))('%s has no sentence', (path) => {
  expect(sentencesIn(readFileSync(path, 'utf8'))).toEqual([]);
});

describe('a sentence is', () => {
  it.each([
    "say('nothing is wrong');",
    'say(`${path} is damaged`);',
    'say(`note: \\`${path}\\` is kept`);',
    "throw new Error('no pip came of it');",
    "const label = 'not at all';",
    "say(isDone ? 'it is done' : '');",
    "const all = 'taken back; ' + 'it is yours to delete';",
  ])('%s', (source) => {
    expect(sentencesIn(source)).toHaveLength(1);
  });
});

describe('no sentence is', () => {
  it.each([
    "import x from 'a b c';".replace('a b c', './a-b-c.ts'),
    "run(['sudo', 'apt', 'install', 'pipx']);",
    "const program = 'import sys\\nfrom pip._internal.cli.main import main';",
    "const script = 'exec </dev/tty || exit 1';",
    "switch (x) { case 'Could not find an activated virtualenv (required).': }",
    "const names = ('apt awk bash ' + 'cat cd chmod').split(' ');",
    'say(`  ${shell}  ${path}`);',
    'say(`hint: ${text}`);',
    "const line = /one of these words/.test('--no-index --no-deps');",
  ])('%s', (source) => {
    expect(sentencesIn(source)).toEqual([]);
  });
});
