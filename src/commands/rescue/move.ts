import { join } from 'node:path';
import type { RescueObstacle, RescueDestination } from '../../rules/upkeep/rescue.ts';
import { findDirectories, sharedVenv } from '../../system/directories.ts';
import { readProjects } from '../../system/distributions/installed-projects.ts';
import { isThere } from '../../system/files.ts';
import { findPipx } from '../../system/pip/pipx.ts';
import { runInForeground } from '../../system/process.ts';
import { readHistory, recordChange } from '../../system/record-history.ts';
import { advise, here, note, tell } from '../../system/terminal/report.ts';
import { freeName } from '../../system/upkeep/kept-venv.ts';
import type { LeftOver } from '../../system/upkeep/left-over.ts';
import { restoreBackup, restoreFiles, setAside } from '../../system/upkeep/set-aside.ts';
import { isVenv } from '../../system/venv-files.ts';
import {
  leftWhereItWas,
  librariesInDefault,
  nothingMoved,
  originalsKept,
} from '../../words/commands/rescue.ts';
import { createShared } from '../venv.ts';

/** A distribution that was found, and its destination. */
export interface FoundDistribution {
  readonly leftOver: LeftOver;
  readonly files: readonly string[];
  readonly destination: RescueDestination;
  readonly obstacle: RescueObstacle | undefined;
}

/**
 * Moves the distributions. First the originals are set aside, since pipx does not replace existing commands;
 * then their replacements are installed. A distribution that cannot be installed any more is put back, with
 * its requirements.
 *
 * @returns 0; 1 if something is still in its old place; 130 if it was stopped
 */
export async function move(moving: readonly FoundDistribution[]): Promise<number> {
  const { data, home } = findDirectories();
  const goingTo = (wanted: RescueDestination): readonly FoundDistribution[] =>
    moving.filter((distribution) => distribution.destination === wanted);
  const libraries = goingTo('default');
  if (libraries.length > 0 && !isVenv(sharedVenv('default')) && !(await createShared('default', undefined)))
    return 1;
  const names = moving.map(({ leftOver }) => leftOver.project.name);
  const day = new Date().toISOString().slice(0, 10);
  const aside = freeName(join(data, 'rescued', day));
  const before = findPipx(home).packages;
  const pipx = goingTo('pipx')
    .map(({ leftOver }) => leftOver.project.name)
    .filter((name) => !before.includes(name));
  // Recorded first, so that an interrupted rescue can be undone as well.
  recordChange({ change: 'packages-set-aside', names, aside, pipx });
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  for (const signal of endings) process.on(signal, stop);
  try {
    setAllAside(moving, aside);
    const failed: FoundDistribution[] = [];
    for (const distribution of goingTo('pipx'))
      if (isStopped || !(await installWithPipx(distribution, pipx))) failed.push(distribution);
    failed.push(...(isStopped ? libraries : await installIntoDefault(libraries)));
    if (failed.length > 0) {
      // Their requirements have to be put back as well.
      for (const { files } of [...failed, ...goingTo('nowhere')]) restoreFiles(files, aside);
    }
    return report({ moving, failed, aside, isStopped });
  } finally {
    for (const signal of endings) process.off(signal, stop);
  }
}

/** Sets all of them aside or, if one cannot be moved, none. */
function setAllAside(moving: readonly FoundDistribution[], aside: string): void {
  try {
    for (const { files, leftOver } of moving) setAside(files, aside, leftOver.place);
  } catch (error) {
    restoreBackup(aside);
    const entry = numberOfThis();
    if (entry !== undefined) recordChange({ change: 'undone', entry });
    tell(nothingMoved);
    throw error;
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function installWithPipx({ leftOver }: FoundDistribution, wanted: readonly string[]): Promise<boolean> {
  const { name, origin } = leftOver.project;
  if (!wanted.includes(name)) return true;
  if (!findPipx(findDirectories().home).isInstalled) return false;
  return (await run(['pipx', 'install', origin?.kind === 'directory' ? origin.path : name])) === 0;
}

/** @returns those that could not be installed */
async function installIntoDefault(
  libraries: readonly FoundDistribution[],
): Promise<readonly FoundDistribution[]> {
  if (libraries.length === 0) return [];
  const venv = sharedVenv('default');
  const pip = [join(venv, 'bin', 'python'), '-m', 'pip', 'install'] as const;
  const exact = libraries.flatMap(({ leftOver }) => wordsFor(leftOver));
  if ((await run([...pip, ...exact])) === 0) return [];
  for (const { leftOver } of libraries) {
    if (isIn(venv, leftOver)) continue;
    if ((await run([...pip, '--quiet', ...wordsFor(leftOver)])) !== 0)
      if (!leftOver.project.origin) await run([...pip, '--quiet', leftOver.project.name]);
  }
  return libraries.filter(({ leftOver }) => !isIn(venv, leftOver));
}

function wordsFor({ project }: LeftOver): readonly string[] {
  const { origin, name, version } = project;
  if (origin?.kind !== 'directory') return [`${name}==${version}`];
  return origin.isEditable ? ['-e', origin.path] : [origin.path];
}

function isIn(venv: string, { project }: LeftOver): boolean {
  return readProjects(venv).some(({ name }) => name === project.name);
}

async function run(words: readonly [string, ...string[]]): Promise<number | undefined> {
  const environment = { ...process.env, PIP_USER: '0', PIP_PYTHON: '' };
  return runInForeground(words, { directory: '/', environment });
}

function report(result: {
  readonly moving: readonly FoundDistribution[];
  readonly failed: readonly FoundDistribution[];
  readonly aside: string;
  readonly isStopped: boolean;
}): number {
  const { moving, failed, aside, isStopped } = result;
  for (const { leftOver } of failed) note(leftWhereItWas(leftOver.project.name));
  if (isThere(aside)) {
    tell(originalsKept(aside, numberOfThis(), here()));
    if (
      moving.some((distribution) => distribution.destination === 'default' && !failed.includes(distribution))
    )
      advise(librariesInDefault);
  }
  if (isStopped) return 130;
  return failed.length > 0 ? 1 : 0;
}

/** The number of this rescue in the history. */
function numberOfThis(): number | undefined {
  return readHistory().entries.findLast(({ change }) => change.change === 'packages-set-aside')?.number;
}
