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
 * Node reads only this file as it stands. Compiling the rest takes V8 longer than running it, so the compiled code is
 * kept in the cache directory. `module.enableCompileCache` would do that, but only from Node 22.1 on.
 */

/** A file of the bundle, with the name that its compiled code is kept under. */
interface Part {
  readonly script: Script;
  readonly name: string;
  readonly chunks: Chunks;
}

/** The chunks in a file, by the names that they require each other by. */
type Chunks = Readonly<
  Record<string, (exports: object, require: (id: string) => unknown, module: LoadedChunk) => void>
>;

/** A chunk that runs or has run. The chunk of `main.ts` has others in it; see `build.mjs`. */
interface LoadedChunk {
  exports: { readonly shared?: Readonly<Record<string, () => object>> };
}

const parts = new Map<string, Part>();
const loaded = new Map<string, LoadedChunk>();
const cache = cacheDirectory();
let willKeep = false;
requireChunk('./main.js');

function requireChunk(id: string): unknown {
  const earlier = loaded.get(id);
  if (earlier) return earlier.exports;
  const shared = loaded.get('./main.js')?.exports.shared?.[id];
  const isBuiltin = !id.startsWith('./');
  const chunk: LoadedChunk = { exports: shared ? shared() : isBuiltin ? require(id) : {} };
  // Node takes its time each time that a builtin module is required, so those are in the map as well.
  loaded.set(id, chunk);
  if (!shared && !isBuiltin) runChunk(id, chunk);
  return chunk.exports;
}

function runChunk(id: string, chunk: LoadedChunk): void {
  const run = loadPart(id === './main.js' ? 'main' : 'later')[id];
  // Names contain a hash of the content. An upgrade may have replaced one file and not yet the other.
  if (!run) throw new Error('its files are of two versions');
  try {
    run(chunk.exports, requireChunk, chunk);
  } catch (error) {
    loaded.delete(id);
    throw error;
  }
}

/** One of the two files beside this one. */
function loadPart(part: 'main' | 'later'): Chunks {
  const known = parts.get(part);
  if (known) return known.chunks;
  const dot = __filename.lastIndexOf('.');
  const file = `${__filename.slice(0, dot)}-${part}${__filename.slice(dot)}`;
  const opened = openSync(file, constants.O_RDONLY);
  // V8 compares only the length of the source. Packagers may set the time of modification, but not this one.
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
  if (kept === undefined || script.cachedDataRejected) keepAtExit();
  const defineChunks = script.runInThisContext() as (filename: string) => Chunks;
  const chunks = defineChunks(__filename);
  parts.set(part, { script, name, chunks });
  return chunks;
}

/** Only a command that writes anyway, and that people wait for, leaves something behind. */
function keepAtExit(): void {
  if (willKeep || cache === undefined || process.argv[2] !== 'plan') return;
  willKeep = true;
  process.once('exit', (status) => {
    if (status === 0) keep(cache);
  });
}

function cacheDirectory(): string | undefined {
  const { XDG_CACHE_HOME: caches = '', HOME: home = '' } = process.env;
  if (caches.startsWith('/')) return join(caches, 'pipward');
  return home.startsWith('/') ? join(home, '.cache/pipward') : undefined;
}

/**
 * Compiled code that nobody else can have written. V8 runs it unchecked, and crashes if it is damaged. The file
 * therefore contains it twice, and comparing the two costs next to nothing.
 */
function readKept(path: string): Buffer | undefined {
  try {
    // Opening a pipe would otherwise block.
    const opened = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size, uid } = fstatSync(opened);
      if (uid !== process.geteuid?.()) return undefined;
      const first = Buffer.allocUnsafeSlow(size / 2);
      if (readSync(opened, first) < first.length) return undefined;
      // A second buffer of half a megabyte would be a good part of all the memory that is allowed.
      const piece = Buffer.allocUnsafeSlow(1 << 16);
      for (let at = 0; at < first.length;) {
        const length = readSync(opened, piece);
        if (length === 0 || piece.compare(first, at, at + length, 0, length) !== 0) return undefined;
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

/** Writes the code of each part in one step and removes that of earlier versions. If it cannot, nothing gets slower. */
function keep(directory: string): void {
  for (const [part, { script, name }] of parts) {
    const temporary = join(directory, `${name}.${process.pid}`);
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      const opened = openSync(temporary, 'wx', 0o600);
      try {
        const code = script.createCachedData();
        writeFileSync(opened, Buffer.concat([code, code]));
      } finally {
        closeSync(opened);
      }
      for (const old of readdirSync(directory)) if (isOlder(old, part, name)) rmSync(join(directory, old));
      renameSync(temporary, join(directory, name));
    } catch {
      // The command has done its work. What a full disk has cut off must not pile up.
      try {
        rmSync(temporary, { force: true });
      } catch {
        // There is none.
      }
    }
  }
}

/** True of other code of the same part for the same Node. */
function isOlder(file: string, part: string, name: string): boolean {
  return file.startsWith(`code-${process.version}-${process.arch}-${part}-`) && !file.startsWith(name);
}
