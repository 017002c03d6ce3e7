import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import type * as Processes from '../../src/system/process.ts';

// The build leaves parts of execa out: what is left has to do all that `ask` asks of it, as it is bundled.
const file = join(inject('runDirectory'), `process-${process.pid}.cjs`);
const root = fileURLToPath(new URL('../..', import.meta.url));
execFileSync(process.execPath, ['src/bundle/build.mjs', 'src/system/process.ts', file], { cwd: root });
const { ask, runInForeground } = createRequire(import.meta.url)(file) as typeof Processes;

const sh = (script: string): readonly [string, ...string[]] => ['/bin/sh', '-c', script];

it.each([
  [
    'what was said, without the last newline',
    'echo out; echo; echo err >&2',
    { status: 0, stdout: 'out\n', stderr: 'err' },
  ],
  ['a status', 'exit 3', { status: 3, stdout: '', stderr: '' }],
  ['what was said before a failure', 'echo out; exit 1', { status: 1, stdout: 'out', stderr: '' }],
  ['no status for one that a signal ended', 'kill -TERM $$', { status: undefined, stdout: '', stderr: '' }],
  ['stdin as nothing', 'cat', { status: 0, stdout: '', stderr: '' }],
] as const)('the bundled execa gives %s', async (_title, script, answer) => {
  expect(await ask(sh(script))).toEqual(answer);
});

it('the bundled execa takes a directory, an environment and a time limit', async () => {
  const options = { directory: '/usr', environment: { X: 'y' } };
  expect((await ask(sh('echo "$PWD $X $HOME"'), options)).stdout).toBe('/usr y ');
  expect(await ask(['/no/such/program'])).toMatchObject({ status: undefined });
  expect(await ask(sh('true'), { directory: '/no/such/directory' })).toMatchObject({ status: undefined });
  expect(await ask(sh('exec sleep 60'), { timeout: 100 })).toMatchObject({ status: undefined });
  expect((await ask(sh('head -c 5000000 /dev/zero | tr "\\0" x'))).stdout).toHaveLength(5_000_000);
  expect(await runInForeground(sh('exit 4'), { directory: '/', environment: {} })).toBe(4);
});
