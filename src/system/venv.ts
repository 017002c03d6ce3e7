import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { recordAllowed } from './allowed.ts';
import { findDirectories } from './directories.ts';
import { hasCode, namesIn, readText } from './files.ts';
import { recordChange } from './history.ts';
import type { Interpreter } from './interpreter.ts';
import { ask } from './process.ts';
import { plantSeed, prepareSeed } from './seed.ts';

/** What came of a wish for a new virtual environment. */
export type Creation =
  | { readonly kind: 'created' }
  /** Another shell made it at the same time. */
  | { readonly kind: 'found' }
  | {
      readonly kind: 'failed';
      readonly code: 'exists' | 'no-pip' | 'not-writable' | 'no-symlinks' | 'other';
      readonly detail: string;
    };

interface Wish {
  /** Absolute; its parent exists, except below pipward's own data directory. */
  readonly venv: string;
  readonly interpreter: Interpreter;
  readonly systemSitePackages: boolean;
  /** Called where this takes seconds, to tell a person why. */
  readonly onSlow: () => void;
}

/**
 * Makes a virtual environment with pip in it, as `python3 -m venv` would: created empty, then seeded. A failure or an
 * interruption leaves nothing behind; two shells at once make one environment; nothing that exists is touched.
 */
export async function createVenv(wish: Wish): Promise<Creation> {
  const { venv, interpreter, systemSitePackages, onSlow } = wish;
  const { home, cache, data } = findDirectories();
  const seed = await prepareSeed({ interpreter, home, cache, onFill: onSlow });
  if (!seed) return { kind: 'failed', code: 'no-pip', detail: venv };
  try {
    if (venv.startsWith(`${data}/`)) mkdirSync(dirname(venv), { recursive: true, mode: 0o700 });
    mkdirSync(venv, { mode: 0o755 });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return awaitOther(wish);
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS'))
      return { kind: 'failed', code: 'not-writable', detail: dirname(venv) };
    throw error;
  }
  // From here on the directory is ours, and goes again unless all went well.
  const takeBack = (): void => rmSync(venv, { recursive: true, force: true });
  const interrupted = (signal: NodeJS.Signals): void => {
    takeBack();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, interrupted);
  try {
    writeFileSync(join(venv, making), String(process.pid));
    const options = ['--without-pip', ...(systemSitePackages ? ['--system-site-packages'] : [])];
    const made = await ask([interpreter.executable, '-I', '-m', 'venv', ...options, venv]);
    if (made.status !== 0) {
      takeBack();
      const code = /symbolic link|Operation not permitted|lib64/.test(made.stderr) ? 'no-symlinks' : 'other';
      return { kind: 'failed', code, detail: made.stderr || made.stdout };
    }
    await plantSeed(seed, venv, interpreter);
    // From Python 3.13 on venv itself writes this.
    if (!existsSync(join(venv, '.gitignore'))) writeFileSync(join(venv, '.gitignore'), '*\n');
    rmSync(join(venv, making));
  } catch (error) {
    takeBack();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
  await recordAllowed(venv);
  recordChange({ change: 'venv-created', venv });
  return { kind: 'created' };
}

/** Whether an environment is being made, or was when its maker died. */
export function isHalfMade(venv: string): boolean {
  return existsSync(join(venv, making));
}

/** Stands in an environment while it is being made, with the process id of its maker. */
const making = '.pipward-making';

/** The directory is there already: made by another shell a moment ago, left by one that died, or not ours at all. */
async function awaitOther(wish: Wish): Promise<Creation> {
  const { venv } = wish;
  for (let tries = 0; tries < 300; tries += 1) {
    if (!isHalfMade(venv) && namesIn(venv).length > 0) break;
    const maker = Number(readText(join(venv, making)) ?? '0');
    if (maker > 0 && !isAlive(maker)) {
      rmSync(venv, { recursive: true, force: true });
      return createVenv(wish);
    }
    await wait(100);
  }
  const isMade = existsSync(join(venv, 'pyvenv.cfg')) && !isHalfMade(venv);
  return isMade ? { kind: 'found' } : { kind: 'failed', code: 'exists', detail: venv };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
