import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInvocation } from '../../src/rules/pip/invocation.ts';
import { renderUvOptions, isSupportedByUv } from '../../src/rules/pip/uv-options.ts';

let venv = '';

beforeAll(() => {
  venv = mkdtempSync(join(tmpdir(), 'pipward-uv-'));
  execFileSync('/usr/bin/python3', ['-m', 'venv', venv]);
  execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', 'uv']);
}, 300_000);

afterAll(() => {
  rmSync(venv, { recursive: true, force: true });
});

describe('the newest uv accepts what it is given in the place of pip', () => {
  it.each([
    '-U',
    '-c /dev/null',
    '-i https://pypi.org/simple',
    '--extra-index-url https://pypi.org/simple',
    '-f .',
    '--pre',
    '--no-deps',
    '--no-binary :none:',
    '--only-binary :all:',
    '--no-build-isolation',
    '-C a=b',
    '--force-reinstall',
    '--compile',
    '--no-compile',
    '--no-cache-dir',
    '--cache-dir cache',
    '--trusted-host h',
    '-qq',
    '-v',
    '--no-color',
    '--user --no-input --progress-bar off --timeout 3 --use-pep517',
  ])('pip install %s', (options) => {
    const invocation = parseInvocation(['install', ...options.split(' '), 'six'], { version: '25.3' });
    expect(isSupportedByUv(invocation)).toBe(true);
    const words = ['pip', 'install', '--dry-run', '--python', join(venv, 'bin/python')];
    const run = (): unknown =>
      execFileSync(join(venv, 'bin/uv'), [...words, ...renderUvOptions(invocation), 'six'], {
        cwd: venv,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, UV_CACHE_DIR: join(venv, 'cache') },
      });
    expect(run).not.toThrow(/unexpected argument|invalid value|unsupported/);
  });
});
