import {
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/*
 * Reading the text of the program takes V8 longer than running it, so what V8 has made of it is kept in the cache directory: on
 * every Node alike, while `module.enableCompileCache` is there from 22.1 on. This file is what Node itself reads each time.
 */
interface Part {
  readonly script: Script;
  /** What its code is kept under. */
  readonly name: string;
  readonly module: { readonly exports: object };
}

const parts = new Map<string, Part>();
const cache = cacheDirectory();
let isKept = true;
load('main');

/** One of the two files beside this one; see `bundle/build.mjs`. */
function load(part: string): Part['module'] {
  const loaded = parts.get(part);
  if (loaded) return loaded.module;
  const dot = __filename.lastIndexOf('.');
  const file = `${__filename.slice(0, dot)}-${part}${__filename.slice(dot)}`;
  const opened = openSync(file, constants.O_RDONLY);
  // Of the source, V8 compares the length only; packagers may set the time of modification, but not this one.
  const { size, ctimeMs } = fstatSync(opened);
  const name = `code-${process.version}-${process.arch}-${part}-${size}-${ctimeMs}`;
  const source = Buffer.allocUnsafeSlow(size);
  readSync(opened, source);
  closeSync(opened);
  const kept = cache === undefined ? undefined : readKept(join(cache, name));
  const script = new Script(source.toString(), {
    filename: file,
    ...(kept && { cachedData: kept }),
  });
  if (kept === undefined || script.cachedDataRejected) keepAtTheEnd();
  const module = { exports: {} };
  // While the first runs, the second may ask for it.
  parts.set(part, { script, name, module });
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  try {
    run(module.exports, requirePart, module, __filename, __dirname);
  } catch (error) {
    parts.delete(part);
    throw error;
  }
  return module;
}

/** Only what may write anyway, and what people wait for, leaves something behind. */
function keepAtTheEnd(): void {
  if (!isKept || cache === undefined || process.argv[2] !== 'plan') return;
  isKept = false;
  process.once('exit', (status) => {
    if (status === 0) keep(cache);
  });
}

function requirePart(id: string): unknown {
  return id.startsWith('pipward:') ? load(id.slice('pipward:'.length)).exports : require(id);
}

function cacheDirectory(): string | undefined {
  const { XDG_CACHE_HOME: caches = '', HOME: home = '' } = process.env;
  if (caches.startsWith('/')) return join(caches, 'pipward');
  return home.startsWith('/') ? join(home, '.cache/pipward') : undefined;
}

/** What nobody else can have written: V8 runs it as it is, and dies of damage, which two copies show at no cost. */
function readKept(path: string): Buffer | undefined {
  try {
    // A pipe would be waited for.
    const opened = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size, uid } = fstatSync(opened);
      if (uid !== process.geteuid?.()) return undefined;
      const first = Buffer.allocUnsafeSlow(size / 2);
      if (readSync(opened, first) < first.length) return undefined;
      // Half a megabyte for the second would be a good part of what all this may take.
      const part = Buffer.allocUnsafeSlow(1 << 16);
      for (let at = 0; at < first.length;) {
        const length = readSync(opened, part);
        if (length === 0 || part.compare(first, at, at + length, 0, length) !== 0) return undefined;
        at += length;
      }
      return first;
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
}

/** Each in one step, and in the place of what earlier versions have left; where it cannot be written, all is as slow as it was. */
function keep(directory: string): void {
  for (const [part, { script, name }] of parts) {
    const making = join(directory, `${name}.${process.pid}`);
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      const opened = openSync(making, 'wx', 0o600);
      try {
        const code = script.createCachedData();
        writeFileSync(opened, Buffer.concat([code, code]));
      } finally {
        closeSync(opened);
      }
      for (const old of readdirSync(directory)) if (isOlder(old, part, name)) rmSync(join(directory, old));
      renameSync(making, join(directory, name));
    } catch {
      // The program has done its work. What a full disk has cut off must not pile up.
      try {
        rmSync(making, { force: true });
      } catch {
        // There is none.
      }
    }
  }
}

/** Code of the same part on the same Node, that is not what is being kept. */
function isOlder(file: string, part: string, name: string): boolean {
  return file.startsWith(`code-${process.version}-${process.arch}-${part}-`) && !file.startsWith(name);
}
