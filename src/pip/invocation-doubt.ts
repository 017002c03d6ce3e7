import { renderSpecifiers } from '../rules/python/requirement.ts';
import type { PipInvocation, TypedRequirement } from './invocation.ts';
import { judgeTyped } from './option-value.ts';
import { nameOf, optionsOf } from './options.ts';
import type { PipVersion } from './version.ts';

/** Options that may stop pip while it opens its network session, which uninstall does before it looks at its arguments. */
const SESSION_OPTIONS = ['trusted-host', 'use-feature', 'use-deprecated'];

/** Whether pip may refuse a typed value that we cannot judge. */
export function valueDoubt(
  { options, requirements, subcommand }: PipInvocation,
  version: PipVersion,
): string | undefined {
  const owner = subcommand === 'uninstall' ? 'uninstall' : 'install';
  const groups = requirements
    .filter(({ kind }) => kind === 'group')
    .map(({ value }) => ({ name: 'group', value }));
  const isUncertain = [...options, ...groups].some(({ name, value }) => {
    const spec = optionsOf(owner, version).find((candidate) => nameOf(candidate) === name);
    return !spec || judgeTyped(spec, value, version) === 'uncertain';
  });
  return isUncertain ? 'unusual-value' : undefined;
}

/**
 * uninstall reads its requirements before it asks for the marker file (commands/uninstall.py, `run`): certain only for
 * plain names. `nothing-named` is certain, too: pip stops at that.
 */
export function uninstallDoubt(
  { options, requirements }: PipInvocation,
  values: ReadonlyMap<string, string | boolean>,
): 'nothing-named' | 'session-option' | 'requirements-file' | 'unusual-requirement' | undefined {
  if (requirements.length === 0 && !values.has('requirement')) return 'nothing-named';
  if (SESSION_OPTIONS.some((name) => values.has(name) || options.some((option) => option.name === name)))
    return 'session-option';
  if (values.has('requirement') || requirements.some(({ kind }) => kind === 'requirements-file'))
    return 'requirements-file';
  return requirements.every(isPlain) ? undefined : 'unusual-requirement';
}

/** A name with extras and specifiers, without white space, marker or URL: every pip's grammar takes those. */
function isPlain({ kind, words, requirement }: TypedRequirement): boolean {
  if (kind !== 'named' || !requirement) return false;
  const { name, extras, specifier } = requirement;
  const brackets = extras.length === 0 ? '' : `[${extras.join(',')}]`;
  return words[0] === `${name}${brackets}${renderSpecifiers(specifier)}`;
}
