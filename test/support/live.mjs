// `npm run test:live` runs the tests that need PyPI: our rules beside five releases of pip, and the main
// commands with real packages. It fails if PyPI cannot be reached.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLACE = join(ROOT, '.cache/live');
const RELEASES = ['23.0', '23.3', '24.3', '25.3', undefined];

let failed = false;
for (const release of RELEASES) {
  const directory = fetchPip(release);
  if (directory === undefined) {
    console.error(`test:live: pip ${release ?? '(the newest)'} could not be fetched`);
    failed = true;
    continue;
  }
  failed = vitest(['test/differential/prediction'], { PIPWARD_DIFFERENTIAL_PIP: directory }) !== 0 || failed;
}
failed = vitest([], { PIPWARD_LIVE: '1' }) !== 0 || failed;
process.exitCode = failed ? 1 : 0;

/** A directory with the package `pip` of a release, unpacked from its wheel. */
function fetchPip(release) {
  const wheels = join(PLACE, `wheel-${release ?? 'newest'}`);
  mkdirSync(wheels, { recursive: true });
  const wanted = release === undefined ? 'pip' : `pip==${release}`;
  const words = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', wheels, wanted];
  if (run('/usr/bin/python3', words) !== 0) return undefined;
  const wheel = readdirSync(wheels)
    .filter((name) => name.endsWith('.whl'))
    .toSorted()
    .at(-1);
  if (wheel === undefined) return undefined;
  const directory = join(PLACE, wheel.replace(/-py.*$/, ''));
  if (!existsSync(join(directory, 'pip')))
    run('/usr/bin/python3', ['-m', 'zipfile', '-e', join(wheels, wheel), directory]);
  return existsSync(join(directory, 'pip')) ? directory : undefined;
}

function vitest(files, environment) {
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...files];
  return run(process.execPath, words, { CI: 'true', PIPWARD_TEST_PIP: 'real', ...environment });
}

function run(program, words, environment = {}) {
  return spawnSync(program, words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  }).status;
}
