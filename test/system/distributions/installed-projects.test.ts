import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readProjects } from '../../../src/system/distributions/installed-projects.ts';
import { pretendInstalled } from '../../support/installed.ts';
import { SITE_PACKAGES } from '../../support/python.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

/** The projects found in an environment whose `site-packages` holds these files. */
function found(files: Readonly<Record<string, string>>): readonly string[] {
  const venv = scratchDirectory();
  for (const [path, text] of Object.entries(files)) {
    const file = join(venv, SITE_PACKAGES, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return readProjects(venv).map(
    ({ name, version, origin }) => `${name} ${version} ${origin?.kind ?? 'index'}`,
  );
}

it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  ['.dist-info', { 'A_b-1.0.dist-info/METADATA': 'Name: A_b\nVersion: 1.0\n' }, ['a-b 1.0 index']],
  ['.dist-info with CRLF', { 'x-1.dist-info/METADATA': 'Name: x\r\nVersion: 1\r\n\r\ntext' }, ['x 1 index']],
  ['a directory .egg-info', { 'x-1.egg-info/PKG-INFO': 'Name: x\nVersion: v1\n' }, ['x 1 index']],
  ['a file .egg-info', { 'x-1.egg-info': 'Name: x\nVersion: 1\n' }, ['x 1 index']],
  ['.egg-link', { 'My.pkg.egg-link': '/home/me/pkg\n.' }, ['my-pkg 0 directory']],
  ['.egg-link with a relative path', { 'x.egg-link': '../pkg\n.' }, []],
  ['metadata without a version', { 'x-1.dist-info/METADATA': 'Name: x\n' }, []],
  ['a name that is an option', { 'x-1.dist-info/METADATA': 'Name: --index-url=x\nVersion: 1\n' }, []],
  ['a version followed by an option', { 'x-1.dist-info/METADATA': 'Name: x\nVersion: 1 --pre\n' }, []],
  ['a name only in the description', { 'x-1.dist-info/METADATA': 'Version: 1\n\nName: x\n' }, []],
  ['pip itself', { 'pip-23.dist-info/METADATA': 'Name: pip\nVersion: 23\n' }, []],
  ['nothing', {}, []],
])('reads %s', (_title, files, expected) => {
  expect(found(files)).toEqual(expected);
});

it('reads the origin of a project, and treats an invalid one as unknown', () => {
  const venv = scratchDirectory();
  pretendInstalled(venv, {
    name: 'app',
    version: '1.0',
    origin: { url: 'file:///home/me/app', dir_info: { editable: true } },
  });
  pretendInstalled(venv, { name: 'odd', version: '1.0', origin: { url: '--pre' } });
  expect(readProjects(venv)).toEqual([
    { name: 'app', version: '1.0', origin: { kind: 'directory', path: '/home/me/app', isEditable: true } },
    { name: 'odd', version: '1.0', origin: { kind: 'unknown' } },
  ]);
});
