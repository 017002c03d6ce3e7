import { join } from 'node:path';
import { writeRecords } from '../support/records.ts';
import type { ShellName } from '../support/shells.ts';
import type { Bench } from './context.ts';
import { makeTrees, type Trees } from './directories.ts';
import type { Loop } from './loop.ts';

/** A HOME whose shell has one program in it, or none, and two trees to change directories in. */
export interface Candidate {
  readonly name: string;
  readonly shell: ShellName;
  readonly home: string;
  readonly trees: Trees;
}

/** A plain shell, pipward, pipward with 10,000 allowed projects, and each peer that does something on cd. */
export function makeCandidates({ stage, peers }: Bench, shell: ShellName): readonly Candidate[] {
  const plain = stage.home('plain-cd', shell);
  const crowded = makeOurs(stage, CROWDED, shell);
  writeRecords(
    { path: crowded.home },
    Array.from({ length: 10_000 }, (_, count) => join(crowded.home, `code/p${count}/.venv`)),
  );
  return [
    { name: PLAIN, shell, home: plain, trees: makeTrees(stage, plain) },
    makeOurs(stage, OURS, shell),
    crowded,
    ...peers
      .filter(({ name }) => name !== 'thefuck')
      .map((peer) => {
        const home = stage.home(`${peer.name}-cd`, shell, peer.startLines(shell));
        return { name: peer.name, shell, home, trees: makeTrees(stage, home, peer) };
      }),
  ];
}

export const PLAIN = 'plain';
export const OURS = 'pipward';
export const CROWDED = 'pipward, 10,000 allowed';

/** A HOME with pipward set up, and a project that it activates. */
export function makeOurs(stage: Bench['stage'], name: string, shell: ShellName): Candidate {
  const home = stage.pipwardHome(`${name.replaceAll(/\W+/g, '-')}-cd`, shell);
  return { name, shell, home, trees: makeTrees(stage, home, 'pipward') };
}

/** A loop in the HOME of one candidate. */
export function loopIn(
  { stage }: Bench,
  { shell, home, trees }: Candidate,
  given: Pick<Loop, 'what' | 'times'> & {
    readonly depth: number;
    readonly path?: string;
    readonly line?: string;
  },
): Loop {
  const { depth, path, ...rest } = given;
  return {
    ...rest,
    shell,
    environment: stage.environment(home, path === undefined ? {} : { PATH: path }),
    inside: trees.inside(depth),
    outside: trees.outside(depth),
  };
}
