import yargs from 'yargs';
import { version } from '../package.json';
import type { AnswerVerb } from './rules/shells/answer.ts';
import { shellNames, type ShellName } from './rules/shells/dialects.ts';
import { printable } from './rules/printable.ts';
import { say } from './system/terminal/terminal.ts';

/**
 * Every command and flag. `answer` takes what a shell is to do that waits for it. What stands behind `--` is never shown to yargs, which would read `--python-version 3.10` as
 * 3.1 even there.
 *
 * @returns the exit status: 0 done, 1 refused or failed, 2 used wrongly
 */
export async function runCommand(words: readonly string[], answer?: AnswerVerb[]): Promise<number> {
  const split = words.indexOf('--');
  const before = split < 0 ? words : words.slice(0, split);
  const behind = split < 0 ? [] : words.slice(split + 1);
  // A thousand names would cost yargs 20 ms, so it does not see them either.
  const hasNames = before[0] === 'lookup';
  const takesWords = before[0] === 'why';
  // yargs gives no positional what stands behind `--`; only a directory can begin with a dash.
  const literal = behind.map((word) => (word.startsWith('-') ? `./${word}` : word));
  const shown = takesWords || hasNames ? before : [...before, ...literal];
  const own = hasNames ? before.filter((word, place) => !isName(word, place)) : shown;
  const rest = hasNames ? [...before.filter(isName), ...behind] : behind;
  let status = 0;
  const shells = {
    choices: shellNames,
    array: true,
    requiresArg: true,
    default: [],
    describe: 'only this shell',
  } as const;
  const dryRun = { boolean: true, default: false, describe: 'show the change, make none' } as const;
  const commandLine = yargs([...own])
    .scriptName('pipward')
    .usage('$0 <command>\n')
    // yargs counts a line break as a column.
    .usage("Type pip as always: what the system's Python refuses")
    .usage("goes to the project's environment, to pipx or to apt.")
    .command('setup', 'have your shells load pipward', { shell: shells, 'dry-run': dryRun }, async (argv) => {
      const { setup } = await import('./commands/setup/setup.ts');
      status = await setup({ shells: argv.shell, dryRun: argv.dryRun });
    })
    .command('remove', 'take everything back', { shell: shells, 'dry-run': dryRun }, async (argv) => {
      const { remove } = await import('./commands/setup/remove.ts');
      status = await remove({ shells: argv.shell, dryRun: argv.dryRun });
    })
    .command(
      'init <shell>',
      'print what a shell loads',
      (y) => y.positional('shell', { choices: shellNames, demandOption: true }),
      async (argv) => {
        const { init } = await import('./commands/setup/init.ts');
        status = init(argv.shell as ShellName);
      },
    )
    .command(
      'why',
      'say what would happen to `why -- pip install x`',
      (y) =>
        y
          .usage('pipward why [--json] -- pip install x\n\nsay what would happen to a command')
          .option('json', { boolean: true, default: false, describe: 'for programs' }),
      async (argv) => {
        const { why } = await import('./commands/why.ts');
        if (rest.length === 0) throw new UsageError('there is no command to explain');
        status = await why(rest, { json: argv.json });
      },
    )
    .command(
      'lookup [name..]',
      'say what is known of packages',
      (y) =>
        y
          .positional('name', { type: 'string', array: true })
          .option('json', { boolean: true, default: false, describe: 'for programs' }),
      async (argv) => {
        const { lookup } = await import('./commands/lookup.ts');
        if (rest.length === 0) throw new UsageError('there is no name to look up');
        status = await lookup(rest, { json: argv.json });
      },
    )
    .command(
      'status',
      'say which environment is active, and why',
      { json: { boolean: true, default: false, describe: 'for programs' } },
      async (argv) => {
        status = (await import('./commands/status.ts')).status({ json: argv.json });
      },
    )
    .command(
      'which [program]',
      'print the path of Python, for cron and scripts',
      (y) => y.positional('program', { type: 'string' }),
      async (argv) => {
        status = (await import('./commands/which.ts')).which(argv.program);
      },
    )
    .command(
      'doctor',
      'find what keeps pip or pipward from working',
      { json: { boolean: true, default: false, describe: 'for programs' } },
      async (argv) => {
        status = await (await import('./commands/doctor.ts')).doctor({ json: argv.json });
      },
    )
    .command(
      'rescue',
      'move what pip put before the system’s packages',
      { yes: { boolean: true, default: false, describe: 'without asking' } },
      async (argv) => {
        status = await (await import('./commands/rescue/rescue.ts')).rescue({ yes: argv.yes });
      },
    )
    .command(
      'explain [code]',
      'say the reason behind a message',
      (y) => y.positional('code', { type: 'string' }),
      async (argv) => {
        status = (await import('./commands/explain.ts')).explainCode(argv.code);
      },
    )
    .command(
      'history',
      'list what pipward has changed, newest last',
      {
        all: { boolean: true, default: false, describe: 'from the beginning' },
        json: { boolean: true, default: false, describe: 'for programs' },
      },
      async (argv) => {
        status = (await import('./commands/history.ts')).history({ all: argv.all, json: argv.json });
      },
    )
    .command(
      'undo [number]',
      'take the last change back, or that of a number',
      (y) =>
        y
          .positional('number', { type: 'string' })
          .option('yes', { boolean: true, default: false, describe: 'without asking' }),
      async (argv) => {
        status = await (await import('./commands/undo.ts')).undo(argv.number, { yes: argv.yes });
      },
    )
    .command(
      'allow [directory]',
      'have shells activate the environment here',
      (y) =>
        y
          .positional('directory', { type: 'string' })
          .option('force', { boolean: true, default: false, describe: 'whatever speaks against it' }),
      async (argv) => {
        status = await (await import('./commands/allow.ts')).allow(argv.directory, { force: argv.force });
      },
    )
    .command(
      'deny [directory]',
      'have shells leave it alone, without a word',
      (y) => y.positional('directory', { type: 'string' }),
      async (argv) => {
        status = (await import('./commands/allow.ts')).deny(argv.directory);
      },
    )
    .command(
      'use [environment]',
      'activate an environment, by name or directory',
      (y) =>
        y
          .positional('environment', { type: 'string' })
          .option('always', { boolean: true, default: false, describe: 'wherever no project’s is' }),
      async (argv) => {
        const { use } = await import('./commands/use.ts');
        status = await use(argv.environment, { always: argv.always }, answer);
      },
    )
    .command(
      'repair [directory]',
      'rebuild an environment with what is in it',
      (y) =>
        y.positional('directory', { type: 'string' }).option('force', {
          boolean: true,
          default: false,
          describe: 'even where nothing is wrong with it',
        }),
      async (argv) => {
        status = await (
          await import('./commands/repair/repair.ts')
        ).repair(argv.directory, { force: argv.force });
      },
    )
    .command('venv', 'environments that belong to no project', (y) =>
      y
        .command('list', 'all of them', {}, async () => {
          status = (await import('./commands/venv.ts')).listVenvs();
        })
        .command(
          'create <name>',
          'make one, for `pipward use <name>`',
          (z) =>
            z.positional('name', { type: 'string', demandOption: true }).option('python', {
              type: 'string',
              requiresArg: true,
              describe: 'the program to make it from',
            }),
          async (argv) => {
            status = await (await import('./commands/venv.ts')).createNamed(argv.name, argv.python);
          },
        )
        .command(
          'delete <name>',
          'delete one, with what is in it',
          (z) =>
            z
              .positional('name', { type: 'string', demandOption: true })
              .option('yes', { boolean: true, default: false, describe: 'without asking' }),
          async (argv) => {
            status = await (await import('./commands/venv.ts')).deleteNamed(argv.name, { yes: argv.yes });
          },
        )
        .demandCommand(1, 'venv needs one of: list, create, delete')
        .strict(),
    )
    .command('config', 'read and write settings', (y) =>
      y
        .command('list', 'all settings', {}, async () => {
          status = (await import('./commands/config.ts')).listSettings();
        })
        .command(
          'get <key>',
          'one setting',
          (z) => z.positional('key', { type: 'string', demandOption: true }),
          async (argv) => {
            status = (await import('./commands/config.ts')).getSetting(argv.key);
          },
        )
        .command(
          'set <key> <value>',
          'change a setting',
          (z) =>
            z
              .positional('key', { type: 'string', demandOption: true })
              .positional('value', { type: 'string', demandOption: true }),
          async (argv) => {
            status = await (await import('./commands/config.ts')).setSetting(argv.key, argv.value);
          },
        )
        .command(
          'unset <key>',
          'go back to the default',
          (z) => z.positional('key', { type: 'string', demandOption: true }),
          async (argv) => {
            status = await (await import('./commands/config.ts')).unsetSetting(argv.key);
          },
        )
        .command('path', 'where the settings are written', {}, async () => {
          status = (await import('./commands/config.ts')).printSettingsPath();
        })
        .demandCommand(1, 'config needs one of: list, get, set, unset, path')
        .strict(),
    )
    .demandCommand(1, 'there is no command')
    .strict()
    .version(version)
    .help()
    .alias('h', 'help')
    .wrap(Math.min(100, process.stderr.columns ?? 80))
    .exitProcess(false)
    .fail((message: string | null, error) => {
      throw message ? new UsageError(printable(message.replace(/\s*\n\s*/g, ' '))) : error;
    });
  try {
    await commandLine.parseAsync();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`error: ${error.message}`);
    say('hint: pipward --help');
    return 2;
  }
  return status;
}

function isName(word: string, place: number): boolean {
  return place > 0 && !word.startsWith('-');
}

/** The command line was not understood. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}
