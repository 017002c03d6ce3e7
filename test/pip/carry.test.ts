import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCarryProblem, renderPipArgs } from '../../src/pip/carry.ts';
import { parseInvocation } from '../../src/pip/invocation.ts';
import { anyWord, NASTY_WORDS } from '../support/nasty-words.ts';

const read = (words: readonly string[]): ReturnType<typeof parseInvocation> =>
  parseInvocation(['install', ...words], { version: '23.0.1' });
const rendered = (...words: readonly string[]): string | undefined =>
  renderPipArgs(read(words), '/home/me/app');

describe('options that pipx hands on', () => {
  it.each([
    ['black', undefined],
    ['--pre black', '--pre'],
    ['-i https://h/simple black', '--index-url=https://h/simple'],
    ['--index-url=https://h/simple black', '--index-url=https://h/simple'],
    ['--pypi-url https://h/simple black', '--index-url=https://h/simple'],
    [
      '--extra-index-url https://a --extra-index-url https://b black',
      '--extra-index-url=https://a --extra-index-url=https://b',
    ],
    ['--no-index -f /wheels black', '--no-index --find-links=/wheels'],
    ['-f wheels black', '--find-links=/home/me/app/wheels'],
    ['-f ./wheels black', '--find-links=/home/me/app/./wheels'],
    ['-f ../wheels black', '--find-links=/home/me/app/../wheels'],
    ['-f https://h/x.html black', '--find-links=https://h/x.html'],
    ['-f file:///wheels black', '--find-links=file:///wheels'],
    ['-c constraints.txt black', '--constraint=/home/me/app/constraints.txt'],
    ['-c /c.txt black', '--constraint=/c.txt'],
    ['-c https://h/c.txt black', '--constraint=https://h/c.txt'],
    [
      '--cert ca.pem --client-cert me.pem black',
      '--cert=/home/me/app/ca.pem --client-cert=/home/me/app/me.pem',
    ],
    ['--cache-dir cache black', '--cache-dir=/home/me/app/cache'],
    ['--no-cache-dir black', '--no-cache-dir'],
    ['--proxy http://u:p@h:1 black', '--proxy=http://u:p@h:1'],
    ['--trusted-host h --timeout 5 --retries 0 black', '--trusted-host=h --timeout=5 --retries=0'],
    [
      '--no-binary :all: --only-binary x --prefer-binary black',
      '--no-binary=:all: --only-binary=x --prefer-binary',
    ],
    ['--no-build-isolation --use-feature fast-deps black', '--no-build-isolation --use-feature=fast-deps'],
    ['--isolated black', '--isolated'],
    ['-U --user -q -v --no-input --no-color --disable-pip-version-check black', undefined],
    ['--break-system-packages --root-user-action ignore --progress-bar off black', undefined],
  ])('pip install %s', (command, expected) => {
    expect(rendered(...command.split(' '))).toBe(expected);
  });

  it.each([
    [['-f', '~/wheels', 'black'], /^--find-links=(~\/wheels|'~\/wheels'|\/[^~]*\/wheels)$/],
    [['--cert', '~/ca.pem', 'black'], /^--cert=(~\/ca\.pem|'~\/ca\.pem'|\/[^~]*\/ca\.pem)$/],
    [
      ['--cache-dir', '~/cache', 'black'],
      /^(--cache-dir=~\/cache|'--cache-dir=~\/cache'|--cache-dir=\/[^~]*\/cache)$/,
    ],
  ])('%j: pip itself reads `~` as the home directory there', (words, expected) => {
    expect(rendered(...words)?.replaceAll(/^'|'$/g, '')).toMatch(expected);
  });

  it.each([
    [['--index-url', 'https://h/two words', 'black'], "'--index-url=https://h/two words'"],
    [['--proxy', "http://u:it's@h", 'black'], `'--proxy=http://u:it'"'"'s@h'`],
    [['--proxy', '', 'black'], '--proxy='],
    [['--proxy', '$(touch PWNED)', 'black'], "'--proxy=$(touch PWNED)'"],
  ])('%j', (words, expected) => {
    expect(rendered(...words)).toBe(expected);
  });
});

describe('options that pipx cannot take', () => {
  it.each([
    ['--no-deps black', '--no-deps'],
    ['-t /x black', '-t /x'],
    ['--python-version 3.9 black', '--python-version 3.9'],
    ['--platform=win32 black', '--platform=win32'],
    ['--require-hashes black', '--require-hashes'],
    ['--force-reinstall black', '--force-reinstall'],
    ['-I black', '-I'],
    ['--src /x black', '--src /x'],
    ['--report x.json black', '--report x.json'],
    ['--dry-run black', '--dry-run'],
    ['--log x black', '--log x'],
    ['--exists-action w black', '--exists-action w'],
    ['--pre --no-deps -I black', '--no-deps'],
    ['--compile black', '--compile'],
  ])('pip install %s: %s', (command, option) => {
    expect(findCarryProblem(read(command.split(' ')))).toBe(option);
  });

  it.each([
    'black',
    '--pre black',
    '-U black',
    '--user black',
    '-qqq black',
    '-vvv black',
    '-i https://h black',
    '-c c.txt black',
  ])('pip install %s: none', (command) => {
    expect(findCarryProblem(read(command.split(' ')))).toBeUndefined();
  });
});

describe('pipx splits the options as they were', () => {
  const values = [
    ...NASTY_WORDS.filter((word) => !word.includes('\u0000')),
    ...fc.sample(anyWord, { numRuns: 300, seed: 9 }),
  ].map((word) => Buffer.from(word).toString('utf8'));

  it('whatever a value holds', () => {
    const texts = values.map(
      (value) => renderPipArgs(read([`--proxy=${value}`, '--pre', 'black']), '/') ?? '',
    );
    const program =
      'import json, shlex, sys; print(json.dumps([shlex.split(text) for text in json.load(sys.stdin)]))';
    const output = execFileSync('/usr/bin/python3', ['-I', '-c', program], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
      env: { LANG: 'C.UTF-8' },
    });
    expect(JSON.parse(output)).toEqual(values.map((value) => [`--proxy=${value}`, '--pre']));
  });
});
