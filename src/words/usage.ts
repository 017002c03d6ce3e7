import { code, printable } from '../rules/printable.ts';
import type { Message } from './message.ts';
import { nearestNames } from './nearest.ts';

/** The beginning of `pipward --help`. */
export const purpose =
  "Type pip as always. What the system's Python refuses goes to the project's environment, to pipx or to apt.";

export const helpTitles = { commands: 'Commands:', arguments: 'Arguments:', options: 'Options:' } as const;

/** The options that every command has, and what they do. */
export const sharedOptions = [
  ['-h, --help', 'show this help'],
  ['-V, --version', 'show the version'],
] as const;

/** The line at the end of `pipward --help`. */
export const moreHelp =
  '`pipward help COMMAND` explains a command. `pipward help` lists topics: where packages go, settings, trust, …';

/** Above the list of topics. */
export const topicListTitle = 'Topics, for `pipward help TOPIC`:';

/** The description of an argument, and the values it takes if these are few. */
export function withChoices(text: string, choices: readonly string[] | undefined): string {
  return choices === undefined ? text : `${text}: ${choices.join(', ')}`;
}

/** The reason why a command line cannot be run. */
export type Misuse =
  | { readonly code: 'unknown-command'; readonly word: string; readonly names: readonly string[] }
  | { readonly code: 'unknown-option'; readonly word: string; readonly names: readonly string[] }
  | { readonly code: 'command-missing'; readonly names: readonly string[] }
  | { readonly code: 'argument-missing'; readonly name: string }
  | { readonly code: 'value-missing'; readonly option: string }
  | {
      readonly code: 'value-not-taken';
      readonly name: string;
      readonly value: string;
      readonly choices: string;
    }
  | { readonly code: 'one-too-many'; readonly word: string }
  | { readonly code: 'other'; readonly text: string };

/** The error, and the way out: the nearest name, or the help of the command. */
export function describeMisuse(misuse: Misuse, path: readonly string[]): Message {
  const own = ['pipward', ...path].join(' ');
  const hint = `\`${own} --help\` shows how`;
  switch (misuse.code) {
    case 'unknown-command': {
      const [nearest] = nearestNames(misuse.word, misuse.names);
      return {
        text: `there is no command ${code([...path, misuse.word].join(' '))}`,
        hint: nearest === undefined ? `\`${own} --help\` lists them` : `did you mean \`${own} ${nearest}\`?`,
      };
    }
    case 'unknown-option': {
      const [nearest] = nearestNames(misuse.word, misuse.names);
      return {
        text: `\`${own}\` has no option ${code(misuse.word)}`,
        hint: nearest === undefined ? hint : `did you mean \`${nearest}\`?`,
      };
    }
    case 'command-missing':
      return { text: `\`${own}\` needs one of: ${misuse.names.join(', ')}`, hint };
    case 'argument-missing':
      return { text: `\`${own}\` needs a ${misuse.name.toUpperCase()}`, hint };
    case 'value-missing':
      return { text: `${code(misuse.option)} needs a value`, hint };
    case 'value-not-taken':
      return { text: `${misuse.name} can be ${misuse.choices}, not ${code(misuse.value)}`, hint };
    case 'one-too-many':
      return { text: `${code(misuse.word)} is one word too many`, hint };
    case 'other':
      return { text: printable(misuse.text), hint };
    default:
      return misuse satisfies never;
  }
}

/** The error if a topic is unknown. `names` are those of topics and of commands, which have help as well. */
export function describeUnknownTopic(word: string, names: readonly string[]): Message {
  const [nearest] = nearestNames(word, names);
  return {
    text: `there is no topic ${code(word)}`,
    hint: nearest === undefined ? '`pipward help` lists them' : `did you mean \`pipward help ${nearest}\`?`,
  };
}
