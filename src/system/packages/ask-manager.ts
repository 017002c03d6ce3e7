import type { Manager } from '../../rules/managers/managers.ts';
import type { PackageVersions, Question } from '../../rules/managers/question.ts';
import { askQuestion } from './ask-question.ts';
import { readCandidates, readInstalled, type AskOptions } from './read-index.ts';

/** Asks the machine's package manager about packages, by the manager's names for them. */
export async function askManager(
  manager: Manager | undefined,
  names: readonly string[],
  options: AskOptions & { readonly cache: string },
): Promise<PackageVersions> {
  if (!manager || names.length === 0) return { available: new Map(), installed: new Map() };
  const { index, questions } = manager;
  return index
    ? {
        available: await readCandidates(index, names, options),
        installed: readInstalled(index.status, names),
      }
    : askAll(questions?.(names) ?? []);
}

/**
 * The packages that a manager would remove with this one, in the order of removal. None if it is not asked,
 * does not answer, or refuses.
 *
 * @param onSlow called if the person should be told why it takes long: apt without its cache needs a second
 */
export async function findAlsoRemoved(
  { alsoRemoved }: Manager,
  name: string,
  onSlow?: () => void,
): Promise<readonly string[]> {
  if (!alsoRemoved) return [];
  const timer = setTimeout(() => onSlow?.(), 300);
  try {
    return (await askQuestion(alsoRemoved(name))) ?? [];
  } finally {
    clearTimeout(timer);
  }
}

async function askAll(questions: readonly Question<PackageVersions>[]): Promise<PackageVersions> {
  const answers = await Promise.all(questions.map((question) => askQuestion(question)));
  return {
    available: new Map(answers.flatMap((answer) => [...(answer?.available ?? [])])),
    installed: new Map(answers.flatMap((answer) => [...(answer?.installed ?? [])])),
  };
}
