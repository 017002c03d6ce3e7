import yargs, { type ArgumentsCamelCase, type Argv, type PositionalOptions } from 'yargs';
import { version } from '../../../package.json';
import { printable } from '../../rules/printable.ts';
import type { AnswerVerb } from '../../rules/shells/answer.ts';
import { refuse } from '../../system/terminal/report.ts';
import { readableWidth } from '../../system/terminal/terminal.ts';
import type { Message } from '../../words/message.ts';
import {
  describeUnknownCommand,
  hintForUsage,
  missingSubcommand,
  missingCommand,
  moreHelp,
  usage,
} from '../../words/usage.ts';
import type { Command, Verb } from './command.ts';
import { divideWords } from './divide-words.ts';

/**
 * Hands the table of commands to yargs, which runs the one that the words name.
 *
 * @returns the exit status: 0 done, 1 refused or failed, 2 used wrongly
 */
export async function runCommandLine(
  words: readonly string[],
  { table, answer }: { readonly table: readonly Command[]; readonly answer: AnswerVerb[] | undefined },
): Promise<number> {
  // `help setup` is `setup --help`; any other word after `help` is a topic.
  const isAboutCommand = words[0] === 'help' && table.some(({ name }) => name === words[1]);
  const typed = isAboutCommand ? [...words.slice(1), '--help'] : words;
  const named = table.find(({ name }) => name === typed[0]);
  const unreadKind = named && 'unread' in named ? named.unread?.kind : undefined;
  const { read, unread } = divideWords(typed, unreadKind);
  let status = 0;
  const run = async (verb: Verb, given: ArgumentsCamelCase): Promise<void> => {
    if (verb.unread && unread.length === 0)
      throw new UsageError({ text: verb.unread.missing, hint: hintForUsage([verb.name]) });
    status = await verb.run(given, { words: unread, answer });
  };
  const parser = addCommands(yargs([...read]).scriptName('pipward'), { rows: table, run });
  for (const line of usage) parser.usage(line);
  parser
    .epilogue(words[0] === 'help' ? (await import('../help.ts')).renderTopicList() : moreHelp)
    .demandCommand(1, missingCommand)
    .strict()
    .recommendCommands()
    .version(version)
    .help()
    .alias('h', 'help')
    .detectLocale(false)
    .wrap(readableWidth())
    .exitProcess(false)
    .fail((message: string | null, error: Error) => {
      throw message === null ? error : new UsageError(misuseOf(message, read, table));
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse({ text: error.message, hint: error.hint }, 2);
  }
  return status;
}

type Run = (verb: Verb, given: ArgumentsCamelCase) => Promise<void>;

function addCommands(
  parser: Argv,
  { rows, run }: { readonly rows: readonly Command[]; readonly run: Run },
): Argv {
  for (const row of rows)
    if ('commands' in row)
      parser.command(row.name, row.summary, (inner) =>
        addCommands(inner, { rows: row.commands, run })
          .demandCommand(
            1,
            missingSubcommand(
              row.name,
              row.commands.map(({ name }) => name),
            ),
          )
          .strict(),
      );
    else
      parser.command(
        [row.name, ...Object.entries(row.positionals).map(renderPositional)].join(' '),
        row.summary,
        (inner) => {
          if (row.usage !== undefined) inner.usage(`$0 ${row.usage}\n`).usage(row.summary);
          for (const [name, positional] of Object.entries(row.positionals))
            inner.positional(name, positional);
          return inner.options(row.options);
        },
        (given) => run(row, given),
      );
  return parser;
}

/** `<key>`, `[directory]` or `[name..]`. */
function renderPositional([name, { demandOption, array }]: [string, PositionalOptions]): string {
  const form = array === true ? `${name}..` : name;
  return demandOption === true ? `<${form}>` : `[${form}]`;
}

/** The error for yargs' message about the words that it has read. */
function misuseOf(message: string, read: readonly string[], table: readonly Command[]): Message {
  const { path, unknown } = follow(read, table);
  const similar = /^Did you mean (\S+)\?$/.exec(message)?.[1];
  if (unknown !== undefined && (similar !== undefined || message.startsWith('Unknown argument')))
    return describeUnknownCommand(unknown, path, similar);
  return { text: printable(message.replace(/\s*\n\s*/g, ' ')), hint: hintForUsage(path) };
}

/** The commands that the words name, and the first word that should name one and does not. */
function follow(
  words: readonly string[],
  table: readonly Command[],
): { readonly path: readonly string[]; readonly unknown: string | undefined } {
  const path: string[] = [];
  let rows: readonly Command[] = table;
  for (const word of words.filter((each) => !each.startsWith('-'))) {
    const row = rows.find(({ name }) => name === word);
    if (!row) return { path, unknown: word };
    path.push(word);
    if (!('commands' in row)) break;
    rows = row.commands;
  }
  return { path, unknown: undefined };
}

/** The command line was not understood. */
class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string | undefined;

  constructor({ text, hint }: Message) {
    super(text);
    this.hint = hint;
  }
}
