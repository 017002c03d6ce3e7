import {
  itemsFor,
  loadConfiguration,
  type ConfigurationItem,
  type ConfigurationSources,
} from './configuration.ts';
import { applyDefaults } from './defaults.ts';
import type { PipInvocation, PipOption } from './invocation.ts';

/** Everything that makes pip skip the check of PEP 668 (commands/install.py, `run`). */
export type Override =
  | 'target'
  | 'prefix'
  | 'root'
  | 'dry-run-report'
  | 'break-system-packages-typed'
  | 'break-system-packages-configured';

type Values = ReadonlyMap<string, string | boolean>;

/** The override in force, from typed options and configured values. */
export function overrideOf({ options, subcommand }: PipInvocation, values: Values): Override | undefined {
  const findTyped = (name: string): PipOption | undefined =>
    options.findLast((option) => option.name === name);
  if (findTyped('break-system-packages')) return 'break-system-packages-typed';
  if (values.get('break-system-packages') === true) return 'break-system-packages-configured';
  if (subcommand !== 'install') return undefined;
  // A typed directory counts even if it is empty, since pip tests `is not None`.
  const directory = (['target', 'prefix', 'root'] as const).find(
    (name) => findTyped(name) ?? values.has(name),
  );
  if (directory) return directory;
  const report = findTyped('report')?.value ?? values.get('report');
  const isDry = findTyped('dry-run') !== undefined || values.get('dry-run') === true;
  // An empty report does not count, since here pip tests the value itself.
  return isDry && report !== undefined && report !== '' ? 'dry-run-report' : undefined;
}

/** The effect of the configuration alone on every `pip install`. */
export type StandingOverride =
  | { readonly kind: 'none' }
  /** pip skips the check of PEP 668 because of `item`. */
  | { readonly kind: 'override'; readonly item: ConfigurationItem }
  /** pip stops at this file or variable. */
  | { readonly kind: 'invalid'; readonly source: string };

/** Finds the effect of configuration files and variables on a plain `pip install x`. */
export function findStandingOverride(sources: Omit<ConfigurationSources, 'isolated'>): StandingOverride {
  const configuration = loadConfiguration({ ...sources, isolated: false });
  if (configuration.kind !== 'loaded') return { kind: 'invalid', source: configuration.path };
  const items = itemsFor('install', configuration.items);
  const { values, problems } = applyDefaults(items, 'install', sources.version);
  const problem = problems.find(({ certain }) => certain);
  if (problem) return { kind: 'invalid', source: problem.item.source };
  const plainInstall = { subcommand: 'install', options: [], requirements: [], problem: undefined };
  const override = overrideOf(plainInstall, values);
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
