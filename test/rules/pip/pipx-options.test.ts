import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipxSupport, findUnsupportedOption, renderPipArgs } from '../../../src/rules/pip/pipx-options.ts';
import { parseInvocation } from '../../../src/rules/pip/invocation.ts';
import { nameOf, optionsOf } from '../../../src/rules/pip/options.ts';
import { anyWord, NASTY_WORDS } from '../../support/nasty-words.ts';

/** Options whose value is a requirement. */
const requirementOptions = new Set(['--requirement', '--requirements-from-script', '--editable', '--group']);

const read = (words: readonly string[]): ReturnType<typeof parseInvocation> =>
  parseInvocation(['install', ...words], { version: '23.0.1' });
const rendered = (...words: readonly string[]): string | undefined =>
  renderPipArgs(read(words), '/home/me/app');

describe('options that pipx passes on', () => {
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
    ['--compile black', '--compile'],
    [
      '--no-compile --no-clean --ignore-requires-python black',
      '--no-compile --no-clean --ignore-requires-python',
    ],
    ['--use-pep517 --check-build-dependencies black', '--use-pep517 --check-build-dependencies'],
    ['-U --user -q -v --no-input --no-color --disable-pip-version-check black', undefined],
    ['--break-system-packages --root-user-action ignore --progress-bar off black', undefined],
  ])('pip install %s', (command, expected) => {
    expect(rendered(...command.split(' '))).toBe(expected);
  });

  it.each([
    [['-f', '~/wheels', 'black'], /^--find-links=(~\/wheels|\/[^~]*\/wheels)$/],
    [['--cert', '~/ca.pem', 'black'], /^--cert=(~\/ca\.pem|\/[^~]*\/ca\.pem)$/],
    [['--cache-dir', '~/cache', 'black'], /^--cache-dir=(~\/cache|\/[^~]*\/cache)$/],
  ])('%j stays a path in the home directory', (words, expected) => {
    expect(rendered(...words)?.replaceAll(/^"|"$/g, '')).toMatch(expected);
  });

  it.each([
    [['--index-url', 'https://h/two words', 'black'], '"--index-url=https://h/two words"'],
    [['--proxy', "http://u:it's@h", 'black'], `"--proxy=http://u:it's@h"`],
    [['--proxy', '', 'black'], '--proxy='],
    [['--proxy', '$(touch PWNED)', 'black'], '"--proxy=$(touch PWNED)"'],
    [['--proxy', String.raw`a "b" \c'`, 'black'], String.raw`"--proxy=a \"b\" \\c'"`],
  ])('%j is quoted', (words, expected) => {
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
    ['--install-option=-v black', '--install-option=-v'],
    ['--global-option -v black', '--global-option -v'],
    ['--no-use-pep517 black', '--no-use-pep517'],
    ['--prefix /x black', '--prefix /x'],
    ['--root /x black', '--root /x'],
  ])('pip install %s: %s', (command, option) => {
    expect(findUnsupportedOption(read(command.split(' ')))).toBe(option);
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
    expect(findUnsupportedOption(read(command.split(' ')))).toBeUndefined();
  });
});

describe('options of a newer pip', () => {
  it.each([
    ['--no-proxy-env --resume-retries 3 black', '--no-proxy-env --resume-retries=3'],
    ['--all-releases black --only-final :none: black', '--all-releases=black --only-final=:none:'],
    ['--uploaded-prior-to 2026-01-01 black', '--uploaded-prior-to=2026-01-01'],
    ['--build-constraint b.txt black', '--build-constraint=/home/me/app/b.txt'],
    ['--refresh-package black --no-require-hashes black', '--refresh-package=black --no-require-hashes'],
    ['-C k=v --keyring-provider disabled black', '--config-settings=k=v --keyring-provider=disabled'],
  ])('pip install %s', (command, expected) => {
    const invocation = parseInvocation(['install', ...command.split(' ')], { version: '26.2' });
    expect(invocation.problem).toBeUndefined();
    expect(findUnsupportedOption(invocation)).toBeUndefined();
    expect(renderPipArgs(invocation, '/home/me/app')).toBe(expected);
  });
});

it('every option of `pip install` in every release is in the table', () => {
  const undecided = optionsOf('install', undefined)
    .filter(({ names }) => !names.some((name) => requirementOptions.has(name)))
    .map(nameOf)
    .filter((name) => pipxSupport(name) === undefined);
  expect(undecided).toEqual([]);
});

describe('pipx splits the text into the original options', () => {
  const values = [
    ...NASTY_WORDS.filter((word) => !word.includes('\u0000')),
    ...fc.sample(anyWord, { numRuns: 300, seed: 9 }),
  ].map((word) => Buffer.from(word).toString('utf8'));

  it('whatever their values hold', () => {
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
