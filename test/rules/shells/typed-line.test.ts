import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedLine } from '../../../src/rules/shells/typed-line.ts';

describe('one simple command of plain words', () => {
  it.each([
    ['python3 -m pip install requests', ['python3', '-m', 'pip', 'install', 'requests']],
    ['  sudo  pip\tinstall x ', ['sudo', 'pip', 'install', 'x']],
    ["sudo pip install 'requests>=2,<3'", ['sudo', 'pip', 'install', 'requests>=2,<3']],
    ['sudo pip install "requests[socks]"', ['sudo', 'pip', 'install', 'requests[socks]']],
    ['python3 -m pip install requests==2.0 -U', ['python3', '-m', 'pip', 'install', 'requests==2.0', '-U']],
    ["sudo pip install --find-links='a b'/c", ['sudo', 'pip', 'install', '--find-links=a b/c']],
    ["sudo pip install ''", ['sudo', 'pip', 'install', '']],
    ['noglob sudo pip install x[y]', ['sudo', 'pip', 'install', 'x[y]']],
    ['/usr/bin/python3 -m pip install ./a', ['/usr/bin/python3', '-m', 'pip', 'install', './a']],
  ])('%s', (line, words) => {
    expect(parseTypedLine(line)).toEqual({ kind: 'simple', words });
  });
});

describe('more than that, and the commands in it as far as they are plain', () => {
  it.each<[line: string, parts: readonly string[]]>([
    ['cd app && python3 -m pip install x', ['cd app', 'python3 -m pip install x']],
    ['sudo pip install x | tee log', ['sudo pip install x', 'tee log']],
    ['sudo pip install x; echo $?', ['sudo pip install x', 'echo']],
    ['pip install --index-url=https://h/s?a=b', ['pip install']],
    ['grep "python3" *.md', ['grep python3']],
    ['sudo pip install $x', ['sudo pip install']],
    ['sudo pip install "$x"', ['sudo pip install']],
    ['sudo pip install `x`', ['sudo pip install']],
    ['sudo pip install $(x y)', ['sudo pip install', 'x y']],
    ['sudo pip install x 2>/dev/null', ['sudo pip install x']],
    ['sudo pip install x >log', ['sudo pip install x']],
    ['sudo pip install requests>=2', ['sudo pip install']],
    ['sudo pip install x*', ['sudo pip install']],
    ['sudo pip install x?', ['sudo pip install']],
    ['sudo pip install \\x', ['sudo pip install']],
    ["sudo pip install $'x'", ['sudo pip install']],
    ["sudo pip install 'a\\'b'", ['sudo pip install']],
    ['sudo pip install {a,b}', ['sudo pip install']],
    ['sudo pip install x{a,b}', ['sudo pip install']],
    ['sudo pip install a (x y)', ['sudo pip install a', 'x y']],
    ['{ sudo pip install x; }', ['sudo pip install x']],
    ['sudo pip install !$', ['sudo pip install']],
    ['sudo pip install ~/x', ['sudo pip install']],
    ['sudo pip install =x', ['sudo pip install']],
    ['sudo pip install x # y', ['sudo pip install x']],
    ['PIP_INDEX_URL=x python3 -m pip install y', []],
    ['(sudo pip install x)', ['sudo pip install x']],
    ['if sudo pip install x; then y; fi', ['sudo pip install x', 'y', 'fi']],
    ["sudo pip install 'x", ['sudo pip install']],
    ['sudo pip install x\nsudo pip install y', ['sudo pip install x', 'sudo pip install y']],
    ['', []],
    [';', []],
  ])('%s', (line, parts) => {
    expect(parseTypedLine(line)).toEqual({ kind: 'complex', parts: parts.map((part) => part.split(' ')) });
  });

  it('ends for any text, and gives back words that are in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab \'"\\$`;&|(){}\n~%=<>#*'), maxLength: 40 }),
        (line) => {
          const parsed = parseTypedLine(line);
          for (const words of parsed.kind === 'simple' ? [parsed.words] : parsed.parts)
            for (const word of words) for (const letter of word) expect(line).toContain(letter);
        },
      ),
    );
  });
});
