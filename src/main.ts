import { plan } from './catch/request.ts';
import type { AnswerVerb } from './rules/shells/answer.ts';
import { workingDirectory } from './system/directories.ts';
import { endBy, Ended, endedBy, listenForSignals, statusOf } from './system/ending.ts';

void run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
    if (process.env['PIPWARD_DEBUG'])
      process.stderr.write(`pipward: ${performance.now().toFixed(0)} ms since node started\n`);
    // A child process that is still running may hold the other end of a pipe, which would keep Node alive.
    if (endedBy()) process.exit();
  },
  async (error: unknown) => {
    if (error instanceof Ended) {
      endBy(error.by);
      process.exit(statusOf(error.by));
    }
    process.exitCode = 1;
    try {
      const { sayError } = await import('./system/terminal/terminal.ts');
      sayError(error);
    } catch {
      sayPlainly(error);
    }
  },
);

/** Prints the error without any other module, since none may be loadable. */
function sayPlainly(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`pipward: ${message}\nhint: npx pipward setup\n`);
}

/**
 * Commands that no person types come first, without loading the rest of the command line. `plan` handles
 * signals itself.
 */
async function run(words: readonly string[]): Promise<number> {
  if (words[0] === 'plan') return plan(words.slice(1), runOwn);
  listenForSignals();
  if (words[0] === 'index') {
    const { renewIndex } = await import('./catch/renew-index.ts');
    return renewIndex();
  }
  if (words[0] === 'prepare') {
    const { prepare } = await import('./catch/prepare.ts');
    return prepare(words.slice(1));
  }
  if (words[0] === 'aftermath') {
    const { aftermath } = await import('./catch/aftermath.ts');
    return aftermath(words.slice(1));
  }
  if (words[0] === 'record') {
    const { record } = await import('./catch/record.ts');
    return record(words.slice(1));
  }
  workingDirectory();
  return runOwn(words);
}

/** Runs a command that a person types. */
async function runOwn(words: readonly string[], answer?: AnswerVerb[]): Promise<number> {
  const { runCommand } = await import('./cli.ts');
  return runCommand(words, answer);
}
