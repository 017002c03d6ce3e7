import yargs, { type ArgumentsCamelCase, type Argv, type PositionalOptions } from 'yargs';
import { version } from '../../../package.json';
import type { AnswerVerb } from '../../rules/shells/answer.ts';
import { refuse } from '../../system/terminal/report.ts';
import { print } from '../../system/terminal/terminal.ts';
import { describeMisuse, type Misuse } from '../../words/usage.ts';
import type { Command, Verb } from './command.ts';
import { divideWords } from './divide-words.ts';
import { misuseOf } from './misuse.ts';
import { follow } from './syntax.ts';

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
  const { path, row, unknown } = follow(read, table);
  const refuseMisuse = (misuse: Misuse): number => refuse(describeMisuse(misuse, path), 2);
  if (unknown === undefined && read.some((word) => word === '--help' || word === '-h')) {
    (await import('../help.ts')).printHelp({ path, row }, table);
    return 0;
  }
  if (read.some((word) => word === '--version' || word === '-V')) {
    print(version);
    return 0;
  }
  let status = 0;
  const run = async (verb: Verb, given: ArgumentsCamelCase): Promise<void> => {
    if (verb.unread && unread.length === 0)
      throw new UsageError({ code: 'argument-missing', name: verb.unread.missing });
    status = await verb.run(given, { words: unread, answer });
  };
  const parser = addCommands(yargs([...read]), { rows: table, run })
    .demandCommand(1)
    .strict()
    .version(false)
    .help(false)
    .detectLocale(false)
    .exitProcess(false)
    .fail((message: string | null, error: Error) => {
      throw message === null ? error : new UsageError(misuseOf(message, read, table));
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuseMisuse(error.misuse);
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
      parser.command(row.name, false, (inner) =>
        addCommands(inner, { rows: row.commands, run }).demandCommand(1).strict(),
      );
    else
      parser.command(
        [row.name, ...Object.entries(row.positionals).map(renderPositional)].join(' '),
        false,
        (inner) => {
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

/** The command line cannot be run. */
class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly misuse: Misuse;

  constructor(misuse: Misuse) {
    super(misuse.code);
    this.misuse = misuse;
  }
}
