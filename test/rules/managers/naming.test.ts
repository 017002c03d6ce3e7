import { describe, expect, it } from 'vitest';
import { findPackage } from '../../../src/rules/catalog/catalog.ts';
import { debianNames } from '../../../src/rules/managers/debian-names.ts';
import { findManager } from '../../../src/rules/managers/managers.ts';
import { packageNames } from '../../../src/rules/managers/naming.ts';
import { normalizeName } from '../../../src/rules/python/project-name.ts';

const names = (name: string, manager: string | undefined, release: string): string =>
  packageNames(findPackage(normalizeName(name)), {
    manager: manager === undefined ? undefined : findManager(manager),
    release,
  }).join(' ');

describe('what the distributor may call a project', () => {
  it.each([
    ['requests', 'apt', 'python3-requests'],
    ['requests', 'pacman', 'python-requests'],
    ['requests', 'apk', 'py3-requests'],
    ['requests', 'brew', ''],
    ['requests', 'dnf', ''],
    ['requests', undefined, ''],
    ['httpie', 'apt', 'httpie'],
    ['httpie', 'pacman', 'httpie python-httpie'],
    ['httpie', 'apk', 'httpie py3-httpie'],
    ['httpie', 'brew', 'httpie'],
    ['cutadapt', 'apt', 'cutadapt python3-cutadapt'],
    ['python-dateutil', 'pacman', 'python-dateutil'],
    ['python-dateutil', 'apk', 'py3-dateutil'],
    ['PyYAML', 'pacman', 'python-yaml'],
    ['PyGObject', 'pacman', 'python-gobject'],
    ['no-such-project', 'pacman', ''],
    ['no-such-project', 'apk', ''],
    ['serial', 'pacman', ''],
    ['docx', 'apk', ''],
  ] as const)('%s with %s: %s', (name, manager, expected) => {
    expect(names(name, manager, '12')).toBe(expected);
  });

  it.each([
    ['python-multipart', '12', 'python3-multipart python3-python-multipart'],
    ['python-multipart', '13', 'python3-python-multipart'],
    ['python-multipart', undefined, 'python3-python-multipart'],
    ['multipart', '12', ''],
    ['multipart', '13', 'python3-multipart'],
    ['python-levenshtein', '12', 'python3-levenshtein'],
    ['python-levenshtein', '13', ''],
    ['levenshtein', '13', 'python3-levenshtein'],
  ])('%s on Debian %s: %s, never a package that is another project there', (name, release, expected) => {
    expect(debianNames(findPackage(normalizeName(name)), release).join(' ')).toBe(expected);
  });
});
