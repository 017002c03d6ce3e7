import { expect, it } from 'vitest';
import { divideWords } from '../../../src/commands/command-line/divide-words.ts';

it.each([
  ['setup --shell bash', undefined, ['setup --shell bash', '']],
  ['allow -- dir', undefined, ['allow dir', '']],
  ['allow -- -odd --', undefined, ['allow ./-odd ./--', '']],
  ['why --json -- pip install -- x', 'command', ['why --json', 'pip install -- x']],
  ['why pip install -- x', 'command', ['why', 'pip install -- x']],
  ['why --json pip install --json', 'command', ['why --json', 'pip install --json']],
  ['why --json', 'command', ['why --json', '']],
  ['why -- --x', 'command', ['why', '--x']],
  ['lookup black --json lookup -- -x', 'names', ['lookup --json', 'black lookup -x']],
  ['lookup', 'names', ['lookup', '']],
] as const)('%s (%s): what yargs reads, and what it must not, are %j', (words, kind, divided) => {
  const { read, unread } = divideWords(words.split(' '), kind);
  expect([read.join(' '), unread.join(' ')]).toEqual(divided);
});
