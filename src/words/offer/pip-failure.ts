import type { Manager } from '../../rules/managers/managers.ts';
import type { PipFailure } from '../../rules/pip/failure.ts';
import { installCommand } from '../../rules/plan/manager-command.ts';
import type { Rights, RootCommands } from '../../rules/plan/rights.ts';
import { code, printable } from '../../rules/printable.ts';

/** One line below the output of a failed pip: the problem, and what helps. */
export function describeFailedPip(
  failure: PipFailure,
  machine: {
    readonly manager: Manager | undefined;
    readonly python: string;
    readonly rights: Rights;
  },
): string {
  const { manager, python, rights } = machine;
  const needed = manager?.development;
  const needing = (packages: readonly string[] | undefined): string =>
    manager && packages ? describeNeed(installCommand(manager, packages, rights)) : '';
  switch (failure.code) {
    case 'other-python':
      return `${code(failure.name)} does not work with Python ${printable(python)}; \`uv venv --python 3.12\` makes an environment with another one`;
    case 'no-such-project':
      return `the index has no project ${code(failure.name)}; a module and its project often have different names`;
    case 'index-unreachable':
      return 'the package index could not be reached: look at the network';
    case 'no-compiler':
      return `it has to be compiled, and this machine has no compiler for ${failure.language}${needing(needed?.compilers[failure.language])}`;
    case 'no-header':
      return failure.header === 'Python.h'
        ? `it has to be compiled, and Python's headers are missing${needing(needed?.pythonHeaders)}`
        : `it has to be compiled, and ${code(failure.header)} is missing; it is in a development package of the system`;
    case 'no-program':
      return `it has to be built with ${code(failure.program)}, which this machine does not have${needing(needed?.programs.get(failure.program))}`;
    case 'no-commands':
      return `${code(failure.name)} has no command of its own, so it goes into the environment`;
    default:
      return failure satisfies never;
  }
}

function describeNeed({ commands, rights }: RootCommands): string {
  const command = commands.map((words) => code(words.join(' '))).join(', ');
  return rights === undefined ? `: ${command}` : `; an administrator has to type ${command}`;
}

/** The output of a build, as pip shows it. */
export function describeBuildOutput(lines: readonly string[]): string {
  return `[${lines.length} lines of output]\n${lines.map(printable).join('\n')}\n[end of output]`;
}
