import { rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parsePyvenvCfg } from '../pep/405.ts';
import { displayPath, printable } from '../printable.ts';
import { movedPath, planRestoration, type Restoration } from '../restoration.ts';
import { describeDamage } from '../trust.ts';
import { isAllowed, recordAllowed, wasAllowed } from '../system/allowed.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../system/directories.ts';
import { findNamedDirectory, isNameOfShared, isVenv, type NearbyVenv } from '../system/environments.ts';
import { isThere, readText } from '../system/files.ts';
import { describeVenv, findOrigin, unfinishedMark } from '../system/found-venv.ts';
import { recordChange } from '../system/history.ts';
import type { Interpreter } from '../system/interpreter.ts';
import { readPins } from '../system/lock-file.ts';
import { ending } from '../system/ending.ts';
import { runInForeground } from '../system/process.ts';
import { readProjects } from '../system/projects-in.ts';
import { findInterpreterFor, freeName, putBack, restoreAbandoned } from '../system/rebuild.ts';
import { readSettings } from '../system/settings.ts';
import { highlight, paint, say } from '../system/terminal.ts';
import { createVenv } from '../system/venv.ts';
import { findTrustProblem } from '../system/trust.ts';
import { sayFailure, sayPreparing } from './prepare.ts';

/**
 * `pipward repair`: makes an environment anew in its place, and installs again what the one before held, which is kept
 * aside until the new one works. An interruption puts it back; where even that was cut off, the next repair does.
 *
 * @param options `force`: rebuild even one in which nothing is wrong
 * @returns 0 where the environment works again, 1 where it could not be rebuilt, 130 where the person stopped it
 */
export async function repair(
  word: string | undefined,
  { force }: { readonly force: boolean },
): Promise<number> {
  const found = findBroken(word);
  if (!found) {
    say(
      highlight(`${paint.red('error:')} there is no environment ${word === undefined ? 'here' : name(word)}`),
    );
    say(highlight('hint: the next `pip install` in a project makes one'));
    return 1;
  }
  const venv = found.path;
  restoreAbandoned(venv);
  const { damage } = describeVenv(venv);
  const problem = isAllowed(venv) ? undefined : findTrustProblem(venv);
  if (!damage && !problem && !force) {
    say(
      highlight(`nothing is wrong with ${name(venv)}; \`pipward repair --force\` rebuilds it all the same`),
    );
    return 0;
  }
  const interpreter = await findInterpreterFor(venv);
  if (!interpreter) {
    say(highlight(`${paint.red('error:')} there is no Python to rebuild ${name(venv)} with`));
    return 1;
  }
  const reason = damage ? `${name(venv)} ${describeDamage(damage)}: ` : '';
  say(highlight(`${reason}rebuilding it with Python ${printable(interpreter.version)} …`));
  return rebuild(found, interpreter);
}

/** The environment that is meant; one that a repair has moved aside and not replaced stands for its place. */
function findBroken(word: string | undefined): NearbyVenv | undefined {
  const { settings } = readSettings();
  if (word !== undefined && isNameOfShared(word)) return { path: sharedVenv(word), root: sharedVenv(word) };
  const here = resolve(workingDirectory(), word ?? '');
  for (const each of settings.venvNames) restoreAbandoned(join(here, each));
  const found = findNamedDirectory(word, settings);
  const active = process.env['VIRTUAL_ENV'];
  if (found || word !== undefined || !active || !isVenv(active)) return found;
  return { path: active, root: dirname(active) };
}

async function rebuild({ path: venv, root }: NearbyVenv, interpreter: Interpreter): Promise<number> {
  const restorations = planFor(venv, root);
  const { includeSystemSitePackages } = parsePyvenvCfg(readText(join(venv, 'pyvenv.cfg'), 64 * 1024) ?? '');
  const kept = freeName(`${venv}.before-repair`);
  const creation = await createVenv({
    venv,
    interpreter,
    systemSitePackages: includeSystemSitePackages,
    replaced: kept,
    onSlow: sayPreparing,
  });
  if (creation.kind === 'failed') {
    sayFailure(creation);
    return 1;
  }
  const lost = await install(restorations, { venv, root });
  if (ending.aborted) {
    putBack(venv, kept);
    say(highlight(`stopped: ${name(venv)} is as it was`));
    return 130;
  }
  await finish(venv, { kept, lost, count: restorations.length });
  return 0;
}

function planFor(venv: string, root: string): readonly Restoration[] {
  const origin = findOrigin(venv) ?? venv;
  return planRestoration(readProjects(venv), {
    pins: readPins(root),
    move: (path) => (isThere(path) ? path : movedPath(path, dirname(origin), root)),
    // What it names by address would run from there: that it does so was the person's doing, where it is known.
    isTrusted: isAllowed(venv) || wasAllowed(origin, venv),
    exists: isThere,
  });
}

interface Installing {
  readonly venv: string;
  readonly root: string;
}

/**
 * Has pip put everything back: by the project's own requirements file first, at the versions there were as far as those
 * agree; then what else there was, at once; then, where that fails, one by one.
 *
 * @returns what could not be brought back
 */
async function install(
  restorations: readonly Restoration[],
  work: Installing,
): Promise<readonly Restoration[]> {
  const { venv, root } = work;
  const requirements = ['requirements.lock', 'requirements.txt']
    .map((file) => join(root, file))
    .find(isThere);
  if (requirements !== undefined) {
    const pinned = restorations.filter(({ loose }) => loose.length > 0).flatMap(({ exact }) => exact);
    const constraints = join(venv, '.pipward-constraints.txt');
    writeFileSync(constraints, pinned.map((line) => `${line}\n`).join(''));
    const isDone = await pip(['-r', requirements, '-c', constraints], work);
    if (!isDone && !ending.aborted) await pip(['-r', requirements], work);
    unlinkSync(constraints);
  }
  const rest = missingFrom(venv, restorations).filter(({ exact }) => exact.length > 0);
  if (rest.length > 0 && !ending.aborted)
    await pip(
      rest.flatMap(({ exact }) => exact),
      work,
    );
  for (const { exact, loose } of missingFrom(venv, rest)) {
    const isDone = ending.aborted || (await pip(['--quiet', '--no-deps', ...exact], work));
    if (!isDone && !ending.aborted && loose.length > 0) await pip(['--quiet', ...loose], work);
  }
  return missingFrom(venv, restorations);
}

function missingFrom(venv: string, restorations: readonly Restoration[]): readonly Restoration[] {
  const names = new Set(readProjects(venv).map((project) => project.name));
  return restorations.filter(({ project }) => !names.has(project.name));
}

async function pip(words: readonly string[], { venv, root }: Installing): Promise<boolean> {
  const environment = { ...process.env, PIP_USER: '0', PIP_PYTHON: '' };
  const program = [join(venv, 'bin', 'python'), '-m', 'pip'] as const;
  const directory = isThere(root) ? root : '/';
  return (await runInForeground([...program, 'install', ...words], { directory, environment })) === 0;
}

async function finish(
  venv: string,
  result: { readonly kept: string; readonly lost: readonly Restoration[]; readonly count: number },
): Promise<void> {
  const { kept, lost, count } = result;
  rmSync(unfinishedMark(venv), { force: true });
  await recordAllowed(venv);
  const isWhole = lost.length === 0;
  recordChange({ change: 'venv-rebuilt', venv, ...(!isWhole && { kept }) });
  const restored = count - lost.length;
  const packages = `${restored} ${restored === 1 ? 'package' : 'packages'}`;
  say(highlight(`rebuilt ${name(venv)} with ${packages}`, paint.green));
  if (isWhole) {
    rmSync(kept, { recursive: true, force: true });
    return;
  }
  for (const { project } of lost)
    say(
      highlight(
        `note: \`${project.name}\` ${printable(project.version)} could not be brought back${sourceOf(project)}`,
      ),
    );
  say(highlight(`note: the environment before it is kept as \`${printable(basename(kept))}\` beside it`));
}

function sourceOf({ origin }: Restoration['project']): string {
  switch (origin?.kind) {
    case 'archive':
    case 'vcs':
      return `; it came from \`${printable(origin.url)}\``;
    case 'directory':
      return `; it came from \`${printable(origin.path)}\``;
    default:
      return '';
  }
}

function name(path: string): string {
  return `\`${displayPath(path, { directory: workingDirectory(), home: findDirectories().home })}\``;
}
