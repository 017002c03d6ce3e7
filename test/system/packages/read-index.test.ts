import * as fc from 'fast-check';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { debianNames } from '../../../src/rules/catalog/catalog.ts';
import { apt, parsePolicy } from '../../../src/rules/managers/apt.ts';
import { dpkgStatus } from '../../../src/rules/managers/dpkg.ts';
import { findAlsoRemoved } from '../../../src/system/packages/ask-manager.ts';
import {
  buildIndex,
  readCandidates,
  readInstalled,
  warmIndex,
} from '../../../src/system/packages/read-index.ts';
import { cleanEnvironment, startHelper } from '../../support/helper-process.ts';
import { makeHome, type Home } from '../../support/home.ts';
import { runHelper } from '../../support/pipward.ts';
import { scratchDirectory } from '../../support/shell-script.ts';
import { until } from '../../support/until.ts';
import { snapshot } from '../../support/snapshot.ts';
import { startCpuClock } from '../../support/cpu-clock.ts';

const policy = (...names: readonly string[]): string =>
  execFileSync('/usr/bin/apt-cache', ['policy', ...names], {
    encoding: 'utf8',
    maxBuffer: 1 << 27,
    env: { ...process.env, LC_ALL: 'C' },
  });

const index = apt.index!;

afterEach(() => vi.unstubAllEnvs());

describe("the index of apt's packages", { tags: 'apt' }, () => {
  it('agrees with apt-cache about hundreds of packages', async () => {
    const cache = join(scratchDirectory(), 'cache');
    await buildIndex(index, cache);
    const names = fc.sample(fc.constantFrom(...debianNames()), { numRuns: 600, seed: 5 });
    const found = await readCandidates(index, names, { cache, mayWrite: false });
    const expected = parsePolicy(policy(...names));
    expect(expected.size).toBeGreaterThan(200);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('answers in a few milliseconds', async () => {
    const cache = join(scratchDirectory(), 'cache');
    await buildIndex(index, cache);
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const spent = startCpuClock();
      await readCandidates(index, ['python3-requests', 'black', 'pipx'], { cache, mayWrite: false });
      readInstalled(dpkgStatus, ['python3-requests', 'black', 'pipx']);
      times.push(spent());
    }
    expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(50);
  });

  it('is private, and is not made again while nothing changes', async () => {
    const cache = join(scratchDirectory(), 'cache');
    await warmIndex(index, cache);
    const file = join(cache, 'apt-index');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = statSync(file);
    await warmIndex(index, cache);
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('is not made from half an answer of apt', async () => {
    const directory = scratchDirectory();
    writeFileSync(
      join(directory, 'apt-cache'),
      '#!/bin/sh\n[ "$1" = pkgnames ] || exec /usr/bin/apt-cache "$@"\necho pipx\nkill -INT $$\n',
    );
    chmodSync(join(directory, 'apt-cache'), 0o755);
    vi.stubEnv('PATH', `${directory}:/usr/bin:/bin`);
    expect(await buildIndex(index, join(directory, 'cache'))).toEqual(new Map());
    expect(readdirSync(join(directory, 'cache'))).toEqual([]);
  });

  it.each([
    ['empty', () => ''],
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['in another format', (text: string) => text.replace(' 2\n', ' 1\n')],
    ['from another catalogue', (text: string) => text.replace(/^(.*\n)\d+/, '$15')],
    ['not text', () => '\u0000\ufffd\u0000'],
  ])('is ignored if it is %s, and apt is asked', async (_title, damage) => {
    const cache = join(scratchDirectory(), 'cache');
    await buildIndex(index, cache);
    const file = join(cache, 'apt-index');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const found = await readCandidates(index, ['python3-requests', 'no-such-package'], {
      cache,
      mayWrite: false,
    });
    expect([...found.keys()]).toEqual(['python3-requests']);
  });

  it('is used once more if the lists are newer', async () => {
    const cache = join(scratchDirectory(), 'cache');
    await buildIndex(index, cache);
    const file = join(cache, 'apt-index');
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[2] = 'older';
    const text = lines.join('\n').replace(/^python3-requests .*$/m, 'python3-requests 0.1-1');
    writeFileSync(file, text);
    const found = await readCandidates(index, ['python3-requests'], { cache, mayWrite: false });
    expect(found.get('python3-requests')).toBe('0.1-1');
    expect(readFileSync(file, 'utf8')).toBe(text);
    await warmIndex(index, cache);
    expect(readFileSync(file, 'utf8')).not.toBe(text);
  });
});

describe('the helper', { tags: 'apt' }, () => {
  const why = (home: Home, env: NodeJS.ProcessEnv = {}): { readonly alternatives: readonly unknown[] } => {
    const ran = runHelper(home, ['why', '--json', '--', 'pip', 'install', 'requests'], { env });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(ran.stdout) as { readonly alternatives: readonly unknown[] };
  };

  it('writes nothing to answer `why`, with or without an index', () => {
    const home = makeHome();
    const left = snapshot(home.path);
    const first = why(home);
    expect(first.alternatives).toHaveLength(1);
    expect(snapshot(home.path)).toEqual(left);
    expect(runHelper(home, ['index']).status).toBe(0);
    mkdirSync(join(home.path, '.cache/pipward'), { recursive: true });
    expect(runHelper(home, ['index']).status).toBe(0);
    const made = snapshot(home.path);
    expect(why(home)).toEqual(first);
    expect(snapshot(home.path)).toEqual(made);
  });

  it('makes nothing for `index` if the cache is gone', () => {
    const home = makeHome();
    expect(runHelper(home, ['index']).status).toBe(0);
    expect(existsSync(join(home.path, '.cache'))).toBe(false);
  });

  it('answers at once, and makes the index in the background', async () => {
    const home = makeHome();
    const answer = join(home.path, 'answer');
    const words = ['plan', '2', 'bash', 'before', '0', answer, 'pip', 'install', 'requests'];
    const version =
      /answerVersion = '(\d+)'/.exec(readFileSync('src/rules/shells/answer.ts', 'utf8'))?.[1] ?? '';
    words[1] = version;
    await startHelper(home, words, { env: cleanEnvironment(home.path) });
    expect(existsSync(answer)).toBe(true);
    await until(() => existsSync(join(home.path, '.cache/pipward/apt-index')));
  });

  it('works without an index if that cannot be written', () => {
    const home = makeHome();
    mkdirSync(join(home.path, '.cache'));
    writeFileSync(join(home.path, '.cache/pipward'), 'in the way');
    const ran = runHelper(home, ['lookup', '--json', 'requests']);
    expect(JSON.parse(ran.stdout)).toMatchObject({ packages: [{ apt: { available: true } }] });
  });
});

describe('an archive made by the test', { tags: 'apt' }, () => {
  /** Makes apt read these package lists, and none of the machine's. */
  function withLists(text: string, preferences = ''): string {
    const root = scratchDirectory();
    for (const part of ['lists/partial', 'cache', 'parts', 'repo'])
      mkdirSync(join(root, part), { recursive: true });
    writeFileSync(join(root, 'status'), '');
    writeFileSync(join(root, 'repo/Packages'), text);
    writeFileSync(join(root, 'sources.list'), `deb [trusted=yes] file:${root}/repo ./\n`);
    writeFileSync(join(root, 'preferences'), preferences);
    const configuration = [
      `Dir::State::lists "${root}/lists";`,
      `Dir::State::status "${root}/status";`,
      `Dir::Cache "${root}/cache";`,
      `Dir::Etc::sourcelist "${root}/sources.list";`,
      `Dir::Etc::sourceparts "${root}/parts";`,
      `Dir::Etc::preferences "${root}/preferences";`,
      `Dir::Etc::preferencesparts "${root}/parts";`,
      'Acquire::Languages "none";',
    ];
    writeFileSync(join(root, 'apt.conf'), `${configuration.join('\n')}\n`);
    chmodSync(root, 0o755);
    vi.stubEnv('APT_CONFIG', join(root, 'apt.conf'));
    const { status, stderr } = spawnSync('apt-get', ['-o', 'APT::Sandbox::User=root', 'update'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    return root;
  }

  const paragraph = (name: string, version: string): string =>
    `Package: ${name}\nVersion: ${version}\nArchitecture: all\nMaintainer: x <x@example.org>\nSize: 1\nFilename: ./${name}_${version}.deb\nSHA256: ${'0'.repeat(64)}\nDescription: x\n\n`;

  it('decides the versions', async () => {
    withLists(paragraph('python3-requests', '9.9-1') + paragraph('python3-requests', '9.10-1'));
    const found = await readCandidates(index, ['python3-requests', 'black'], {
      cache: '/nonexistent',
      mayWrite: true,
    });
    expect(Object.fromEntries(found)).toEqual({ 'python3-requests': '9.10-1' });
  });

  it('decides the versions together with its pins', async () => {
    withLists(
      paragraph('python3-requests', '9.9-1') +
        paragraph('python3-requests', '9.10-1') +
        paragraph('black', '1-1'),
      'Package: python3-requests\nPin: version 9.9-1\nPin-Priority: 900\n\nPackage: black\nPin: release *\nPin-Priority: -1\n',
    );
    const found = await readCandidates(index, ['python3-requests', 'black'], {
      cache: '/nonexistent',
      mayWrite: true,
    });
    expect(Object.fromEntries(found)).toEqual({ 'python3-requests': '9.9-1' });
  });

  it('causes no crash if it is cut short in the middle of a package', async () => {
    const root = withLists(paragraph('python3-requests', '9.9-1'));
    const lists = readdirSync(join(root, 'lists')).filter((name) => name.includes('Packages'));
    expect(lists).not.toEqual([]);
    for (const name of lists) writeFileSync(join(root, 'lists', name), 'Package: python3-req');
    const found = await readCandidates(index, ['python3-requests'], {
      cache: '/nonexistent',
      mayWrite: true,
    });
    expect(found.size).toBe(0);
  });
});

describe("dpkg's status file", () => {
  it('agrees with dpkg-query about every installed package', { tags: 'apt' }, () => {
    const said = execFileSync(
      'dpkg-query',
      ['--show', '--showformat', '${Package} ${Version} ${db:Status-Status}\n'],
      {
        encoding: 'utf8',
      },
    );
    const expected = new Map(
      said.split('\n').flatMap((line): [string, string][] => {
        const [name = '', version = '', state] = line.split(' ');
        return state === 'installed' ? [[name, version]] : [];
      }),
    );
    const names = [...expected.keys(), 'no-such-package'];
    const found = readInstalled(dpkgStatus, names);
    expect(found.has('no-such-package')).toBe(false);
    expect([...found.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
  });
});

describe('the packages that apt would remove with another', { tags: ['apt', 'managed-pip'] }, () => {
  it('come from apt itself, and are none for an unknown package', async () => {
    const removed = await findAlsoRemoved(apt, 'python3');
    expect(removed).toContain('python3-pip');
    expect(removed).not.toContain('python3');
    expect(await findAlsoRemoved(apt, 'no-such-package')).toEqual([]);
  });
});
