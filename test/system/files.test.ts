import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findParts } from '../../src/system/files.ts';
import { scratchDirectory } from '../support/shell-script.ts';

describe('the parts of a long file', () => {
  it.each([0, 1, 2, 3, 1000])(
    'are whole wherever a read ends inside the file, shifted by %s letters',
    (later) => {
      const parts = Array.from({ length: 3000 }, (_, number) => `${'x'.repeat(number % 500)}\n${number}`);
      parts.unshift('y'.repeat(later));
      const file = join(scratchDirectory(), 'file');
      writeFileSync(file, parts.join('\n\n'));
      expect(findParts(file, '\n\n', () => true)).toEqual(parts);
      expect(findParts(file, '\n\n', (part) => part.endsWith('\n77'))).toEqual([parts[78]]);
    },
  );

  it('are none if it cannot be read', () => {
    const directory = join(scratchDirectory(), 'directory');
    mkdirSync(directory);
    expect(findParts(directory, '\n\n', () => true)).toEqual([]);
    expect(findParts(join(directory, 'none'), '\n\n', () => true)).toEqual([]);
  });
});
