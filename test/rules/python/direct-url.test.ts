import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, parseDirectUrl } from '../../../src/rules/python/direct-url.ts';

const hash = (hex: string): string => `sha256=${hex}`;

describe('a direct_url.json', () => {
  it.each<readonly [string, unknown, unknown]>([
    [
      'an editable directory',
      { url: 'file:///home/me/app', dir_info: { editable: true } },
      { kind: 'directory', path: '/home/me/app', isEditable: true },
    ],
    [
      'a directory',
      { url: 'file:///home/me/two%20words', dir_info: {} },
      { kind: 'directory', path: '/home/me/two words', isEditable: false },
    ],
    [
      'a directory on localhost',
      { url: 'file://localhost/a', dir_info: { editable: false } },
      { kind: 'directory', path: '/a', isEditable: false },
    ],
    [
      'a wheel with its hash',
      { url: 'https://h/x-1-py3-none-any.whl', archive_info: { hash: hash('ab12') } },
      { kind: 'archive', url: 'https://h/x-1-py3-none-any.whl', hash: hash('ab12') },
    ],
    [
      'a wheel with hashes, as in newer versions of the standard',
      { url: 'file:///w/x.whl', archive_info: { hash: 'md5=00', hashes: { sha256: 'cd34' } } },
      { kind: 'archive', url: 'file:///w/x.whl', hash: hash('cd34') },
    ],
    [
      'a wheel with a hash that pip does not accept',
      { url: 'file:///w/x.whl', archive_info: { hash: 'md5=00' } },
      { kind: 'archive', url: 'file:///w/x.whl', hash: undefined },
    ],
    [
      'an archive with a subdirectory',
      { url: 'https://h/x.tar.gz', archive_info: {}, subdirectory: 'pkg/a' },
      { kind: 'archive', url: 'https://h/x.tar.gz#subdirectory=pkg/a', hash: undefined },
    ],
    [
      'a commit',
      { url: 'https://h/x.git', vcs_info: { vcs: 'git', commit_id: 'abc123', requested_revision: 'main' } },
      { kind: 'vcs', url: 'git+https://h/x.git@abc123' },
    ],
    [
      'a commit with a subdirectory',
      { url: 'ssh://git@h/x.git', vcs_info: { vcs: 'git', commit_id: 'abc' }, subdirectory: 'a' },
      { kind: 'vcs', url: 'git+ssh://git@h/x.git@abc#subdirectory=a' },
    ],
  ])('names %s', (_title, value, expected) => {
    expect(parseDirectUrl(JSON.stringify(value))).toEqual(expected);
  });

  it.each<readonly [string, unknown]>([
    ['no object', []],
    ['no URL', { dir_info: {} }],
    ['a URL with a space, which pip would read as two words', { url: 'file:///a b', dir_info: {} }],
    ['a URL with a line break', { url: 'https://h/x\n--index-url=https://evil', archive_info: {} }],
    ['an option as its URL', { url: '--index-url', archive_info: {} }],
    ['no kind of source', { url: 'https://h/x.whl' }],
    ['a directory on another machine', { url: 'file://other/a', dir_info: {} }],
    ['a directory at an https URL', { url: 'https://h/a', dir_info: { editable: true } }],
    ['an encoded line break', { url: 'file:///a%0Ab', dir_info: {} }],
    ['an encoded NUL', { url: 'file:///a%00b', dir_info: {} }],
    ['a broken encoding', { url: 'file:///a%zz', dir_info: {} }],
    ['an unknown version control system', { url: 'https://h/x', vcs_info: { vcs: 'sh', commit_id: 'a' } }],
    [
      'a commit with an option',
      { url: 'https://h/x', vcs_info: { vcs: 'git', commit_id: 'a --upload-pack=x' } },
    ],
    ['an archive from a git helper', { url: 'ext::sh://x', archive_info: {} }],
    ['an archive of another scheme', { url: 'data:///x', archive_info: {} }],
  ])('with %s is not given to pip', (_title, value) => {
    expect(parseDirectUrl(JSON.stringify(value))).toEqual({ kind: 'unknown' });
  });

  it('of any text is read without throwing, and gives pip a single word', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          url: fc.oneof(
            fc.webUrl(),
            fc.string(),
            fc.string().map((path) => `file:///${path}`),
          ),
          dir_info: fc.option(fc.record({ editable: fc.boolean() }), { nil: undefined }),
          vcs_info: fc.option(fc.record({ vcs: fc.constantFrom('git', 'hg', 'x'), commit_id: fc.string() }), {
            nil: undefined,
          }),
          archive_info: fc.option(fc.record({ hash: fc.string() }), { nil: undefined }),
          subdirectory: fc.option(fc.string(), { nil: undefined }),
        })
        .map((value) => JSON.stringify(value)),
    );
    const check = fc.check(
      fc.property(text, (given) => {
        const source = parseDirectUrl(given);
        const word = source.kind === 'directory' ? source.path : source.kind === 'unknown' ? '/' : source.url;
        return source.kind === 'directory' ? /^\/[^\n\0]*$/.test(word) : /^[!-~]+$/.test(word);
      }),
    );
    expect(check.counterexample).toBeNull();
  });
});

describe('a file URL', () => {
  it.each([
    ['file:///w/x.whl', '/w/x.whl'],
    ['FILE:///w/%C3%A9', '/w/é'],
    ['file:///w/x.whl#sha256=ab', undefined],
    ['https://h/w/x.whl', undefined],
    ['file:x', undefined],
  ])('%s has the path %s', (url, path) => {
    expect(fileOf(url)).toBe(path);
  });
});
