import { expect, it } from 'vitest';
import { askForRemoval, askForWay, lineHint, refusalLine } from '../../../src/words/offer/offer.ts';
import { NASTY_WORDS } from '../../support/nasty-words.ts';

it.each([
  ['externally-managed', 'externally-managed-environment: Debian GNU/Linux manages `/usr/bin/python3`'],
  ['require-virtualenv', '`pip3` is set to install into environments only (require-virtualenv)'],
  ['pip-missing', 'there is no `pip3` on this machine'],
] as const)('the refusal in one line: %s', (reason, expected) => {
  const names = { distributor: 'Debian GNU/Linux', executable: '/usr/bin/python3', program: 'pip3' };
  expect(refusalLine(reason, names)).toBe(expected);
});

it.each([
  [
    'refusalLine',
    (word: string) =>
      (['externally-managed', 'require-virtualenv', 'pip-missing'] as const)
        .map((reason) => refusalLine(reason, { distributor: word, executable: word, program: word }))
        .join(' '),
  ],
  ['lineHint', lineHint],
])('%s shows nothing raw that comes from outside', (_title, say) => {
  expect(NASTY_WORDS.map(say).filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
});

it.each([
  ['library', ['requests'], '`requests` is a library. Install it?'],
  ['library', ['requests', 'rich'], 'these are libraries. Install them?'],
  ['installed-in-venv', ['requests'], "`requests` is in the project's environment. Uninstall it?"],
] as const)('the question of %s', (reason, names, text) => {
  expect(askForWay(reason, names)).toBe(text);
});

it('the question before an upgrade', () => {
  expect(askForWay('application', ['black'], { upgrades: true })).toBe(
    '`black` is an application. Upgrade it?',
  );
});

it('the question if the named packages are in no environment', () => {
  expect(askForRemoval()).toMatch(/\. Uninstall it\?$/);
});
