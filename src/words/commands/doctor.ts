import { code, printable } from '../../rules/printable.ts';

/** The Python that pip is refused for, or would be. */
export interface DescribedInterpreter {
  readonly executable: string;
  readonly version: string;
  readonly marker: string | null;
}

/** The lines above the problems: the Python, its pip, the shell. */
export function describeMachine(machine: {
  readonly interpreter: DescribedInterpreter | null;
  readonly pip: string | null;
  readonly distributor: string;
  readonly shell: string | null;
}): readonly string[] {
  const { interpreter, pip, distributor, shell } = machine;
  return [
    `python  ${interpreter ? describeInterpreter(interpreter, distributor) : 'none on PATH'}`,
    `pip     ${pip === null ? 'none' : printable(pip)}`,
    `shell   ${shell ?? 'has not loaded pipward'}`,
  ];
}

function describeInterpreter(
  { executable, version, marker }: DescribedInterpreter,
  distributor: string,
): string {
  const managed = marker === null ? 'not managed by a distributor' : `managed by ${printable(distributor)}`;
  return `${code(executable)} ${version}, ${managed}`;
}

export const noProblems = 'no problems found';

/** The line below the problems. */
export const moreOnProblems = '`pipward explain CODE` explains each problem';
