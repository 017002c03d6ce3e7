import { expect, it } from 'vitest';
import { settingForms, settingKeys } from '../../../src/rules/settings.ts';
import { describeForm } from '../../../src/words/commands/settings.ts';

it.each(settingKeys)('what %s takes is told in words', (key) => {
  expect(describeForm(settingForms[key]).length).toBeGreaterThan(8);
});
