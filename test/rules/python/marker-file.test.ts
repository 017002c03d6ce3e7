import { describe, expect, it } from 'vitest';
import { parseMarker } from '../../../src/rules/python/marker-file.ts';

const LOCALISED = '[externally-managed]\nError=Use apt.\nError-de=Nimm apt.\nError-de_AT=Nimm bitte apt.\n';

describe('a marker file', () => {
  it.each<[text: string | undefined, language: string | undefined, message: string | undefined]>([
    [
      '[externally-managed]\nError=To install\n 100% of it,\n\n use apt.\n',
      undefined,
      'To install\n100% of it,\n\nuse apt.',
    ],
    [LOCALISED, undefined, 'Use apt.'],
    [LOCALISED, 'en_US', 'Use apt.'],
    [LOCALISED, 'de', 'Nimm apt.'],
    [LOCALISED, 'de_AT', 'Nimm bitte apt.'],
    [LOCALISED, 'de_DE', 'Nimm apt.'],
    ['[externally-managed]\nerror=x', undefined, 'x'],
    ['[externally-managed]\n', undefined, undefined],
    ['[other]\nError=x', undefined, undefined],
    ['', undefined, undefined],
    ['no section', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%j says to speakers of %s: %j', (text, language, vendorMessage) => {
    expect(parseMarker(text, language)).toEqual({ vendorMessage });
  });
});
