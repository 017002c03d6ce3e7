import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parseJson } from '../../rules/json.ts';
import { lockFiles, pinsOf } from '../../rules/python/lock-file.ts';
import type { NormalizedName } from '../../rules/python/project-name.ts';
import { readText } from '../files.ts';

/** The versions in the lock file of a project; none without a readable lock file. */
export function readPins(root: string): ReadonlyMap<NormalizedName, string> {
  for (const file of lockFiles) {
    const text = readText(join(root, file), 16 << 20);
    const pins = text === undefined ? undefined : pinsOf(parse(file, text));
    if (pins && pins.size > 0) return pins;
  }
  return new Map();
}

function parse(file: string, text: string): unknown {
  if (file === 'Pipfile.lock') return parseJson(text);
  try {
    return parseToml(text);
  } catch {
    return undefined;
  }
}
