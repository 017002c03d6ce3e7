import * as fc from 'fast-check';

/** Characters with a meaning in some shell, somewhere in a word. */
const PUNCTUATION = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ '];

const CONTROLS = [...range(0x01, 0x1f), 0x7f].map((code) => String.fromCharCode(code));

/** Directional, invisible, combining and private characters, and those that fish uses internally. */
// prettier-ignore
const UNUSUAL = [
  '\u0080', '\u0085', '\u009b', '\u00a0', '\u00ad', '\u00ff', '\u034f', '\u061c', '\u0301', '\u1680', '\u180e',
  '\u2000', '\u200b', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069',
  '\u206f', '\u3000', '\u3164', '\ud7ff', '\ue000', '\uf5ff', '\uf600', '\uf641', '\uf6ff', '\uf700', '\uf8ff', '\ufdd0', '\ufddf',
  '\ufdef', '\ufe0f', '\ufeff', '\ufffb', '\ufffd', '\ufffe', '\uffff', '\u{1f600}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f1e9}\u{1f1ea}', '\u{e0041}', '\u{f0000}', '\u{10ffff}', '\ud800', '\udfff',
];

/** Words that do something if they are not quoted, or quoted for another shell. */
// prettier-ignore
const ACTIVE = [
  '$(touch PWNED)', '`touch PWNED`', '(touch PWNED)', '$(touch PWNED', '${x:-$(touch PWNED)}', '"$(touch PWNED)"', "'$(touch PWNED)'",
  "'; touch PWNED; '", "' ; touch PWNED #", "\\'; touch PWNED; \\'", '"; touch PWNED; "', ';touch PWNED', '|touch PWNED', '&touch PWNED',
  '&& touch PWNED', '|| touch PWNED', '\ntouch PWNED\n', 'a\ntouch PWNED', '\r\ntouch PWNED', '> PWNED', '>PWNED', '2>PWNED', '<(touch PWNED)',
  '=(touch PWNED)', '>(touch PWNED)', '${(e):-$(touch PWNED)}', '$((a[$(touch PWNED)]))', '*(e:"touch PWNED":)', '*(e\'{touch PWNED}\')',
  '(echo)', '(echo a; echo b)', '{a,b}', '{1..9}', '{touch,PWNED}', 'a{b}c', '{}', '{ }', '$HOME', '${HOME}', '$?', '$$', '$!', '$#', '$@', '$*', '$-',
  '$0', '$1', '$argv', '$status', '$argv[1]', '$HOME[1]', '$PATH[1..2]', '${#HOME}', '${!HOME}', '${(P)HOME}', '$[1+1]', '$((1+1))', '$"x"', "$'x'",
  "$'\\n'", '"$HOME"', '~', '~root', '~/x', '~+', '~-', '~1', 'a=~', 'a=~/b:~/c', '=ls', '=', '==', 'a=b', 'a+=b', '%self', '%1', '%%', '%+', '!', '!!', '!$', '!ls',
  '!-1', '!#', '^a^b', '*', '**', '***', '?', '[a-z]', '[!a]', '[^a]', '[', ']', '[]', '[[', ']]', '*.txt', '*(.)', '*(/)', '*(N)', '*(#q.)', '*(D)', '**/*', '^x', 'x~y', 'x#', 'x##',
  '(#i)x', '(x|y)', '<1-9>', '<->', '<<EOF', '<<<x', '#', '#x', 'a#b', '# comment', ' # comment', '\\', '\\\\', '\\\\\\', '\\n', '\\t', '\\0', '\\x41', '\\u0041', '\\U0001F600',
  '\\101', '\\cA', '\\e[31m', "\\'", '\\"', "a\\'b", "it's", "'", "''", "'''", "''''", '"', '""', '"\'"', "'\"'", "'a'", '"a"', "a'b'c", "'\\''", "\\''", "'\\", "\\'\\'", "ends with '",
  'ends with \\', "ends with \\'", '`', '``', '\\`', '$', '$$$', '$ ', '$\\', "$'", '$"', '&', '&&', '|', '||', ';', ';;', ';&', '|&', '&>', '>&', '2>&1', '<', '>', '>>', '(', ')', '()', '(())', '((1))',
  '{', '}', '{,}', '{a', 'a}', '-', '--', '---', '-n', '-e', '-E', '-x', '-g', '--global', '-rf', '--help', '--', '-', '+x', '+', '@', '@(a|b)', '+(a)', '?(a)', '!(a)', '.', '..', '/', '//', './', ':', '::',
  ',', '', ' ', '  ', '\t', '\n', '\n\n', '\r', '\r\n', ' leading', 'trailing ', ' both ', 'two words', 'a  b', 'tab\tinside', 'line\nbreak', 'ends with newline\n', '\nstarts with newline', 'and', 'or', 'not', 'if', 'then', 'fi', 'end',
  'begin', 'function', 'time', 'coproc', 'noglob', 'exec', 'builtin', 'command', 'eval', 'set', 'unset', 'pass', 'end\n', 'pipward 1', 'requests>=2,<3', 'requests[socks]==2.*', "x; python_version < '3.9'",
  'git+https://host/r.git@main#egg=x&subdirectory=y', 'file:///tmp/a%20b.whl', 'name @ https://host/x.whl', '--index-url=https://u:p@host/simple', '-c', 'IFS= x',
  '%s', '%d%n', '%b\\n', 'é', 'ä ö ü', '日本語', 'Ελληνικά', 'עברית', 'العربية', 'e\u0301', 'ﬁ', 'ß', '\u001b[31mred\u001b[0m', '\u001b]0;title\u0007', '\u001bP', '\u0007', '\b\b\b', '\u007f', '\u001b[2J', '\u009b31m',
  'invoice\u202Efdp.exe', '\u2066x\u2069', 'zero\u200bwidth', '‘curly’', '“curly”', '‚low‛', '′prime″', '－fullwidth', '＄(x)', '；', '｜',
];

const LONG = ['x', "'", '\\', '\n', ' ', '$', 'é', '\u{1f600}'].map((text) =>
  text.repeat(Math.floor(100_000 / Buffer.byteLength(text) / (text === '\n' ? 4 : 1))),
);

/** Words that a careless quoter gets wrong. Each must reach a program byte for byte. */
export const NASTY_WORDS: readonly string[] = unique([
  ...ACTIVE,
  ...CONTROLS,
  // A digit or a letter after an escape must not become part of it.
  ...CONTROLS.flatMap((control) => [`a${control}b`, `${control}7f`, `${control}'${control}`]),
  ...PUNCTUATION,
  ...PUNCTUATION.flatMap((sign) => [`${sign}a`, `a${sign}`, `${sign}${sign}x${sign}`]),
  ...UNUSUAL,
  ...UNUSUAL.map((sign) => `a${sign}'b`),
  ...CONTROLS.slice(0, 12).map((control, index) => `${control}${UNUSUAL[index]}\\`),
]);

/** Words about as long as one argument of a program may be. */
export const LONG_WORDS: readonly string[] = LONG;

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PUNCTUATION) },
  { weight: 2, arbitrary: fc.constantFrom(...CONTROLS) },
  { weight: 1, arbitrary: fc.constantFrom(...UNUSUAL) },
  { weight: 3, arbitrary: fc.constantFrom(...'abnrtxu01789') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((unit) => unit !== '\0'),
  },
);

/** Any word that a program can get: all characters except NUL. */
export const anyWord: fc.Arbitrary<string> = fc
  .array(character, { maxLength: 24 })
  .map((parts) => parts.join(''));

/** Generated words, equal in every run. */
export const GENERATED_WORDS: readonly string[] = fc.sample(anyWord, { numRuns: 1000, seed: 20_240_501 });

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
