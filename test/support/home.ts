import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { afterTest } from './after-test.ts';
import { removeTree } from './remove-tree.ts';

/** A temporary HOME. The paths given to its functions are relative to it. */
export interface Home {
  readonly path: string;
  /** Creates a directory below HOME with the given files (path to text) and returns its path. */
  project(name: string, files?: Readonly<Record<string, string>>): string;
  write(path: string, text: string): string;
  read(path: string): string;
  remove(): void;
}

/** Directory names that a careless program splits, expands, executes, or takes as an option. */
export const ODD_NAMES = [
  'two words',
  "it's",
  'say "hi"',
  '$HOME',
  '$(touch pwned)',
  '`touch pwned`',
  'a;b&c|d',
  '[x]*?',
  '~',
  '!!',
  '%n{b,c}',
  'back\\slash',
  '-rf',
  '#hash',
  'tab\tinside',
  'line\nbreak',
  'é日本語',
] as const;

/**
 * Creates a HOME below the run's directory, removed when the test ends. `name` is its last component; with `ownCache`,
 * `runHelper` fills a cache in it, and shares none.
 */
export function makeHome(options: { readonly name?: string; readonly ownCache?: boolean } = {}): Home {
  const root = mkdtempSync(join(inject('runDirectory'), 'home-'));
  const path = options.name === undefined ? root : join(root, options.name);
  mkdirSync(options.ownCache ? join(path, '.cache') : path, { recursive: true });

  const write = (name: string, text: string): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const remove = (): void => removeTree(root);
  afterTest(remove);

  return {
    path,
    write,
    remove,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    project(name, files = {}) {
      mkdirSync(join(path, name), { recursive: true });
      for (const [file, text] of Object.entries(files)) write(join(name, file), text);
      return join(path, name);
    },
  };
}
