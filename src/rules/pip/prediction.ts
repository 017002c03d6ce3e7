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

/** All facts that decide whether pip refuses. */
export interface PipFacts {
  /** The arguments as typed, without the program's name. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The configuration files that exist, in pip's order. */
  readonly configuration: readonly ConfigurationFile[];
  readonly pipVersion: string | undefined;
  /** True if the interpreter has a marker file and is not in a virtual environment. */
  readonly marker: boolean;
  readonly inVenv: boolean;
}

/** The prediction of what pip will do, if that is certain. */
export type Prediction =
  | { readonly kind: 'refused'; readonly reason: 'externally-managed' | 'require-virtualenv' }
  | { readonly kind: 'not-refused'; readonly reason: NotRefusedReason }
  | { readonly kind: 'uncertain'; readonly reason: string };

/** The reason why pip goes on, or stops at something other than PEP 668. */
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
 * Predicts what pip will do, without running it. It works by an allow list: anything unknown makes the answer
 * uncertain. pip goes through fixed steps, each of which stops it or lets it go on, and checks for the marker
 * file last. So one step that certainly stops pip rules out a refusal, whatever else is unclear, and a
 * refusal is certain only if every step is.
 *
 * @param invocation the arguments in `facts`, parsed as this version of pip does
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
  if (!version) return predictUnknownVersion(facts);
  return usageOf(invocation) ?? predictManaged({ facts, invocation, version });
}

interface ManagedCommand {
  readonly facts: PipFacts;
  readonly invocation: PipInvocation;
  readonly version: PipVersion;
}

function predictManaged({ facts, invocation, version }: ManagedCommand): Prediction {
  const subcommand = invocation.subcommand === 'uninstall' ? 'uninstall' : 'install';
  const isIsolated = subcommandArguments(facts.args, subcommand).includes('--isolated');
  // pip loads its configuration twice: for general options, never isolated, and for the sub-command.
  const general = load(facts, version, false);
  if (general.kind === 'invalid') return notRefused('configuration-error');
  const command = isIsolated ? load(facts, version, true) : general;
  if (command.kind === 'invalid') return notRefused('configuration-error');
  if (general.kind === 'unreadable' || command.kind === 'unreadable')
    return uncertain('unreadable-configuration');
  const generalDefaults = applyDefaults(itemsFor('global', general.items), 'general', version);
  const commandDefaults = applyDefaults(itemsFor(subcommand, command.items), subcommand, version);
  const { values } = commandDefaults;
  const problems = [...generalDefaults.problems, ...commandDefaults.problems];
  if (problems.some(({ certain }) => certain)) return notRefused('configuration-error');
  if (generalDefaults.values.get('version') === true) return notRefused('version');
  const isTyped = (name: string): boolean => invocation.options.some((option) => option.name === name);
  if (isTyped('python') || generalDefaults.values.has('python') || values.has('python'))
    return uncertain('other-interpreter');
  const doubt =
    (problems.length > 0 ? 'unusual-value' : undefined) ??
    (isTyped('log') || values.has('log') ? 'log-file' : undefined) ??
    valueDoubt(invocation, version) ??
    unknownKeyDoubt([generalDefaults, commandDefaults]);
  const isVenvRequired = isTyped('require-virtualenv') || values.get('require-virtualenv') === true;
  if (isVenvRequired && !facts.inVenv)
    return doubt === undefined ? refused('require-virtualenv') : uncertain(doubt);
  const override = overrideOf(invocation, values);
  if (override) return notRefused(override);
  if (!facts.marker) return notRefused(facts.inVenv ? 'in-venv' : 'not-managed');
  const requirementDoubt = subcommand === 'uninstall' ? uninstallDoubt(invocation, values) : undefined;
  if (requirementDoubt === 'nothing-named') return notRefused('usage-error');
  const remainingDoubt = doubt ?? requirementDoubt;
  return remainingDoubt === undefined ? refused('externally-managed') : uncertain(remainingDoubt);
}

/** The prediction for a command that ends before pip loads the sub-command's configuration. */
function usageOf({ options, problem, subcommand }: PipInvocation): Prediction | undefined {
  if (problem === 'uncertain-option') return uncertain('uncertain-option');
  if (problem) return notRefused('usage-error');
  if (options.some(({ name }) => name === 'help')) return notRefused('help');
  if (subcommand !== undefined) return undefined;
  return notRefused(options.some(({ name }) => name === 'version') ? 'version' : 'help');
}

/** A pip that is too old to know marker files may still require a virtual environment. */
function predictUnknownVersion(facts: PipFacts): Prediction {
  const version = facts.pipVersion === undefined ? undefined : parsePipVersion(facts.pipVersion);
  if (!version || isAtLeast(version, FIRST_MANAGED)) return uncertain('unknown-pip-version');
  return mentionsVenv(facts) ? uncertain('require-virtualenv') : notRefused('old-pip');
}

/** True if anything typed or configured looks like `--require-virtualenv`. */
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
      text: isUnambiguous(text, environment, version) ? text : undefined,
    }),
  );
  return loadConfiguration({ files, environment, version, isolated });
}

/**
 * True if every Python and pip reads the file alike. Until Python 3.10 a header with two closing brackets
 * ends at the first one. pip 26.2 used the locale's encoding even in Python's UTF-8 mode (pip issue 14367).
 * Lenient decoders leave U+FFFD for bytes at which pip stops.
 */
function isUnambiguous(
  text: string | undefined,
  environment: PipFacts['environment'],
  version: PipVersion,
): boolean {
  if (text === undefined || text.includes('\ufffd')) return false;
  if (/^\s*\[[^\]\r\n]*\][^\]\r\n]*\]/m.test(text)) return false;
  if (Buffer.byteLength(text) === text.length) return true;
  return decodesUtf8(environment) && (!isAtLeast(version, '26.2') || isAtLeast(version, '26.3'));
}

/** pip ignores keys that it does not know. A key that no known pip has may come from a distributor. */
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
