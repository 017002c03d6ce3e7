import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The directory for apt's downloads: separate from the machine's own lists, and kept for the next run. */
const CACHE = resolve('.cache/archive');

/**
 * Fetches the index of files of a Debian suite with apt, which checks its signature, and passes every line to
 * `take`. apt gets separate lists, sources and state, so any Debian can read any release.
 */
export async function readContents(suite: string, take: (line: string) => void): Promise<void> {
  const directory = join(CACHE, suite);
  const environment = { ...process.env, APT_CONFIG: writeConfiguration(suite, directory), LC_ALL: 'C.UTF-8' };
  execFileSync('apt-get', ['--quiet', 'update'], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const lists = join(directory, 'lists');
  const files = readdirSync(lists).filter((name) => name.includes('_Contents-'));
  if (files.length < 2) throw new Error(`apt has brought no index of files of ${suite}`);
  for (const file of files) {
    const reader = spawn('/usr/lib/apt/apt-helper', ['cat-file', join(lists, file)], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: reader.stdout })) take(line);
  }
}

function writeConfiguration(suite: string, directory: string): string {
  for (const part of ['lists/partial', 'cache/archives/partial', 'parts']) {
    mkdirSync(join(directory, part), { recursive: true });
  }
  writeFileSync(
    join(directory, 'sources.list'),
    `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg arch=amd64] http://deb.debian.org/debian ${suite} main\n`,
  );
  writeFileSync(join(directory, 'status'), '');
  const file = join(directory, 'apt.conf');
  writeFileSync(
    file,
    `Dir::State::lists "${directory}/lists";
Dir::State::status "${directory}/status";
Dir::Cache "${directory}/cache";
Dir::Etc::sourcelist "${directory}/sources.list";
Dir::Etc::sourceparts "${directory}/parts";
Acquire::Languages "none";
Acquire::IndexTargets::deb::Contents-deb {
  MetaKey "$(COMPONENT)/Contents-$(ARCHITECTURE)";
  ShortDescription "Contents";
  Description "Contents of $(RELEASE) $(ARCHITECTURE)";
};
`,
  );
  return file;
}
