import {
  itemsFor,
  loadConfiguration,
  loadedFiles,
  type Configuration,
  type ConfigurationFile,
} from './configuration.ts';
import { applyDefaults, type Defaults } from './defaults.ts';
import { decodesUtf8, environmentDoubt, isKnownKey, uninstallDoubt, valueDoubt } from './doubt.ts';
import {
  isManagedSubcommand,
  mayNeedVenv,
  parseInvocation,
  subcommandArguments,
  type PipInvocation,
} from './invocation.ts';
import { overrideOf, type Override } from './override.ts';
import { FIRST_MANAGED, isAtLeast, knownVersion, parsePipVersion, type PipVersion } from './version.ts';

/** Everything that decides whether pip will refuse. */
export interface PipFacts {
  /** As typed, without the program's name. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The configuration files that exist, in pip's order. */
  readonly configuration: readonly ConfigurationFile[];
  readonly pipVersion: string | undefined;
  /** Whether the interpreter has a marker file and is not in a virtual environment. */
  readonly marker: boolean;
  readonly inVenv: boolean;
}

/** What pip will do, where that is certain. */
export type Prediction =
  | { readonly kind: 'refused'; readonly reason: 'externally-managed' | 'require-virtualenv' }
  | { readonly kind: 'not-refused'; readonly reason: NotRefusedReason }
  | { readonly kind: 'uncertain'; readonly reason: string };

/** Why pip goes on, or stops at something else. */
export type NotRefusedReason =
  | Override
  | 'completion'
  | 'configuration-error'
  | 'help'
  | 'in-venv'
  | 'not-install'
  | 'not-managed'
  | 'old-pip'
  | 'usage-error'
  | 'version';

const COMPLETION = ['PIP_AUTO_COMPLETE', 'COMP_WORDS', 'COMP_CWORD'];

/**
 * Says what pip will do, without running it: a white list. pip goes through fixed steps, each of which either stops it
 * or lets it go on, and the marker file comes last; so one step that stops it for certain makes a refusal impossible,
 * whatever else is unclear, and a refusal is only certain when every step is.
 *
 * @param invocation the same arguments as this pip reads them
 */
export function predict(
  facts: PipFacts,
  invocation = parseInvocation(facts.args, { version: facts.pipVersion ?? '' }),
): Prediction {
  const version = knownVersion(facts.pipVersion);
  // pip answers its own shell completion before anything else.
  if (COMPLETION.every((name) => facts.environment[name])) return notRefused('completion');
  const { subcommand } = invocation;
  if (subcommand !== undefined && !isManagedSubcommand(subcommand)) {
    if (mayNeedVenv(subcommand) && mentionsVenv(facts)) return uncertain('require-virtualenv');
    return notRefused(subcommand === 'help' ? 'help' : 'not-install');
  }
  const doubt = environmentDoubt(facts.environment);
  if (doubt !== undefined) return uncertain(doubt);
  if (!version) return predictUnknown(facts);
  return usageOf(invocation) ?? predictManaged({ facts, invocation, version });
}

interface Managed {
  readonly facts: PipFacts;
  readonly invocation: PipInvocation;
  readonly version: PipVersion;
}

function predictManaged({ facts, invocation, version }: Managed): Prediction {
  const subcommand = invocation.subcommand === 'uninstall' ? 'uninstall' : 'install';
  const isIsolated = subcommandArguments(facts.args, subcommand).includes('--isolated');
  // pip loads its configuration twice: for its general options, never isolated, and for the sub-command's.
  const general = load(facts, version, false);
  if (general.kind === 'invalid') return notRefused('configuration-error');
  const own = isIsolated ? load(facts, version, true) : general;
  if (own.kind === 'invalid') return notRefused('configuration-error');
  if (general.kind === 'unreadable' || own.kind === 'unreadable')
    return uncertain('unreadable-configuration');
  const first = applyDefaults(itemsFor('global', general.items), 'general', version);
  const second = applyDefaults(itemsFor(subcommand, own.items), subcommand, version);
  const problems = [...first.problems, ...second.problems];
  if (problems.some(({ certain }) => certain)) return notRefused('configuration-error');
  if (first.values.get('version') === true) return notRefused('version');
  const isTyped = (name: string): boolean => invocation.options.some((option) => option.name === name);
  if (isTyped('python') || first.values.has('python') || second.values.has('python'))
    return uncertain('other-interpreter');
  const doubt =
    (problems.length > 0 ? 'unusual-value' : undefined) ??
    (isTyped('log') || second.values.has('log') ? 'log-file' : undefined) ??
    valueDoubt(invocation, version) ??
    unknownKeyDoubt([first, second]);
  const isVenvRequired = isTyped('require-virtualenv') || second.values.get('require-virtualenv') === true;
  if (isVenvRequired && !facts.inVenv)
    return doubt === undefined ? refused('require-virtualenv') : uncertain(doubt);
  const override = overrideOf(invocation, second.values);
  if (override) return notRefused(override);
  if (!facts.marker) return notRefused(facts.inVenv ? 'in-venv' : 'not-managed');
  const last = subcommand === 'uninstall' ? uninstallDoubt(invocation, second.values) : undefined;
  if (last === 'nothing-named') return notRefused('usage-error');
  const remaining = doubt ?? last;
  return remaining === undefined ? refused('externally-managed') : uncertain(remaining);
}

/** What pip does before it loads anything for the sub-command. */
function usageOf({ options, problem, subcommand }: PipInvocation): Prediction | undefined {
  if (problem === 'uncertain-option') return uncertain('uncertain-option');
  if (problem) return notRefused('usage-error');
  if (options.some(({ name }) => name === 'help')) return notRefused('help');
  if (subcommand !== undefined) return undefined;
  return notRefused(options.some(({ name }) => name === 'version') ? 'version' : 'help');
}

/** A pip too old to know of marker files may still want a virtual environment. */
function predictUnknown(facts: PipFacts): Prediction {
  const version = facts.pipVersion === undefined ? undefined : parsePipVersion(facts.pipVersion);
  if (!version || isAtLeast(version, FIRST_MANAGED)) return uncertain('unknown-pip-version');
  return mentionsVenv(facts) ? uncertain('require-virtualenv') : notRefused('old-pip');
}

/** Whether anything anywhere may ask for a virtual environment, right or wrong. */
function mentionsVenv({ args, environment, configuration, inVenv }: PipFacts): boolean {
  if (inVenv) return false;
  const texts = [...args, ...Object.keys(environment), ...configuration.map(({ text }) => text)];
  return texts.some((text) => text === undefined || /require[-_]v/i.test(text));
}

function load(facts: PipFacts, version: PipVersion, isolated: boolean): Configuration {
  const { environment } = facts;
  const files = loadedFiles({ files: facts.configuration, environment, isolated }).map(
    ({ level, path, text }) => ({
      level,
      path,
      text: isReadAlike(text, environment, version) ? text : undefined,
    }),
  );
  return loadConfiguration({ files, environment, version, isolated });
}

/**
 * Whether every Python and pip reads a file alike. A header that holds two closing brackets ends at the first one until
 * Python 3.10; 26.2 took the locale's encoding even in Python's UTF-8 mode (pip issue 14367). U+FFFD is what lenient
 * decoders leave of bytes that are fatal to pip.
 */
function isReadAlike(
  text: string | undefined,
  environment: PipFacts['environment'],
  version: PipVersion,
): boolean {
  if (text === undefined || text.includes('\ufffd')) return false;
  if (/^\s*\[[^\]\r\n]*\][^\]\r\n]*\]/m.test(text)) return false;
  if (Buffer.byteLength(text) === text.length) return true;
  return decodesUtf8(environment) && (!isAtLeast(version, '26.2') || isAtLeast(version, '26.3'));
}

/** pip passes over keys it does not know; a key that no known pip has may be a distributor's own. */
function unknownKeyDoubt(defaults: readonly Defaults[]): string | undefined {
  return defaults.some(({ unknown }) => unknown.some(({ key }) => !isKnownKey(key)))
    ? 'unknown-key'
    : undefined;
}

function refused(reason: 'externally-managed' | 'require-virtualenv'): Prediction {
  return { kind: 'refused', reason };
}

function notRefused(reason: NotRefusedReason): Prediction {
  return { kind: 'not-refused', reason };
}

function uncertain(reason: string): Prediction {
  return { kind: 'uncertain', reason };
}
