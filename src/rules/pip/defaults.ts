import type { ConfigurationItem } from './configuration.ts';
import { judgeConfigured } from './option-value.ts';
import { nameOf, optionsOf, type OptionOwner } from './options.ts';
import { truthValue, words } from '../python/text.ts';
import type { PipVersion } from './version.ts';

/** A value that pip refuses, or may refuse. */
export interface ConfigurationProblem {
  readonly item: ConfigurationItem;
  readonly certain: boolean;
}

/** What the configuration makes of a parser's options. */
export interface Defaults {
  /** By canonical name; switches as booleans, anything else as written. */
  readonly values: ReadonlyMap<string, string | boolean>;
  readonly problems: readonly ConfigurationProblem[];
  /** Keys that this parser has no option for: pip passes over them. */
  readonly unknown: readonly ConfigurationItem[];
}

/**
 * Applies settings to a parser's options as pip does (cli/parser.py, `_update_defaults`). pip stops at the first
 * problem; all are given.
 *
 * @param items in the order of {@link itemsFor}
 */
export function applyDefaults(
  items: readonly ConfigurationItem[],
  owner: OptionOwner,
  version: PipVersion,
): Defaults {
  const specs = optionsOf(owner, version);
  const values = new Map<string, string | boolean>();
  const problems: ConfigurationProblem[] = [];
  const unknown: ConfigurationItem[] = [];
  for (const item of items) {
    // Long names only, and whole ones: abbreviations are for the command line.
    const spec = specs.find(({ names }) => names.includes(`--${item.key}`));
    if (!spec) {
      unknown.push(item);
      continue;
    }
    const parts = spec.appends ? words(item.value) : [item.value];
    const judgements = parts.map((part) => judgeConfigured(spec, part, version));
    if (judgements.some((judgement) => judgement !== 'valid'))
      problems.push({ item, certain: judgements.includes('invalid') });
    values.set(nameOf(spec), (spec.value === 'flag' ? truthValue(item.value) : undefined) ?? item.value);
  }
  return { values, problems, unknown };
}
