import type { Question } from '../../rules/managers/question.ts';
import { ask } from '../process.ts';

/** A package manager's answer; undefined if it is not there, failed, or did not answer in time. */
export async function askQuestion<Answer>({
  words,
  environment,
  failsInPart,
  parse,
}: Question<Answer>): Promise<Answer | undefined> {
  const { status, stdout } = await ask(words, {
    environment: { ...process.env, LC_ALL: 'C', ...environment },
  });
  return status === 0 || failsInPart ? parse(stdout) : undefined;
}
