import type { Names } from '../rules/managers/development-packages.ts';
import { compilers, programs, pythonHeaders } from '../rules/managers/development-packages.ts';
import type { ManagerName } from '../rules/managers/manager.ts';
import type { PipFailure } from '../rules/pip/failure.ts';
import { code, printable } from '../rules/printable.ts';

/** One line below the words of the pip that failed: what the matter is, and what helps. */
export function describeFailedPip(
  failure: PipFailure,
  machine: { readonly manager: ManagerName | undefined; readonly python: string },
): string {
  const { manager, python } = machine;
  switch (failure.code) {
    case 'other-python':
      return `${code(failure.name)} has nothing for Python ${printable(python)}; \`uv venv --python 3.12\`, say, makes an environment of another one`;
    case 'no-such-project':
      return `the index has no project ${code(failure.name)}; a module is often called otherwise than its project`;
    case 'index-unreachable':
      return 'the package index could not be reached: this is about the network, not about the package';
    case 'no-compiler':
      return `it has to be compiled, and there is no compiler for ${failure.language}${needing(manager, compilers[failure.language])}`;
    case 'no-header':
      return failure.header === 'Python.h'
        ? `it has to be compiled, and Python's headers are missing${needing(manager, pythonHeaders)}`
        : `it has to be compiled, and ${code(failure.header)} is missing, which a development package of the system brings`;
    case 'no-program':
      return `it has to be built with ${code(failure.program)}, which is not on this machine${needing(manager, programs.get(failure.program) ?? {})}`;
    case 'no-commands':
      return `${code(failure.name)} has no command of its own, so it is no application: the environment takes it`;
    default:
      return failure satisfies never;
  }
}

function needing(manager: ManagerName | undefined, names: Names): string {
  const command = manager && names[manager];
  return command === undefined ? '' : `: \`sudo ${command}\``;
}
