import { isCancelled } from './system/cancelled.ts';
import { workingDirectory } from './system/directories.ts';

void run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
    if (process.env['PIPWARD_DEBUG'])
      process.stderr.write(`pipward: ${performance.now().toFixed(0)} ms since node started\n`);
  },
  async (error: unknown) => {
    if (isCancelled(error)) {
      process.exitCode = 130;
      return;
    }
    const { say } = await import('./system/terminal.ts');
    const detail = error instanceof Error ? error : new Error(String(error));
    say(process.env['PIPWARD_DEBUG'] ? String(detail.stack) : `pipward: ${detail.message}`);
    process.exitCode = 1;
  },
);

/** What no person types is met first, without the rest of the command line being loaded. */
async function run(words: readonly string[]): Promise<number> {
  if (words[0] === 'plan') {
    const { plan } = await import('./commands/plan.ts');
    return plan(words.slice(1));
  }
  if (words[0] === 'index') {
    const { renewIndex } = await import('./commands/index.ts');
    return renewIndex();
  }
  if (words[0] === 'prepare') {
    const { prepare } = await import('./commands/prepare.ts');
    return prepare(words.slice(1));
  }
  if (words[0] === 'record') {
    const { record } = await import('./commands/record.ts');
    return record(words.slice(1));
  }
  workingDirectory();
  const { runCommand } = await import('./cli.ts');
  return runCommand(words);
}
