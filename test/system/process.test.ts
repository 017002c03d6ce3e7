import { expect, it } from 'vitest';
import { ask, runInForeground } from '../../src/system/process.ts';

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
] as const)('a program that is asked gives %s', async (_title, script, answer) => {
  expect(await ask(sh(script))).toEqual(answer);
});

it('a program is asked in a directory, with an environment, for a limited time', async () => {
  const options = { directory: '/usr', environment: { X: 'y' } };
  expect((await ask(sh('echo "$PWD $X $HOME"'), options)).stdout).toBe('/usr y ');
  expect(await ask(['/no/such/program'])).toMatchObject({ status: undefined });
  expect(await ask(sh('true'), { directory: '/no/such/directory' })).toMatchObject({ status: undefined });
  expect(await ask(sh('exec sleep 60'), { timeout: 100 })).toMatchObject({ status: undefined });
  expect((await ask(sh('head -c 5000000 /dev/zero | tr "\\0" x'))).stdout).toHaveLength(5_000_000);
});

it('a program that runs in the foreground gives its status', async () => {
  expect(await runInForeground(sh('exit 4'), { directory: '/', environment: {} })).toBe(4);
});
