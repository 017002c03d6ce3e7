import { runCommandLine } from './commands/command-line/command-line.ts';
import { command, type Command } from './commands/command-line/command.ts';
import type { AnswerVerb } from './rules/shells/answer.ts';
import { shellNames } from './rules/shells/dialects.ts';

/**
 * Runs what a person typed.
 *
 * @param answer takes what the shell is to do, where one waits for that
 * @returns the exit status: 0 done, 1 refused or failed, 2 used wrongly
 */
export async function runCommand(words: readonly string[], answer?: AnswerVerb[]): Promise<number> {
  if (words.length === 0) return (await import('./commands/status.ts')).overview();
  return runCommandLine(words, { table: commands, answer });
}

const json = { boolean: true, default: false, describe: 'print JSON, for programs' } as const;
const yes = { boolean: true, default: false, describe: 'do not ask' } as const;
const dryRun = { boolean: true, default: false, describe: 'show the change, but do not make it' } as const;
const shell = {
  choices: shellNames,
  array: true,
  requiresArg: true,
  default: [],
  describe: 'only for this shell',
} as const;

const directory = { type: 'string', describe: 'an environment, or the directory it is in' } as const;
const sharedName = { type: 'string', demandOption: true, describe: 'the name of the environment' } as const;
const key = { type: 'string', demandOption: true, describe: 'the name of the setting' } as const;

/** Every command and every option. Modules are loaded by the commands that need them. */
export const commands: readonly Command[] = [
  command({
    name: 'setup',
    summary: 'make your shells load pipward',
    options: { shell, 'dry-run': dryRun },
    run: async (given) =>
      (await import('./commands/setup/setup.ts')).setup({ shells: given.shell, dryRun: given.dryRun }),
  }),
  command({
    name: 'remove',
    summary: 'remove pipward from your shells',
    options: { shell, 'dry-run': dryRun },
    run: async (given) =>
      (await import('./commands/setup/remove.ts')).remove({ shells: given.shell, dryRun: given.dryRun }),
  }),
  command({
    name: 'init',
    summary: 'print the code that a shell loads',
    positionals: { shell: { choices: shellNames, demandOption: true, describe: 'the shell' } },
    run: async (given) => (await import('./commands/setup/init.ts')).init(given.shell),
  }),
  command({
    name: 'why',
    summary: 'show what would happen: `why pip install x`',
    usage: 'why [--json] pip install x',
    options: { json },
    unread: { kind: 'command', missing: 'command' },
    run: async (given, { words }) => (await import('./commands/why.ts')).why(words, given),
  }),
  command({
    name: 'lookup',
    summary: 'show what is known about packages',
    positionals: { name: { type: 'string', array: true, describe: 'the name of a package' } },
    options: { json },
    unread: { kind: 'names', missing: 'name' },
    run: async (given, { words }) => (await import('./commands/lookup.ts')).lookup(words, given),
  }),
  command({
    name: 'status',
    summary: 'show which environment is active, and why',
    options: { json },
    run: async (given) => (await import('./commands/status.ts')).status(given),
  }),
  command({
    name: 'which',
    summary: 'print the path of Python, for cron and scripts',
    positionals: { program: { type: 'string', describe: 'another program of the environment' } },
    run: async (given) => (await import('./commands/which.ts')).which(given.program),
  }),
  command({
    name: 'doctor',
    summary: 'find what keeps pip or pipward from working',
    options: { json },
    run: async (given) => (await import('./commands/doctor.ts')).doctor(given),
  }),
  command({
    name: 'rescue',
    summary: "move packages that override the system's",
    options: { yes },
    run: async (given) => (await import('./commands/rescue/rescue.ts')).rescue(given),
  }),
  command({
    name: 'explain',
    summary: 'explain the reason behind a message',
    positionals: { code: { type: 'string', describe: 'the code of the message' } },
    run: async (given) => (await import('./commands/explain.ts')).explainCode(given.code),
  }),
  command({
    name: 'history',
    summary: 'list what pipward has changed, newest last',
    options: { all: { boolean: true, default: false, describe: 'from the beginning' }, json },
    run: async (given) => (await import('./commands/history.ts')).history(given),
  }),
  command({
    name: 'undo',
    summary: 'undo the last change, or an earlier one',
    positionals: { number: { type: 'string', describe: 'the number in `pipward history`' } },
    options: { yes },
    run: async (given) => (await import('./commands/undo.ts')).undo(given.number, given),
  }),
  command({
    name: 'allow',
    summary: 'activate the environment here from now on',
    positionals: { directory },
    options: { force: { boolean: true, default: false, describe: 'whatever the checks have found' } },
    run: async (given) => (await import('./commands/allow.ts')).allow(given.directory, given),
  }),
  command({
    name: 'deny',
    summary: 'never activate it, and hide notes about it',
    positionals: { directory },
    run: async (given) => (await import('./commands/allow.ts')).deny(given.directory),
  }),
  command({
    name: 'use',
    summary: 'activate an environment in this shell',
    positionals: { environment: { type: 'string', describe: 'its name or its directory' } },
    options: {
      always: { boolean: true, default: false, describe: "wherever no project's is active" },
    },
    run: async (given, { answer }) =>
      (await import('./commands/use.ts')).use(given.environment, given, answer),
  }),
  command({
    name: 'repair',
    summary: 'rebuild an environment with its packages',
    positionals: { directory },
    options: { force: { boolean: true, default: false, describe: 'even if nothing is wrong with it' } },
    run: async (given) => (await import('./commands/repair/repair.ts')).repair(given.directory, given),
  }),
  {
    name: 'venv',
    summary: 'manage environments that belong to no project',
    commands: [
      command({
        name: 'list',
        summary: 'list all of them',
        run: async () => (await import('./commands/venv.ts')).listVenvs(),
      }),
      command({
        name: 'create',
        summary: 'make one, for `pipward use`',
        positionals: { name: sharedName },
        options: { python: { type: 'string', requiresArg: true, describe: 'the Python to make it from' } },
        run: async (given) => (await import('./commands/venv.ts')).createNamed(given.name, given.python),
      }),
      command({
        name: 'delete',
        summary: 'delete one, with its packages',
        positionals: { name: sharedName },
        options: { yes },
        run: async (given) => (await import('./commands/venv.ts')).deleteNamed(given.name, given),
      }),
    ],
  },
  {
    name: 'config',
    summary: 'read and change settings',
    commands: [
      command({
        name: 'list',
        summary: 'list all settings',
        run: async () => (await import('./commands/config.ts')).listSettings(),
      }),
      command({
        name: 'get',
        summary: 'print one setting',
        positionals: { key },
        run: async (given) => (await import('./commands/config.ts')).getSetting(given.key),
      }),
      command({
        name: 'set',
        summary: 'change a setting',
        positionals: { key, value: { type: 'string', demandOption: true, describe: 'its new value' } },
        run: async (given) => (await import('./commands/config.ts')).setSetting(given.key, given.value),
      }),
      command({
        name: 'unset',
        summary: 'go back to the default',
        positionals: { key },
        run: async (given) => (await import('./commands/config.ts')).unsetSetting(given.key),
      }),
      command({
        name: 'path',
        summary: 'print the path of the settings file',
        run: async () => (await import('./commands/config.ts')).printSettingsPath(),
      }),
    ],
  },
  command({
    name: 'help',
    summary: 'explain a command or a topic',
    positionals: { topic: { type: 'string', describe: 'the name of a command or a topic' } },
    run: async (given) => (await import('./commands/help.ts')).help(given.topic, commands),
  }),
];
