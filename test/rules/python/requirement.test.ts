import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseEnvironmentMarker,
  parseRequirement,
  renderSpecifiers,
} from '../../../src/rules/python/requirement.ts';
import { startCpuClock } from '../../support/cpu-clock.ts';

describe('a requirement', () => {
  it.each<[text: string, parts: readonly (string | undefined)[]]>([
    ['foo', ['foo', '', '', undefined, undefined]],
    ['Foo_Bar.baz-1', ['Foo_Bar.baz-1', '', '', undefined, undefined]],
    [' foo [ a , b ] >= 1 , < 2 ', ['foo', 'a,b', '>=1,<2', undefined, undefined]],
    ['foo[]', ['foo', '', '', undefined, undefined]],
    ['foo(>=1)', ['foo', '', '>=1', undefined, undefined]],
    ['foo ( >= 1, <2 )', ['foo', '', '>=1,<2', undefined, undefined]],
    ['foo==1.0.*', ['foo', '', '==1.0.*', undefined, undefined]],
    ['foo==1!1.0rc1.post2.dev3+local.1', ['foo', '', '==1!1.0rc1.post2.dev3+local.1', undefined, undefined]],
    ['foo===anything', ['foo', '', '===anything', undefined, undefined]],
    ['foo~=1.4', ['foo', '', '~=1.4', undefined, undefined]],
    ['foo @ https://example.org/x.zip', ['foo', '', '', 'https://example.org/x.zip', undefined]],
    ['foo@git+https://example.org/x', ['foo', '', '', 'git+https://example.org/x', undefined]],
    ['foo[a] @ file:///x ; os_name == "nt"', ['foo', 'a', '', 'file:///x', 'os_name == "nt"']],
    ['foo; python_version < "3.9"', ['foo', '', '', undefined, 'python_version < "3.9"']],
    [
      "foo>=1;(os.name=='nt' or 'x' in platform_version)and extra == 'a'",
      ['foo', '', '>=1', undefined, "(os.name=='nt' or 'x' in platform_version)and extra == 'a'"],
    ],
  ])('%j has the parts %j', (text, parts) => {
    const { name, extras, specifier, url, marker } = parseRequirement(text)!;
    const specifiers = specifier.map(({ operator, version }) => operator + version).join(',');
    expect([name, extras.join(','), specifiers, url, marker]).toEqual(parts);
  });

  it.each([
    '', ' ', '-foo', 'foo-', 'foo_', '.', './foo', 'foo/bar', 'foo bar', 'foo==', 'foo=1', 'foo>=1,', 'foo>=1 <2', 'foo~=1', 'foo>=1.*',
    'foo>=1+local', 'foo>=x', 'foo()', 'foo(>=1', 'foo>=1)', 'foo[a', 'foo[a,]', 'foo[a b]', 'foo[-]', 'foo @', 'foo @ x y', 'foo;', 'foo; x',
    'foo; os_name', 'foo; os_name = "nt"', 'foo; (os_name == "nt"', 'foo; os_name == "nt" and', 'foo; os_names == "nt"', 'foo\nbar', 'foé',
    'foo; os_name not  == "nt"', '-r requirements.txt', 'https://example.org/x',
  ])('is not %j', (text) => {
    expect(parseRequirement(text)).toBeUndefined();
  }); // prettier-ignore

  it('of any text is read without throwing', () => {
    expect(() =>
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.string({ unit: fc.constantFrom(...'foo1.-_[](),;<>=!~@ "\'+*v') }),
          ),
          (text) => {
            parseRequirement(text);
          },
        ),
      ),
    ).not.toThrow();
  });

  it.each([
    ['name', `${'a-'.repeat(100_000)}!`],
    ['version', `a==${'1.'.repeat(100_000)}!`],
    ['local version', `a==1+${'a.'.repeat(100_000)}!`],
    ['list', `a${'>=1,'.repeat(50_000)}`],
    ['marker', `a; ${'('.repeat(100_000)}`],
    ['white space', `a${' '.repeat(100_000)}!`],
    ['connectives', `a; ${'os_name == "x" and '.repeat(20_000)}`],
    ['marker with blanks', `a; os_name == "x"${' '.repeat(100_000)}!`],
  ])('of a huge %s is refused at once', (_, text) => {
    const spent = startCpuClock();
    expect(parseRequirement(text)).toBeUndefined();
    expect(spent()).toBeLessThan(1000);
  });
});

describe('an environment marker', () => {
  it.each<[text: string, marker: string | undefined]>([
    [' python_version<"3" ', 'python_version<"3"'],
    ['((os_name == "a"))', '((os_name == "a"))'],
    ['"linux" in sys_platform', '"linux" in sys_platform'],
    ['sys.platform not in "x y"', 'sys.platform not in "x y"'],
    ['', undefined],
    ['python_version', undefined],
    ['python_version ! "3"', undefined],
  ])('%j is %j', (text, marker) => {
    expect(parseEnvironmentMarker(text)).toBe(marker);
  });
});

it('specifiers are rendered without white space', () => {
  expect(renderSpecifiers(parseRequirement('x >= 1, < 2')!.specifier)).toBe('>=1,<2');
});
