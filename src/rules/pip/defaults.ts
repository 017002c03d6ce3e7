import { parseBoolean, splitWords } from '../python/text.ts';
import type { ConfigurationItem } from './configuration.ts';
import { judgeConfigured } from './option-value.ts';
import { nameOf, optionsOf, type OptionOwner } from './options.ts';
import type { PipVersion } from './version.ts';

/** A configured value that pip refuses, or may refuse. */
export interface ConfigurationProblem {
  readonly item: ConfigurationItem;
  readonly certain: boolean;
}

/** The defaults that the configuration gives to a parser's options. */
export interface Defaults {
  /** Values by canonical name: flags as booleans, anything else as written. */
  readonly values: ReadonlyMap<string, string | boolean>;
  readonly problems: readonly ConfigurationProblem[];
  /** Settings for which this parser has no option. pip ignores them. */
  readonly unknown: readonly ConfigurationItem[];
}

/**
 * Applies settings to a parser's options as pip does (cli/parser.py, `_update_defaults`). pip stops at the
 * first problem; the result has all of them.
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
    // Configuration keys are long names in full. Only the command line takes abbreviations.
    const spec = specs.find(({ names }) => names.includes(`--${item.key}`));
    if (!spec) {
      unknown.push(item);
      continue;
    }
    const texts = spec.appends ? splitWords(item.value) : [item.value];
    const judgements = texts.map((text) => judgeConfigured(spec, text, version));
    if (judgements.some((judgement) => judgement !== 'valid'))
      problems.push({ item, certain: judgements.includes('invalid') });
    values.set(nameOf(spec), (spec.value === 'flag' ? parseBoolean(item.value) : undefined) ?? item.value);
  }
  return { values, problems, unknown };
}
