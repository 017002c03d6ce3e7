import type { ConfigurationItem, ConfigurationSources } from './configuration.ts';
import { itemsFor, loadConfiguration } from './configuration.ts';
import { applyDefaults } from './defaults.ts';
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

/** What a configuration does to every `pip install` on its own. */
export type Standing =
  | { readonly kind: 'none' }
  /** It takes pip out of the check of PEP 668; `item` says where. */
  | { readonly kind: 'override'; readonly item: ConfigurationItem }
  /** pip stops at this file, or at this variable. */
  | { readonly kind: 'invalid'; readonly source: string };

/** Finds what a plain `pip install x` would be made of by files and variables. */
export function findStandingOverride(sources: Omit<ConfigurationSources, 'isolated'>): Standing {
  const configuration = loadConfiguration({ ...sources, isolated: false });
  if (configuration.kind !== 'loaded') return { kind: 'invalid', source: configuration.path };
  const items = itemsFor('install', configuration.items);
  const { values, problems } = applyDefaults(items, 'install', sources.version);
  const problem = problems.find(({ certain }) => certain);
  if (problem) return { kind: 'invalid', source: problem.item.source };
  const plain = { subcommand: 'install', options: [], requirements: [], problem: undefined };
  const override = overrideOf(plain, values);
  if (override === undefined) return { kind: 'none' };
  const keys = {
    'break-system-packages-configured': 'break-system-packages',
    'break-system-packages-typed': 'break-system-packages',
    'dry-run-report': 'dry-run',
    target: 'target',
    prefix: 'prefix',
    root: 'root',
  } as const;
  const item = items.findLast(({ key }) => key === keys[override]);
  return item ? { kind: 'override', item } : { kind: 'none' };
}
