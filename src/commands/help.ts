import { lookOf } from '../system/terminal/look.ts';
import { refuse } from '../system/terminal/report.ts';
import { readableWidth, show } from '../system/terminal/terminal.ts';
import { renderPage, renderTopic } from '../words/layout/render-topic.ts';
import { heading, table as tableOf } from '../words/layout/topic.ts';
import { wrap } from '../words/layout/wrap.ts';
import { topics } from '../words/topics/topics.ts';
import { describeUnknownTopic, moreHelp, topicListTitle } from '../words/usage.ts';
import type { Command } from './command-line/command.ts';
import { helpPage } from './command-line/help-page.ts';
import type { Followed } from './command-line/syntax.ts';

/** `pipward --help` and `pipward COMMAND --help`. */
export function printHelp(about: Pick<Followed, 'path' | 'row'>, commands: readonly Command[]): void {
  show(helpPage(about, commands, lookOf()));
  if (about.row === undefined) show(`\n${wrap(moreHelp, readableWidth()).join('\n')}`);
}

/**
 * `pipward help TOPIC`: prints a page of the reference; without a topic, the commands and the topics.
 *
 * @returns 0, or 2 if there is no such topic
 */
export function help(word: string | undefined, commands: readonly Command[]): number {
  if (word === undefined) {
    const rows = topics.map(({ name, summary }) => [name, summary]);
    show(helpPage({ path: [], row: undefined }, commands, lookOf()));
    show(`\n${renderPage([heading(topicListTitle), tableOf(['', ''], ...rows)], lookOf())}`);
    return 0;
  }
  const topic = topics.find(({ name }) => name === word);
  if (!topic) {
    const names = [...topics, ...commands].map(({ name }) => name);
    return refuse(describeUnknownTopic(word, names), 2);
  }
  show(renderTopic(topic, lookOf()));
  return 0;
}
