import type { Versions } from './manager.ts';

/** `pacman -Si` and `-Qi`: paragraphs with `Name : …` and `Version : 1:2.31.0-1`. */
export function parsePacmanInfo(text: string): Versions {
  const versions = new Map<string, string>();
  for (const paragraph of text.split(/\n{2,}/)) {
    const name = /^Name +: (\S+)$/m.exec(paragraph)?.[1];
    const version = /^Version +: (\S+)$/m.exec(paragraph)?.[1];
    // The first repository wins, as it does in pacman.
    if (name !== undefined && version !== undefined && !versions.has(name)) versions.set(name, version);
  }
  return versions;
}
