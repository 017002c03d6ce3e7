import type { HealthProblem } from '../rules/upkeep/health.ts';
import { findDirectories } from '../system/directories.ts';
import { isThere } from '../system/files.ts';
import { readDistribution } from '../system/packages/read-distribution.ts';
import { findBaseInterpreter, findMarker } from '../system/pip/find-interpreter.ts';
import { findUserBase } from '../system/pip/package-directories.ts';
import { findPipModule } from '../system/pip/pip-program.ts';
import { readSettings } from '../system/read-settings.ts';
import { findCallingShell } from '../system/shells/calling-shell.ts';
import { installedHelper } from '../system/shells/helper-file.ts';
import { readShellState, readShellIntegration } from '../system/shells/read-shell-state.ts';
import { findMarkerProblem } from '../system/survey/marker-health.ts';
import { findOverrides, findPipxProblems, findShadowed } from '../system/survey/pip-health.ts';
import { findShellProblems, findSnippetProblems } from '../system/survey/shell-health.ts';
import { findBrokenVenvs, findMissingEverywhere } from '../system/survey/venv-health.ts';
import { here, note } from '../system/terminal/report.ts';
import { canAsk, print, show } from '../system/terminal/terminal.ts';
import {
  describeMachine,
  moreOnProblems,
  noProblems,
  type DescribedInterpreter,
} from '../words/commands/doctor.ts';
import { describeHealthProblem, remedyFor } from '../words/health.ts';

/** The JSON of `pipward doctor --json`. */
interface DoctorReport {
  readonly schema: 1;
  /** The Python that pip is refused for, or would be. */
  readonly interpreter: DescribedInterpreter | null;
  /** The version of its pip. */
  readonly pip: string | null;
  readonly distributor: string;
  readonly isSetUp: boolean;
  /** The shell in which it was typed, if that shell has loaded pipward. */
  readonly shell: string | null;
  readonly problems: readonly (HealthProblem & { readonly message: string; readonly remedy: string })[];
}

/**
 * `pipward doctor`: looks for problems that keep pip or pipward from working as expected, and names a remedy
 * for each. It changes nothing.
 *
 * @returns 1 if it found a problem
 */
export async function doctor({ json }: { readonly json: boolean }): Promise<number> {
  const { settings, notices } = readSettings(process.env, { mayWrite: false });
  const directories = findDirectories();
  const { home } = directories;
  const distribution = readDistribution();
  const interpreter = await findBaseInterpreter(undefined);
  const pip =
    interpreter &&
    (await findPipModule(interpreter.executable, { userBase: findUserBase(), path: process.env['PATH'] }));
  const shell = readShellState();
  const marker = interpreter && findMarkerProblem(interpreter);
  const isSetUp = isThere(installedHelper(directories));
  const problems: readonly HealthProblem[] = [
    ...(marker ? [marker] : []),
    ...(interpreter ? findOverrides(interpreter, pip?.version) : []),
    ...(interpreter ? await findShadowed(interpreter) : []),
    ...findPipxProblems(home, distribution),
    ...(isSetUp && !shell && canAsk() ? [notLoaded()] : []),
    ...findShellProblems(shell, readShellIntegration()),
    ...findSnippetProblems(directories, settings),
    ...findBrokenVenvs(),
    ...findMissingEverywhere(settings),
  ];
  const report: DoctorReport = {
    schema: 1,
    interpreter: interpreter
      ? {
          executable: interpreter.executable,
          version: interpreter.version,
          marker: findMarker(interpreter) ?? null,
        }
      : null,
    pip: pip?.version ?? null,
    distributor: distribution.name,
    isSetUp,
    shell: shell?.shell ?? null,
    problems: problems.map((problem) => ({
      ...problem,
      message: describeHealthProblem(problem, here()),
      remedy: remedyFor(problem),
    })),
  };
  for (const notice of notices) note(notice);
  if (json) print(JSON.stringify(report, undefined, 2));
  else printReport(report);
  return problems.length > 0 ? 1 : 0;
}

function notLoaded(): HealthProblem {
  return { code: 'shell-not-loaded', args: { shell: findCallingShell() ?? 'shell' } };
}

function printReport(report: DoctorReport): void {
  for (const line of describeMachine(report)) show(line);
  for (const { code, message, remedy } of report.problems) {
    print('');
    show(`${message} (${code})`);
    show(`hint: ${remedy}`);
  }
  print('');
  show(report.problems.length === 0 ? noProblems : moreOnProblems);
}
