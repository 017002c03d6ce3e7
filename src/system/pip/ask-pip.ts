import type { TypedCommand } from '../../rules/shells/typed-command.ts';
import type { Certainty, Settled } from '../../rules/verdict/facts.ts';
import { workingDirectory } from '../directories.ts';
import { ask } from '../process.ts';
import type { PipFinding } from './finding.ts';
import { environmentOf } from './sudo.ts';

/** Options that decide whether pip refuses. */
const deciding = new Set([
  'target',
  'prefix',
  'root',
  'dry-run',
  'report',
  'break-system-packages',
  'user',
  'python',
  'isolated',
  'require-virtualenv',
]);

/** The certain outcome: from pip's files or, if they leave a doubt, from pip itself. */
export async function askWhereUncertain(finding: PipFinding, typed: TypedCommand): Promise<Certainty> {
  if (finding.prediction.kind !== 'uncertain') return finding.prediction;
  // The pip of an environment is never refused, unless it is sent to another Python.
  return isInVenv(finding) && !isSentElsewhere(finding, typed)
    ? { kind: 'not-refused', reason: 'in-venv' }
    : askPip(finding, typed);
}

/**
 * Asks pip itself whether it refuses. `pip install` without a requirement fails before it does anything,
 * either with the refusal or for lack of a requirement. Takes 0.3 s, needs no network and changes nothing.
 */
export async function askPip(finding: PipFinding, typed: TypedCommand): Promise<Settled> {
  const { pip, invocation } = finding;
  const program = typed.isModule ? ([pip.path, '-m', 'pip'] as const) : ([pip.path] as const);
  const options = invocation.options.filter(({ name }) => deciding.has(name));
  const before = options.filter(({ scope }) => scope === 'global').flatMap(({ words }) => words);
  const after = options.filter(({ scope }) => scope === 'command').flatMap(({ words }) => words);
  const words = [
    ...program,
    ...before,
    'install',
    '-vvv',
    '--disable-pip-version-check',
    '--no-input',
    ...after,
  ] as const;
  // Colour codes never split the word that is searched for; without `-vvv` a `quiet = 3` would silence it.
  const { status, stderr } = await ask(words, {
    directory: workingDirectory(),
    environment: { ...environmentOf(typed), PIP_LOG: '' },
  });
  if (status === 3 && stderr.includes('virtualenv')) return { kind: 'refused', reason: 'require-virtualenv' };
  if (status === 1 && stderr.includes('externally-managed-environment'))
    return { kind: 'refused', reason: 'externally-managed' };
  return { kind: 'not-refused', reason: 'asked' };
}

function isInVenv({ pip: { interpreter } }: PipFinding): boolean {
  return interpreter !== undefined && interpreter.prefix !== interpreter.basePrefix;
}

function isSentElsewhere({ invocation, setsPython }: PipFinding, typed: TypedCommand): boolean {
  const isTyped = invocation.options.some(({ name }) => name === 'python');
  return isTyped || setsPython || Boolean(environmentOf(typed)['PIP_PYTHON']);
}
