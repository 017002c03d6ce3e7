import { configurationPaths } from '../../rules/pip/configuration-paths.ts';
import type { ConfigurationFile } from '../../rules/pip/configuration.ts';
import { parseInvocation, type PipInvocation } from '../../rules/pip/invocation.ts';
import { predict, type PipFacts, type Prediction } from '../../rules/pip/prediction.ts';
import type { TypedCommand } from '../../rules/shells/typed-command.ts';
import type { Settled } from '../../rules/verdict/facts.ts';
import { findDirectories } from '../directories.ts';
import { readText, statOf } from '../files.ts';
import { findMarker } from './find-interpreter.ts';
import { findUserBase } from './package-directories.ts';
import { findMissingPip, findPip, findPipModule, type PipProgram } from './pip-program.ts';
import { environmentOf, searchPathOf } from './sudo.ts';

/** The facts about a pip command line and the pip that it starts. */
export interface PipFinding {
  readonly pip: PipProgram;
  readonly marker: string | undefined;
  readonly invocation: PipInvocation;
  readonly prediction: Prediction | Settled;
  /** True if pip already has to write a log of its own. */
  readonly logsItself: boolean;
  /** True if a configuration file sends pip to another Python. */
  readonly setsPython: boolean;
}

/** Finds the pip that was typed and predicts by its own rules whether it will refuse. */
export async function findRefusal(typed: TypedCommand): Promise<PipFinding> {
  const environment = environmentOf(typed);
  const where = { userBase: findUserBase(environment), path: searchPathOf(typed) };
  const pip = typed.isModule
    ? await findPipModule(typed.program, where)
    : await findPip(typed.program, where);
  if (pip.doubt === 'not-found' && !typed.isModule && !typed.program.includes('/'))
    return withoutPip(typed, where);
  const { interpreter } = pip;
  const marker = interpreter && findMarker(interpreter);
  const version = pip.version ?? '';
  const invocation = parseInvocation(typed.args, { version });
  const configuration = readConfiguration(environment, interpreter?.prefix ?? '/usr', pip.version);
  const facts: PipFacts = {
    args: typed.args,
    environment,
    configuration,
    pipVersion: pip.version,
    marker: marker !== undefined,
    inVenv: interpreter !== undefined && interpreter.prefix !== interpreter.basePrefix,
  };
  const prediction = predict(facts, invocation);
  const isCertain =
    pip.doubt === undefined || (prediction.kind === 'not-refused' && prediction.reason === 'not-install');
  return {
    pip,
    marker,
    invocation,
    prediction: isCertain ? prediction : { kind: 'uncertain', reason: `pip-${pip.doubt}` },
    logsItself:
      environment['PIP_LOG'] !== undefined ||
      invocation.options.some(({ name }) => name === 'log') ||
      mentions(configuration, /^[ \t-]*(?:log|log[-_]file|local[-_]log)[ \t]*[=:]/im),
    setsPython: mentions(configuration, /^[ \t-]*python[ \t]*[=:]/im),
  };
}

/** The existing configuration files of pip, in pip's order. */
export function readConfiguration(
  environment: NodeJS.ProcessEnv,
  prefix: string,
  pipVersion: string | undefined,
): readonly ConfigurationFile[] {
  const platform = process.platform === 'darwin' ? 'darwin' : 'linux';
  const paths = configurationPaths({
    home: findDirectories(environment).home,
    environment,
    prefix,
    platform,
    pathExists: (path) => statOf(path) !== undefined,
    pipVersion,
  });
  return paths.filter(({ path }) => statOf(path)).map((file) => ({ ...file, text: readText(file.path) }));
}

/**
 * The finding if pip is missing (stock Ubuntu) or has another name only: its decision can be predicted all
 * the same.
 */
async function withoutPip(
  typed: TypedCommand,
  where: { readonly userBase: string; readonly path: string | undefined },
): Promise<PipFinding> {
  const pip = await findMissingPip(typed.program, where);
  const marker = pip.interpreter && findMarker(pip.interpreter);
  const invocation = parseInvocation(typed.args, { version: pip.version ?? '' });
  const { subcommand, problem } = invocation;
  const isInstall = subcommand === 'install' || subcommand === 'uninstall';
  const isInVenv = pip.interpreter !== undefined && pip.interpreter.prefix !== pip.interpreter.basePrefix;
  const isOurs = isInstall && !problem && (marker !== undefined || isInVenv);
  const prediction: Settled = isOurs
    ? { kind: 'refused', reason: 'pip-missing' }
    : { kind: 'not-refused', reason: 'asked' };
  return { pip, marker, invocation, prediction, logsItself: false, setsPython: false };
}

function mentions(configuration: readonly ConfigurationFile[], key: RegExp): boolean {
  return configuration.some(({ text = '' }) => key.test(text));
}
