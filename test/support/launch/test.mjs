// `npm test [-- WORD…]`: lint and types, then the tests. The words are vitest's, for some of the tests: a part of a
// file's name, `-t NAME`. `--changed [COMMIT]` runs those that meet what differs from a commit.
import { spawnSync } from 'node:child_process';
import { start } from './start.mjs';

// What the tests mount, nobody else is to see.
const ALONE = ['unshare', '--mount'];
const canMount = spawnSync(ALONE[0], [...ALONE.slice(1), 'true']).status === 0;
const PROGRAM = ['node', 'node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
const VITEST = canMount ? [...ALONE, ...PROGRAM] : PROGRAM;
const words = process.argv.slice(2);

const steps = words[0] === '--changed' ? await stepsForChanged(words[1]) : stepsFor(words);
for (const step of steps) {
  process.exitCode = await start(step);
  if (process.exitCode !== 0) break;
}

function stepsFor(some) {
  return [...(some.length === 0 ? [['node', 'test/support/launch/lint.mjs']] : []), [...VITEST, ...some]];
}

async function stepsForChanged(commit) {
  const { planChanged } = await import('./changed.mjs');
  const { changed, checks, runs } = await planChanged(commit);
  console.error(`changed: ${changed.join(' ') || 'nothing'}`);
  const programs = checks.map(([program, ...rest]) => [`node_modules/.bin/${program}`, ...rest]);
  return [...programs, ...runs.map((files) => [...VITEST, ...files])];
}
