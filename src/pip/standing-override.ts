import {
  itemsFor,
  loadConfiguration,
  type ConfigurationItem,
  type ConfigurationSources,
} from './configuration.ts';
import { applyDefaults } from './defaults.ts';
import { overrideOf } from './override.ts';

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
