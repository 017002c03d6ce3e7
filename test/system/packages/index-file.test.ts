import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRow } from '../../../src/rules/catalog/rows.ts';
import { apt } from '../../../src/rules/managers/apt.ts';
import { parseIndex, renderIndex } from '../../../src/system/packages/index-file.ts';

const index = apt.index!;

describe('the text of an index', () => {
  const name = fc.stringMatching(/^[a-z0-9][a-z0-9+.-]{1,12}$/);
  const version = fc.stringMatching(/^[0-9][0-9a-z.+~:-]{0,10}$/);

  it('keeps each version', () => {
    fc.assert(
      fc.property(fc.dictionary(name, version), fc.stringMatching(/^[0-9:.]*$/), (versions, stamp) => {
        const text = renderIndex(index, { sources: stamp, lists: stamp }, new Map(Object.entries(versions)));
        const parsed = parseIndex(index, text);
        expect(parsed).toMatchObject({ sources: stamp, lists: stamp });
        for (const [key, value] of Object.entries(versions))
          expect(findRow(parsed!.body, key)?.words).toEqual([value]);
        expect(findRow(parsed!.body, 'none')?.words[0]).toBe(versions['none']);
      }),
    );
  });

  it('is rejected wherever it is cut short', () => {
    const text = renderIndex(
      index,
      { sources: '1', lists: '2' },
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
    for (let end = 0; end < text.length; end += 1)
      expect(parseIndex(index, text.slice(0, end))).toBeUndefined();
    expect(parseIndex(index, text)).toBeDefined();
  });
});
