import type { PipInvocation } from '../pip/invocation.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { renderUvOptions, isSupportedByUv } from '../pip/uv-options.ts';
import type { VenvTarget } from '../verdict/placement.ts';
import type { Command } from './command.ts';
import type { PlanContext } from './step.ts';

/**
 * The command that installs into an environment: its own pip, or an installer outside it that is given its
 * path.
 */
export function pipCommand(
  target: VenvTarget,
  requirements: readonly TypedRequirement[],
  context: PlanContext,
): Command {
  const python = `${target.path}/bin/python`;
  const { invocation } = context;
  if (context.backend === 'uv' && isSupportedByUv(invocation)) {
    const words = requirements.flatMap((requirement) => requirement.words);
    return ['uv', 'pip', 'install', '--python', python, ...renderUvOptions(invocation), ...words];
  }
  if (target.hasPip) {
    const itself = context.setsPython ? ['--python', python] : [];
    return [python, '-m', 'pip', ...itself, ...installWords(requirements, context)];
  }
  if (context.outsideInstaller !== 'uv')
    return [...context.pip, '--python', target.path, ...installWords(requirements, context)];
  const options = isSupportedByUv(invocation)
    ? renderUvOptions(invocation)
    : keptOptions(invocation).flatMap(({ words }) => words);
  const words = [...options, ...requirements.flatMap((requirement) => requirement.words)];
  return ['uv', 'pip', invocation.subcommand ?? 'install', '--python', target.path, ...words];
}

/** pip's words in a new order: options first, so that they precede any `--`. */
export function assembleWords(
  requirements: readonly TypedRequirement[],
  { invocation }: PlanContext,
  added: readonly string[] = [],
): readonly string[] {
  const options = keptOptions(invocation);
  const before = options.filter(({ scope }) => scope === 'global').flatMap(({ words }) => words);
  const after = options.filter(({ scope }) => scope === 'command').flatMap(({ words }) => words);
  return [
    ...before,
    invocation.subcommand ?? 'install',
    ...added,
    ...after,
    ...requirements.flatMap(({ words }) => words),
  ];
}

/** A requirement as typed, in one string: `requests>=2`, `-r requirements.txt`. */
export function wordsOf({ words }: TypedRequirement): string {
  return words.join(' ');
}

/** pip's words for some of the requirements: as typed if nothing has to be dropped, or else assembled. */
function installWords(requirements: readonly TypedRequirement[], context: PlanContext): readonly string[] {
  const { invocation, args } = context;
  const isWhole =
    requirements.length === invocation.requirements.length &&
    requirements.every((requirement, index) => isSame(requirement, invocation.requirements[index])) &&
    keptOptions(invocation).length === invocation.options.length;
  return isWhole ? args : assembleWords(requirements, context);
}

function isSame(left: TypedRequirement, right: TypedRequirement | undefined): boolean {
  return wordsOf(left) === (right && wordsOf(right));
}

/** `--user` makes no sense in an environment, and `--break-system-packages` is not needed there. */
function keptOptions({ options }: PipInvocation): PipInvocation['options'] {
  const dropped = ['user', 'break-system-packages', 'python'];
  return options.filter(({ name }) => !dropped.includes(name));
}
