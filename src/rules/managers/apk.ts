import type { Versions } from './manager.ts';

/** `apk search --exact` and `apk info -v`: `py3-requests-2.31.0-r0`, a name and its version without a border between. */
export function parseApkSearch(text: string, names: readonly string[]): Versions {
  const versions = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, version] = /^(.+)-(\d[^-]*-r\d+)$/.exec(line.trim()) ?? [];
    if (name !== undefined && version !== undefined && names.includes(name)) versions.set(name, version);
  }
  return versions;
}
