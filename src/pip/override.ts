import type { PipInvocation, PipOption } from './invocation.ts';

/** What takes an installation out of the check of PEP 668 (commands/install.py, `run`). */
export type Override =
  | 'target'
  | 'prefix'
  | 'root'
  | 'dry-run-report'
  | 'break-system-packages-typed'
  | 'break-system-packages-configured';

type Values = ReadonlyMap<string, string | boolean>;

/** The override in force, from what was typed and what is configured. */
export function overrideOf({ options, subcommand }: PipInvocation, values: Values): Override | undefined {
  const typed = (name: string): PipOption | undefined => options.findLast((option) => option.name === name);
  if (typed('break-system-packages')) return 'break-system-packages-typed';
  if (values.get('break-system-packages') === true) return 'break-system-packages-configured';
  if (subcommand !== 'install') return undefined;
  // An empty directory, typed, counts: pip asks `is not None`.
  const directory = (['target', 'prefix', 'root'] as const).find((name) => typed(name) ?? values.has(name));
  if (directory) return directory;
  const report = typed('report')?.value ?? values.get('report');
  const isDry = typed('dry-run') !== undefined || values.get('dry-run') === true;
  // An empty report does not: here it asks for truth.
  return isDry && report !== undefined && report !== '' ? 'dry-run-report' : undefined;
}
