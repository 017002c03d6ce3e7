import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli.ts';
import { settingForms, settingKeys } from '../../src/rules/settings.ts';
import { renderTopic } from '../../src/words/layout/render-topic.ts';
import {
  heading,
  list,
  paragraph,
  table,
  verbatim,
  type Block,
  type Topic,
} from '../../src/words/layout/topic.ts';
import { topics } from '../../src/words/topics/topics.ts';

const look = { heading: (text: string) => text, areBackticksHidden: false };

const render = (blocks: readonly Block[], width: number): readonly string[] =>
  renderTopic({ name: 'x', summary: 'y', blocks }, { ...look, width })
    .split('\n')
    .slice(2);

/** Lines to copy may have any length. */
const wrapped = (topic: Topic): Topic => ({
  ...topic,
  blocks: topic.blocks.filter(({ kind }) => kind !== 'verbatim'),
});

describe.each(topics)('$name', (topic) => {
  it.each([100, 80, 40])('has no line over %i columns, with backticks or colour', (width) => {
    for (const areBackticksHidden of [false, true]) {
      const text = renderTopic(wrapped(topic), { ...look, width, areBackticksHidden });
      const lines = (areBackticksHidden ? text.replaceAll('`', '') : text).split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it('fits into 80 columns with the lines to copy', () => {
    const lines = renderTopic(topic, { ...look, width: 80 }).split('\n');
    expect(lines.filter((line) => line.length > 80 || /\s$/.test(line))).toEqual([]);
  });

  it('has whole sentences, and backticks in pairs', () => {
    const texts = topic.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flat()
        : block.kind === 'list'
          ? block.items
          : 'text' in block
            ? [block.text]
            : [],
    );
    expect(texts.filter((text) => text.split('`').length % 2 === 0)).toEqual([]);
    const paragraphs = topic.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(paragraphs.filter((text) => !/[.:]$/.test(text))).toEqual([]);
  });

  it('is listed on one line of 80 columns', () => {
    expect(topic.name).toMatch(/^[a-z]+$/);
    expect(topic.summary).toMatch(/^.{10,60}[^.]$/);
  });

  it('names only existing topics and commands', () => {
    const names = new Set([...commands, ...topics].map(({ name }) => name));
    const named = [...JSON.stringify(topic).matchAll(/`pipward (?:help )?([a-z]+)/g)].map(
      ([, word]) => word!,
    );
    expect(named.filter((word) => !names.has(word))).toEqual([]);
  });
});

it('no topic has the name of a command, whose help would hide it', () => {
  const names = new Set(commands.map(({ name }) => name));
  expect(topics.filter(({ name }) => names.has(name))).toEqual([]);
  expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length);
});

it('every setting is listed, with its values', () => {
  const page = renderTopic(
    topics.find(({ name }) => name === 'settings')!,
    { ...look, width: 80 },
  );
  for (const key of settingKeys) {
    const form = settingForms[key];
    expect(page).toContain(`\`${key}\`\n`);
    for (const choice of form.kind === 'choice' ? form.choices : []) expect(page).toContain(`\`${choice}\``);
  }
});

describe('a page is rendered', () => {
  it('with headings at the margin and everything else below them', () => {
    expect(render([heading('Title'), paragraph('one two three four')], 14)).toEqual([
      'Title',
      '  one two',
      '  three four',
    ]);
  });

  it('with hanging lists', () => {
    expect(render([list('one two three', 'four')], 14)).toEqual(['  - one two', '    three', '  - four']);
  });

  it('with lines to copy unbroken', () => {
    expect(render([verbatim('pip install x y z', '', 'b')], 10)).toEqual([
      '    pip install x y z',
      '',
      '    b',
    ]);
  });

  it('with the columns of tables side by side if there is room, else one below the other', () => {
    const rows = table(['key', 'takes', ''], ['`a`', 'b', 'what it is for'], ['long', 'c', '']);
    expect(render([rows], 40)).toEqual(['  key   takes', '  `a`   b      what it is for', '  long  c']);
    expect(render([rows], 20)).toEqual([
      '  `a`',
      '      takes: b',
      '      what it is for',
      '  long',
      '      takes: c',
    ]);
  });

  it('with straight columns if colour replaces backticks', () => {
    const block = table(['', ''], ['`a`', 'b'], ['cd', 'e']);
    const page = renderTopic(
      { name: 'x', summary: 'y', blocks: [block] },
      { ...look, width: 40, areBackticksHidden: true },
    );
    expect(page.split('\n').slice(2)).toEqual(['  `a`   b', '  cd  e']);
  });
});
