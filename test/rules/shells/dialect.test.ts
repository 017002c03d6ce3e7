import * as fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dialectOf, isShellName, renderCommand, shellNames } from '../../../src/rules/shells/dialects.ts';
import { anyWord, GENERATED_WORDS, LONG_WORDS, NASTY_WORDS } from '../../support/nasty-words.ts';
import { PLAIN, runScript, scratchDirectory, splitNul } from '../../support/shell-script.ts';
import { needing, type ShellName } from '../../support/shells.ts';

interface Variant {
  readonly title: string;
  readonly shell: ShellName;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const zshWith = (...options: readonly string[]): readonly string[] => [
  ...PLAIN.zsh,
  ...options.flatMap((option) => ['-o', option]),
];
const LATIN = { LC_ALL: 'C' };

const VARIANTS: readonly Variant[] = [
  { title: 'bash', shell: 'bash', command: PLAIN.bash },
  { title: 'bash, LC_ALL=C', shell: 'bash', command: PLAIN.bash, env: LATIN },
  { title: 'bash --posix', shell: 'bash', command: [...PLAIN.bash, '--posix'] },
  { title: 'bash with extglob, nullglob, history expansion', shell: 'bash', command: [...PLAIN.bash, '-O', 'extglob', '-O', 'nullglob', '-o', 'histexpand', '-o', 'history'] },
  { title: 'zsh', shell: 'zsh', command: PLAIN.zsh },
  { title: 'zsh, LC_ALL=C', shell: 'zsh', command: PLAIN.zsh, env: LATIN },
  { title: 'zsh with ksharrays', shell: 'zsh', command: zshWith('ksharrays') },
  { title: 'zsh with shwordsplit', shell: 'zsh', command: zshWith('shwordsplit') },
  { title: 'zsh with globsubst', shell: 'zsh', command: zshWith('globsubst') },
  { title: 'zsh with rcquotes', shell: 'zsh', command: zshWith('rcquotes') },
  { title: 'zsh with posixstrings, nomultibyte', shell: 'zsh', command: zshWith('posixstrings', 'nomultibyte') },
  { title: 'zsh with all of them and more', shell: 'zsh', command: zshWith('ksharrays', 'shwordsplit', 'globsubst', 'rcquotes', 'extendedglob', 'kshglob', 'braceccl', 'magicequalsubst', 'globdots', 'nullglob', 'cshjunkiequotes', 'banghist') },
  { title: 'zsh as sh', shell: 'zsh', command: ['/usr/bin/zsh', '--emulate', 'sh', '-f'] },
  { title: 'fish', shell: 'fish', command: PLAIN.fish },
  { title: 'fish, LC_ALL=C', shell: 'fish', command: PLAIN.fish, env: LATIN },
]; // prettier-ignore

const WORDS = [...NASTY_WORDS, ...GENERATED_WORDS];

/** What `words` become when the shell reads `text` in one process: one line of it for each group of words. */
function readBack(
  variant: Variant,
  lines: readonly string[],
): { readonly words: readonly string[]; readonly left: readonly string[] } {
  const cwd = scratchDirectory();
  const env = variant.env === undefined ? {} : { env: variant.env };
  const ran = runScript(variant.command, `${lines.join('\n')}\n`, { cwd, ...env });
  expect(ran.stderr).toBe('');
  return { words: splitNul(ran.stdout), left: readdirSync(cwd) };
}

/** A program is given the words, not a builtin: what matters is what `execve` gets. */
function printLines(words: readonly string[], render: (word: string) => string): readonly string[] {
  return groupsOf(words).map((group) => `/usr/bin/printf '%s\\0' ${group.map(render).join(' ')}`);
}

function assignLines(
  words: readonly string[],
  assign: (name: string, value: string) => string,
): readonly string[] {
  return groupsOf(words).flatMap((group) => [
    ...group.map((word, index) => assign(`__test_value${index}`, word)),
    `/usr/bin/printf '%s\\0' ${group.map((_, index) => `"$__test_value${index}"`).join(' ')}`,
  ]);
}

/** One process has only so much room for its arguments. */
function groupsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((_, index) => (index % 100 === 0 ? [words.slice(index, index + 100)] : []));
}

/** As UTF-8 carries it: half of a surrogate pair becomes U+FFFD on the way out of Node. */
const carried = (word: string): string => Buffer.from(word).toString('utf8');

it('there are more than 300 of them', () => {
  expect(NASTY_WORDS.length).toBeGreaterThan(300);
});

for (const variant of VARIANTS)
  describe(variant.title, needing(variant.shell), () => {
    const { quote, assign } = dialectOf(variant.shell);

    it('reads every quoted word as it was', () => {
      const { words, left } = readBack(variant, printLines(WORDS, quote));
      expect(differences(words, WORDS)).toEqual([]);
      expect(left).toEqual([]);
    });

    it.each(LONG_WORDS.map((word) => [word.slice(0, 1), word] as const))(
      'reads 100,000 bytes of %j as they were',
      (_title, word) => {
        const { words } = readBack(variant, printLines([word], quote));
        expect(words[0] === word).toBe(true);
      },
    );

    it('reads every assigned value as it was', () => {
      const { words, left } = readBack(variant, assignLines(WORDS, assign));
      expect(differences(words, WORDS)).toEqual([]);
      expect(left).toEqual([]);
    });
  });

for (const variant of VARIANTS.filter(({ title, shell }) => title === shell))
  describe(variant.title, needing(variant.shell), () => {
    it('reads a command line made for people as the words it was made of', () => {
      const lines = printLines(WORDS, (word) => renderCommand([word], variant.shell));
      expect(differences(readBack(variant, lines).words, WORDS)).toEqual([]);
    });
  });

/** The words that came back as something else. */
function differences(read: readonly string[], sent: readonly string[]): readonly object[] {
  const wrong = sent.flatMap((word, index) => {
    const [wanted, got] = [carried(word), read[index]];
    return wanted === got
      ? []
      : [
          {
            sent: JSON.stringify(wanted),
            got: JSON.stringify(got),
            codes: [...wanted]
              .map((sign) => sign.codePointAt(0)?.toString(16))
              .join(' ')
              .slice(0, 80),
          },
        ];
  });
  return read.length === sent.length
    ? wrong
    : [{ sent: sent.length, got: read.length }, ...wrong.slice(0, 3)];
}

describe.each(shellNames)('a word quoted for %s', (shell) => {
  const { quote } = dialectOf(shell);

  it('holds no newline and no other control character', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        expect(quote(word)).not.toMatch(/[\u0000-\u001f\u007f]/);
      }),
      { seed: 1, numRuns: 2000 },
    );
    for (const word of NASTY_WORDS) expect(quote(word)).not.toMatch(/[\u0000-\u001f\u007f]/);
  });

  it('is never empty', () => {
    for (const word of WORDS) expect(quote(word).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a quoted word', () => {
  it.each([
    ['', "''", "''"],
    ['plain', "'plain'", "'plain'"],
    ['two words', "'two words'", "'two words'"],
    ['$HOME', "'$HOME'", "'$HOME'"],
    ["it's", "$'it\\'s'", "'it\\'s'"],
    ['back\\slash', "$'back\\\\slash'", "'back\\\\slash'"],
    ['line\nbreak', "$'line\\012break'", "'line'\\n'break'"],
    ['\u001b[0m', "$'\\033[0m'", "\\x1b'[0m'"],
    ['\t', "$'\\011'", '\\x09'],
    ['é', "'é'", "'é'"],
  ])('%j', (word, posix, fish) => {
    expect(dialectOf('bash').quote(word)).toBe(posix);
    expect(dialectOf('zsh').quote(word)).toBe(posix);
    expect(dialectOf('fish').quote(word)).toBe(fish);
  });
});

describe('a command line for people', () => {
  it.each([
    [['pip', 'install', 'requests'], 'pip install requests'],
    [['pip', 'install', 'requests>=2'], "pip install 'requests>=2'"],
    [['sudo', 'apt', 'install', 'python3-gi'], 'sudo apt install python3-gi'],
    [['pipx', 'install', '--pip-args=--pre', 'black'], 'pipx install --pip-args=--pre black'],
    [['pip', 'install', ''], "pip install ''"],
    [['~/x', '=ls', 'a=b'], "'~/x' '=ls' a=b"],
    [['/home/two words/.venv/bin/python'], "'/home/two words/.venv/bin/python'"],
  ])('%j', (words, line) => {
    for (const shell of shellNames) expect(renderCommand(words, shell)).toBe(line);
  });

  it("escapes a quote in the reader's own shell", () => {
    expect(renderCommand(["it's"], 'bash')).toBe("$'it\\'s'");
    expect(renderCommand(["it's"], 'fish')).toBe("'it\\'s'");
  });
});

describe('the name of a shell', () => {
  it.each([
    ['bash', true],
    ['zsh', true],
    ['fish', true],
    ['sh', false],
    ['Bash', false],
    ['toString', false],
    ['', false],
  ])('%j: %s', (name, expected) => {
    expect(isShellName(name)).toBe(expected);
  });
});
