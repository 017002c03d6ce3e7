import { printable } from '../rules/printable.ts';
import type { Message } from './message.ts';
import { nearestNames } from './nearest.ts';

/** The top of `pipward --help`, line by line: yargs counts a line break as a column. */
export const usage = [
  '$0 <command>\n',
  "Type pip as always: what the system's Python refuses",
  "goes to the project's environment, to pipx or to apt.",
] as const;

/** The line at the end of `pipward --help`. */
export const moreHelp = '`pipward help` lists topics: where packages go, settings, trust, JSON, …';

/** Above the list of topics. */
export const topicListTitle = 'Topics, for `pipward help TOPIC`:';

export const missingCommand = 'there is no command';

export function missingSubcommand(name: string, names: readonly string[]): string {
  return `${name} needs one of: ${names.join(', ')}`;
}

/** The hint if a known command was used wrongly. */
export function hintForUsage(path: readonly string[]): string {
  return `\`${['pipward', ...path, '--help'].join(' ')}\` shows how`;
}

/**
 * The error if a word should have been a command.
 *
 * @param path the group that the word follows, such as `config`, or nothing
 * @param similar the command that yargs suggests. It may suggest `init` for `list`, so its distance is
 *   measured again
 */
export function describeUnknownCommand(
  word: string,
  path: readonly string[],
  similar: string | undefined,
): Message {
  const [nearest] = similar === undefined ? [] : nearestNames(word, [similar]);
  const own = ['pipward', ...path].join(' ');
  return {
    text: `there is no command \`${[...path, printable(word)].join(' ')}\``,
    hint: nearest === undefined ? `\`${own} --help\` lists them` : `did you mean \`${own} ${nearest}\`?`,
  };
}

/** The error if a topic is unknown. `names` are those of topics and of commands, which have help as well. */
export function describeUnknownTopic(word: string, names: readonly string[]): Message {
  const [nearest] = nearestNames(word, names);
  return {
    text: `there is no topic \`${printable(word)}\``,
    hint: nearest === undefined ? '`pipward help` lists them' : `did you mean \`pipward help ${nearest}\`?`,
  };
}
