import type { Notice } from '../rules/verdict/notice.ts';
import { findOverrideEffect } from '../system/distributions/override-effect.ts';
import { findMachineKind } from '../system/machine-kind.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { sayWaiting } from '../system/terminal/report.ts';
import { askingPip } from '../words/override.ts';
import type { Question } from './question.ts';

/** Consequences of a typed `--break-system-packages` for a machine that somebody works on. */
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

/** Into another directory, or in a dry run, nothing hides anything. */
function isOverride({ marker, invocation }: PipFinding): boolean {
  const names = new Set(invocation.options.map(({ name }) => name));
  const isElsewhere = ['target', 'prefix', 'root', 'dry-run'].some((name) => names.has(name));
  const isInstall = invocation.subcommand === 'install' && invocation.requirements.length > 0;
  return marker !== undefined && isInstall && !isElsewhere;
}

/** Whether pip would run code of a project to find out what it needs, even where it is told to take wheels only. */
function mayBuild({ invocation: { options, requirements } }: PipFinding): boolean {
  const isFromIndex = requirements.every(
    ({ kind, requirement }) => kind === 'named' && requirement?.url === undefined,
  );
  return !isFromIndex || options.some(({ name }) => name === 'no-binary');
}
