import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from './zip.ts';

export interface WheelSpec {
  readonly name: string;
  readonly version: string;
  /** Console scripts; each prints its own name and the version. */
  readonly scripts?: readonly string[];
  /** PEP 508 requirements. */
  readonly requires?: readonly string[];
  /** Requirements by extra. */
  readonly extras?: Readonly<Record<string, readonly string[]>>;
  /** More files of the wheel. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

/** The wheels that tests install. They have the names and commands of real packages, but not their code. */
export const WHEELS: readonly WheelSpec[] = [
  { name: 'requests', version: '2.32.3' },
  { name: 'rich', version: '13.0' },
  { name: 'rich', version: '14.0' },
  { name: 'numpy', version: '2.1.0' },
  { name: 'black', version: '24.1', scripts: ['black', 'blackd'] },
  { name: 'httpie', version: '3.2', scripts: ['http', 'https'] },
  { name: 'flask', version: '3.0', scripts: ['flask'] },
  { name: 'pytest', version: '8.0', scripts: ['pytest', 'py.test'] },
  { name: 'urllib3', version: '2.2', extras: { socks: ['PySocks>=1.5.6'] } },
  { name: 'PySocks', version: '1.7.1' },
  { name: 'ansible', version: '9.0', requires: ['ansible-core~=2.16.0'] },
  { name: 'ansible-core', version: '2.16.0', scripts: ['ansible', 'ansible-playbook'] },
];

/** Writes a wheel into a directory and returns its path. */
export function makeWheel(directory: string, spec: WheelSpec): string {
  const stem = `${moduleOf(spec.name)}-${spec.version}`;
  const info = `${stem}.dist-info`;
  const files: Record<string, string | Buffer> = {
    [`${moduleOf(spec.name)}/__init__.py`]: moduleText(spec),
    ...spec.files,
    [`${info}/METADATA`]: metadata(spec),
    [`${info}/WHEEL`]:
      'Wheel-Version: 1.0\nGenerator: pipward-tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  if (spec.scripts !== undefined) files[`${info}/entry_points.txt`] = entryPoints(spec.name, spec.scripts);
  files[`${info}/RECORD`] = record(files, `${info}/RECORD`);

  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${stem}-py3-none-any.whl`);
  writeFileSync(path, zip(files));
  return path;
}

/** The importable name of a distribution: lower case, `_` for `-` and `.`. */
export function moduleOf(name: string): string {
  return name.toLowerCase().replaceAll(/[-.]+/g, '_');
}

export function moduleText(spec: Pick<WheelSpec, 'version'>): string {
  return `import os, sys

__version__ = ${JSON.stringify(spec.version)}


def main():
    print(os.path.basename(sys.argv[0]), __version__, *sys.argv[1:])
`;
}

function metadata(spec: WheelSpec): string {
  const lines = ['Metadata-Version: 2.1', `Name: ${spec.name}`, `Version: ${spec.version}`];
  lines.push(`Summary: ${spec.name} of the tests of pipward`);
  for (const requirement of spec.requires ?? []) lines.push(`Requires-Dist: ${requirement}`);
  for (const [extra, requirements] of Object.entries(spec.extras ?? {})) {
    lines.push(`Provides-Extra: ${extra}`);
    for (const requirement of requirements) lines.push(`Requires-Dist: ${requirement} ; extra == '${extra}'`);
  }
  return `${lines.join('\n')}\n`;
}

function entryPoints(name: string, scripts: readonly string[]): string {
  return ['[console_scripts]', ...scripts.map((script) => `${script} = ${moduleOf(name)}:main`), ''].join(
    '\n',
  );
}

function record(files: Readonly<Record<string, string | Buffer>>, self: string): string {
  const lines = Object.entries(files).map(([path, content]) => {
    const body = Buffer.from(content);
    return `${path},sha256=${createHash('sha256').update(body).digest('base64url')},${body.length}`;
  });
  return [...lines, `${self},,`, ''].join('\n');
}
