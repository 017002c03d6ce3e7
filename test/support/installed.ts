import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_PACKAGES } from './python.ts';

/** Writes a distribution's metadata into an environment, as pip does, without the distribution itself. */
export function pretendInstalled(
  venv: string,
  distribution: {
    readonly name: string;
    readonly version: string;
    readonly origin?: Readonly<Record<string, unknown>>;
  },
): string {
  const { name, version, origin } = distribution;
  const info = join(venv, SITE_PACKAGES, `${name.replaceAll('-', '_')}-${version}.dist-info`);
  mkdirSync(info, { recursive: true });
  writeFileSync(
    join(info, 'METADATA'),
    `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n\nName: other\nVersion: 9\n`,
  );
  if (origin) writeFileSync(join(info, 'direct_url.json'), JSON.stringify(origin));
  return info;
}
