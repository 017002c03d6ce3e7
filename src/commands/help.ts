import { isatty } from 'node:tty';
import { refuse } from '../system/terminal/report.ts';
import { paint, readableWidth, show } from '../system/terminal/terminal.ts';
import { renderBody, renderTopic } from '../words/layout/render-topic.ts';
import { table } from '../words/layout/topic.ts';
import { topics } from '../words/topics/topics.ts';
import { describeUnknownTopic, topicListTitle } from '../words/usage.ts';

/**
 * `pipward help TOPIC`: prints a page of the reference.
 *
 * @param word the topic; without one, yargs itself prints help, with `renderTopicList` at its end
 * @param commands the names of commands: yargs prints their help as well, but they may be mistyped here
 * @returns 0, or 2 if there is no such topic
 */
export function help(word: string, commands: readonly string[]): number {
  const topic = topics.find(({ name }) => name === word);
  if (topic) {
    const coloured = { heading: paint.bold, areBackticksHidden: true };
    const look = isatty(1) && paint.enabled ? coloured : plain;
    show(renderTopic(topic, { ...look, width: readableWidth() }));
    return 0;
  }
  return refuse(describeUnknownTopic(word, [...topics.map(({ name }) => name), ...commands]), 2);
}

/** The list of topics, for the end of yargs' help. */
export function renderTopicList(): string {
  const rows = topics.map(({ name, summary }) => [name, summary]);
  const lines = renderBody(table(['', ''], ...rows), { ...plain, width: readableWidth() - 2 });
  return [topicListTitle, ...lines.map((line) => `  ${line}`)].join('\n');
}

const plain = { heading: (text: string) => text, areBackticksHidden: false };
