import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyWord, type TypedRequirement } from '../../../src/rules/pip/typed-requirement.ts';

describe('a word', () => {
  it.each<[word: string, kind: TypedRequirement['kind']]>([
    ['requests', 'named'],
    ['requests>=2,<3', 'named'],
    ['foo[bar,baz]==1.0.*', 'named'],
    ['foo ; python_version < "3.9"', 'named'],
    ['foo;', 'named'],
    ['foo @ https://example.org/foo.zip', 'named'],
    ['foo @ file:///tmp/foo', 'named'],
    ['foo@git+https://example.org/foo', 'vcs'],
    ['git+ssh://git@example.org/foo.git@main#egg=foo', 'vcs'],
    ['hg+https://example.org/foo', 'vcs'],
    ['https://example.org/foo-1.0.tar.gz', 'url'],
    ['HTTPS://example.org/foo', 'url'],
    ['file:///tmp/foo', 'url'],
    ['.', 'path'],
    ['..', 'path'],
    ['./foo', 'path'],
    ['.[test]', 'path'],
    ['foo/bar', 'path'],
    ['~/foo', 'path'],
    ['foo.whl', 'archive'],
    ['./dist/foo-1.0-py3-none-any.whl', 'archive'],
    ['foo-1.0.tar.gz', 'archive'],
    ['foo.zip[extra]', 'archive'],
    ['FOO.ZIP', 'archive'],
    ['', 'invalid'],
    ['-', 'invalid'],
    ['foo==', 'invalid'],
    ['foo=1', 'invalid'],
    ['foo[', 'invalid'],
    ['foo ; nonsense', 'invalid'],
    ['foo bar', 'invalid'],
    ['requirements.txt', 'named'],
  ])('%j is %s', (word, kind) => {
    expect(classifyWord(word)).toMatchObject({ kind, words: [word] });
  });

  it('with a name has a requirement', () => {
    expect(classifyWord('foo[a]>=1; os_name == "nt"').requirement).toEqual({
      name: 'foo',
      extras: ['a'],
      specifier: [{ operator: '>=', version: '1' }],
      url: undefined,
      marker: 'os_name == "nt"',
    });
    expect(classifyWord('foo @ git+https://example.org/foo').requirement?.url).toBe(
      'git+https://example.org/foo',
    );
  });

  it('of any kind is classified without throwing', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (word) => {
          classifyWord(word);
        }),
      ),
    ).not.toThrow();
  });
});
