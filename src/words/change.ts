import { code, codePath, type Place } from '../rules/printable.ts';
import type { Change } from '../rules/upkeep/change.ts';
import { listSome } from './layout/list.ts';

/** A change that was made, for a list. */
export function describeChange(change: Change, place: Place): string {
  const path = (name: string): string => codePath(name, place);
  switch (change.change) {
    case 'directories-created':
      return `made ${listed(change.directories.map(path))}`;
    case 'directories-given-back':
      return `removed ${listed(change.directories.map(path))}, which pipward had made`;
    case 'venv-created':
      return `made the environment ${path(change.venv)}`;
    case 'venv-deleted':
      return `deleted the environment ${path(change.venv)}`;
    case 'venv-denied':
      return `denied ${path(change.venv)}`;
    case 'venv-allowed':
      return change.forced === undefined
        ? `allowed ${path(change.venv)}`
        : `allowed ${path(change.venv)} by force, over ${code(change.forced)}`;
    case 'venv-rebuilt':
      return change.kept === undefined
        ? `rebuilt the environment ${path(change.venv)}`
        : `rebuilt the environment ${path(change.venv)}; the one before is ${path(change.kept)}`;
    case 'start-file-edited':
      return `added the line to ${path(change.file)}`;
    case 'start-file-restored':
      return `removed the line from ${path(change.file)}`;
    case 'pipx-installed':
      return `installed ${code(change.package)} with pipx`;
    case 'system-packages-installed':
      return `installed ${listed(change.packages.map(code))} with ${change.manager}`;
    case 'system-python-changed':
      return `installed ${listed(change.requirements.map(code))} into the system's Python`;
    case 'packages-set-aside':
      return `moved ${listed(change.names.map(code))}, which overrode the system's`;
    case 'undone':
      return change.kept === undefined
        ? `undid ${change.entry}`
        : `undid ${change.entry}; what it had made is in ${path(change.kept)}`;
    default:
      return change satisfies never;
  }
}

function listed(names: readonly string[]): string {
  return listSome(names, 6);
}
