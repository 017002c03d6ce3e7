import { parseBuildOutput, parseFailure, type PipFailure } from '../rules/pip/failure.ts';
import { readText } from '../system/files.ts';
import { readDistribution } from '../system/packages/read-distribution.ts';
import { readRights } from '../system/packages/read-rights.ts';
import { askInterpreter, locateInterpreter } from '../system/pip/find-interpreter.ts';
import { advise } from '../system/terminal/report.ts';
import { say } from '../system/terminal/terminal.ts';
import { describeBuildOutput, describeFailedPip } from '../words/offer/pip-failure.ts';

/**
 * `pipward aftermath LOG COMMAND…`, which a snippet calls after a command of an answer failed with status 1.
 * It adds one useful line below pip's own output, if it knows one.
 */
export async function aftermath([log, ...command]: readonly string[]): Promise<number> {
  const text = (log === undefined ? undefined : readText(log, 256 << 20)) ?? '';
  showBuildOutput(text);
  const failure = findFailure(text, command);
  if (!failure) return 0;
  const { manager } = readDistribution();
  const python = await versionOf(command[0] ?? '');
  advise(describeFailedPip(failure, { manager, python, rights: readRights(manager) }));
  return 0;
}

/** Shows the build output, which pip does not print while it writes a log. */
export function showBuildOutput(log: string): void {
  const lines = parseBuildOutput(log);
  if (lines.length > 0) say(describeBuildOutput(lines));
}

/** The failure in the log. pipx also fails if pip installed a project that has no commands. */
function findFailure(log: string, command: readonly string[]): PipFailure | undefined {
  const failure = parseFailure(log);
  const name = command.at(-1) ?? '';
  if (failure || command[0] !== 'pipx' || command[1] !== 'install') return failure;
  return /Successfully installed /.test(log) ? { code: 'no-commands', name } : undefined;
}

async function versionOf(program: string): Promise<string> {
  const python = program.startsWith('/') ? program : '/usr/bin/python3';
  const { version } = locateInterpreter(python) ?? (await askInterpreter(python)) ?? {};
  return /^3\.\d+/.exec(version ?? '')?.[0] ?? '3';
}
