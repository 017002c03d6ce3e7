import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeVenv } from '../support/venv.ts';
import type { Peer } from './peers.ts';
import { pipward, type Stage } from './stage.ts';

/** Two trees of equal depth below a HOME: one of a project with an environment, one without. */
export interface Trees {
  /** The path of the environment. */
  readonly venv: string;
  /** The directory at a number of levels below the project, which has level 0. */
  inside(depth: number): string;
  outside(depth: number): string;
}

/** Makes both trees, and allows the project in pipward, or in the peer of this HOME, as its users do. */
export function makeTrees(stage: Stage, home: string, tool?: Peer | 'pipward'): Trees {
  const project = join(home, 'code/app');
  const plain = join(home, 'code/plain');
  const below = (base: string, depth: number): string => {
    const path = join(base, ...Array.from({ length: depth }, () => 'd'));
    mkdirSync(path, { recursive: true });
    return path;
  };
  below(project, 0);
  below(plain, 0);
  const venv = makeVenv(join(project, '.venv'));
  if (tool === 'pipward') pipward(stage, home, 'allow', project);
  else if (tool !== undefined) configure(stage, home, { project, tool });
  return { venv, inside: (depth) => below(project, depth), outside: (depth) => below(plain, depth) };
}

function configure(stage: Stage, home: string, given: { project: string; tool: Peer }): void {
  const { project, tool } = given;
  const run = (...words: readonly string[]): void => {
    execFileSync(tool.program, words, { cwd: project, env: stage.environment(home), stdio: 'ignore' });
  };
  switch (tool.name) {
    case 'direnv':
      stage.write(join(project, '.envrc'), 'export VIRTUAL_ENV="$PWD/.venv"\nPATH_add .venv/bin\n');
      run('allow');
      break;
    case 'mise':
      stage.write(join(project, 'mise.toml'), '[env]\n_.python.venv = ".venv"\n');
      run('trust');
      break;
  }
}
