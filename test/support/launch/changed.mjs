// `npm test -- --changed [COMMIT]`: the tests that meet what differs from a commit, by default from the last one. A
// test meets a file if it imports it, however indirectly, or by `meets.mjs`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { testsMeeting } from './meets.mjs';
import { ROOT } from './root.mjs';

/**
 * What to run for the files that differ from a commit.
 *
 * @returns `checks`: programs that look at the files themselves; `runs`: words for vitest, one list a run
 */
export async function planChanged(commit = 'HEAD') {
  const changed = [
    ...list('diff', '--name-only', commit),
    ...list('ls-files', '--others', '--exclude-standard'),
  ];
  const here = changed.filter((file) => existsSync(ROOT + file));
  const typescript = here.filter((file) => /\.(?:ts|mjs)$/.test(file));
  const checks = typescript.length > 0 ? [['tsc'], ['oxlint', '--deny-warnings', ...typescript]] : [];
  const written = here.filter((file) => /\.(?:ts|mjs|json)$/.test(file) && file !== 'package-lock.json');
  if (written.length > 0) checks.push(['prettier', '--check', '--log-level=warn', ...written]);

  const tests = readdirSync(ROOT + 'test', { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name}`);
  const own = tests.filter((test) => changed.includes(test));
  const importing = await testsImporting(changed, tests);
  const meeting = changed.flatMap((file) => {
    const parts = testsMeeting(file);
    return tests.filter((test) => parts.some((part) => test.startsWith(`test/${part}`)));
  });
  const others = [...new Set([...importing, ...meeting])].filter((test) => !own.includes(test));
  const runs = [];
  if (own.length > 0) runs.push(own);
  if (others.length > 0) runs.push([...others, `--tags-filter=${shellsOf(changed)}`]);
  return { changed, checks, runs };
}

/** The tags of the shells to run tests in: those whose snippets have changed; bash alone for what all of them share. */
function shellsOf(changed) {
  const touched = ['bash', 'zsh', 'fish'].filter((shell) =>
    changed.some((file) => file.endsWith(`.${shell}`)),
  );
  const others = ['zsh', 'fish'].filter((shell) => !touched.includes(shell));
  const without = others.map((shell) => `!${shell}`);
  // What is in no shell has no tag of a shell, and neither has bash.
  return without.length === 0 ? '!nothing' : without.join(' && ');
}

async function testsImporting(changed, tests) {
  const { metafile } = await build({
    entryPoints: tests,
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return Object.values(metafile.outputs).flatMap(({ entryPoint, inputs }) =>
    entryPoint !== undefined && changed.some((file) => file in inputs) ? [entryPoint] : [],
  );
}

function list(...words) {
  const { status, stdout } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) process.exit(1);
  return stdout.split('\n').filter((line) => line !== '');
}
