import type { Notice } from '../rules/verdict/notice.ts';
import { findOverrideEffect } from '../system/distributions/override-effect.ts';
import { findMachineKind } from '../system/machine-kind.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { sayWaiting } from '../system/terminal/report.ts';
import { askingPip } from '../words/offer/override.ts';
import type { Question } from './question.ts';

/** Consequences of a typed `--break-system-packages` for a workstation. */
export async function warningsOn(
  { typed, settings, mayWrite, saysWaits }: Question,
  finding: PipFinding,
): Promise<readonly Notice[]> {
  const { interpreter, path } = finding.pip;
  if (!interpreter || !isOverride(finding) || settings.breakSystemPackages === 'off') return [];
  if ((await findMachineKind(settings.environment)) !== 'workstation') return [];
  if (!mayWrite && mayBuild(finding)) return [];
  if (saysWaits) sayWaiting(askingPip);
  return findOverrideEffect(typed, { words: [path], interpreter, mayWrite });
}

/** True if the install could hide a package. In another directory or a dry run it cannot. */
function isOverride({ marker, invocation }: PipFinding): boolean {
  const names = new Set(invocation.options.map(({ name }) => name));
  const isElsewhere = ['target', 'prefix', 'root', 'dry-run'].some((name) => names.has(name));
  const isInstall = invocation.subcommand === 'install' && invocation.requirements.length > 0;
  return marker !== undefined && isInstall && !isElsewhere;
}

/**
 * True if pip would run code of a project to find its requirements, even if it is told to use wheels only.
 */
function mayBuild({ invocation: { options, requirements } }: PipFinding): boolean {
  const isFromIndex = requirements.every(
    ({ kind, requirement }) => kind === 'named' && requirement?.url === undefined,
  );
  return !isFromIndex || options.some(({ name }) => name === 'no-binary');
}
