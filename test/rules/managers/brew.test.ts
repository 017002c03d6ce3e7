import { describe, expect, it } from 'vitest';
import { parseBrewInfo } from '../../../src/rules/managers/brew.ts';

// No brew is at hand where these tests run: what it prints is written down here in its form.

describe('brew info --json=v2, as recorded', () => {
  const formula = {
    name: 'httpie',
    full_name: 'httpie',
    tap: 'homebrew/core',
    aliases: [],
    desc: 'User-friendly cURL replacement (command-line HTTP client)',
    versions: { stable: '3.2.4', head: 'HEAD', bottle: true },
    installed: [],
  };

  it.each([
    [{ formulae: [formula], casks: [] }, { httpie: '3.2.4' }, {}],
    [
      { formulae: [{ ...formula, installed: [{ version: '3.2.3', built_as_bottle: true }] }], casks: [] },
      { httpie: '3.2.4' },
      { httpie: '3.2.3' },
    ],
    [{ formulae: [], casks: [] }, {}, {}],
    [{ formulae: [{ name: 'x', versions: {}, installed: null }] }, {}, {}],
    [{ formulae: [null, 1, { name: 2 }] }, {}, {}],
    [{ formulae: 'x' }, {}, {}],
    [null, {}, {}],
  ])('%j', (answer, available, installed) => {
    const found = parseBrewInfo(JSON.stringify(answer));
    expect(Object.fromEntries(found.available)).toEqual(available);
    expect(Object.fromEntries(found.installed)).toEqual(installed);
  });

  it('is nothing where brew knows the name not, or says something else', () => {
    for (const text of ['', 'Error: No available formula with the name "x".', '{', '[]'])
      expect(parseBrewInfo(text).available.size).toBe(0);
  });
});
