import { code, printable } from '../rules/printable.ts';
import type { HealthProblem } from '../rules/upkeep/health.ts';
import { byRoot } from './message.ts';
import { describeDamage } from './venv.ts';

/** One sentence for a problem. */
export function describeHealthProblem(problem: HealthProblem): string {
  switch (problem.code) {
    case 'marker-missing':
      return `there is no ${code(problem.args.marker)}: pip is not refused for ${code(problem.args.executable)}, so pipward is idle`;
    case 'marker-deleted':
      return `${code(problem.args.marker)} of the package ${code(problem.args.package)} was deleted: pip is not refused, so pipward is idle`;
    case 'marker-diverted':
      return `${code(problem.args.marker)} is diverted to ${code(problem.args.to)}: pip is not refused, so pipward is idle`;
    case 'override-in-file':
      return `${code(problem.args.key)} in ${code(problem.args.file)} takes pip out of the check: it is not refused, so pipward is idle`;
    case 'override-in-environment':
      return `${code(problem.args.variable)} is set and takes pip out of the check: it is not refused, so pipward is idle`;
    case 'pip-configuration-invalid':
      return `pip cannot read ${code(problem.args.file)} and stops at it, whatever is asked of it`;
    case 'package-shadowed': {
      const { name, version, place, package: owner, systemVersion } = problem.args;
      return `${code(`${name} ${version}`)} in ${code(place)} overrides the system's own ${printable(systemVersion)} from ${code(owner)}`;
    }
    case 'pipx-missing':
      return 'pipx is not there, so applications have no place of their own';
    case 'pipx-directory-not-on-path':
      return `${code(problem.args.directory)}, where pipx puts commands, is not on PATH`;
    case 'pipx-applications-broken':
      return `the interpreter of these applications of pipx is gone: ${printable(problem.args.names.join(', '))}`;
    case 'shell-not-loaded':
      return `pipward is set up, but this ${printable(problem.args.shell)} has not loaded it`;
    case 'hook-overwritten':
      return `what pipward does at each prompt was taken out of this ${printable(problem.args.shell)} by something behind it in the start files`;
    case 'hook-read-only':
      return `${code(problem.args.variable)} is read-only, so pipward can do nothing at a prompt`;
    case 'wrapper-overwritten':
      return `${code(problem.args.program)} is another function in this shell, so pipward does not see it`;
    case 'wrapper-behind-alias':
      return `${code(problem.args.program)} is an alias of ${code(problem.args.alias)} in this shell, so pipward does not see it`;
    case 'node-gone':
      return `${code(problem.args.node)}, which ${code(problem.args.file)} starts, is not there`;
    case 'snippet-stale':
      return `${code(problem.args.file)} is not what this version of pipward installs`;
    case 'everywhere-missing':
      return `${code(problem.args.name)} is to be active where no project's environment is, and is not there`;
    case 'allowed-venv-broken':
      return `${code(problem.args.venv)}, which is allowed, ${describeDamage(problem.args.damage)}`;
    default:
      return problem satisfies never;
  }
}

/** The remedy for a problem. */
export function remedyFor(problem: HealthProblem): string {
  switch (problem.code) {
    case 'marker-missing':
      return 'a distributor may ship none; `pipward use` has an environment all the same';
    case 'marker-deleted':
      return `${byRoot(problem.args.restore)} brings it back, as its next update does`;
    case 'marker-diverted':
      return `${byRoot(problem.args.restore)} brings it back`;
    case 'override-in-file':
      return `take ${code(problem.args.key)} out of that file; one command is overridden by \`--break-system-packages\``;
    case 'override-in-environment':
      return `\`unset ${printable(problem.args.variable)}\`, and take it out of your start files`;
    case 'pip-configuration-invalid':
      return '`pip config debug` names the line';
    case 'package-shadowed':
      return '`pipward rescue` moves it to where it disturbs nothing';
    case 'pipx-missing':
      return `${byRoot(problem.args.restore)} brings it`;
    case 'pipx-directory-not-on-path':
      return '`pipx ensurepath` makes new shells find it';
    case 'pipx-applications-broken':
      return '`pipx reinstall-all` rebuilds them; remove the directory `shared` beside them first if it says that there is no pip';
    case 'shell-not-loaded':
      return 'open a new one; if that has not, `pipward setup` writes its line into the start file';
    case 'hook-overwritten':
      return 'have that add to the hooks, or move the line of pipward to the end of the start file';
    case 'hook-read-only':
      return 'take `readonly` off it in the start files, or move the line of pipward before that';
    case 'wrapper-overwritten':
      return `take the function ${code(problem.args.program)} out of your start files`;
    case 'wrapper-behind-alias':
      return `\`unalias ${printable(problem.args.program)}\`, and take it out of your start files`;
    case 'node-gone':
      return '`pipward setup` takes the node that is there now';
    case 'snippet-stale':
      return '`pipward setup` installs it again';
    case 'everywhere-missing':
      return '`pipward config unset everywhere` has nothing be active there';
    case 'allowed-venv-broken':
      return `\`pipward repair ${printable(problem.args.venv)}\` rebuilds it in its place`;
    default:
      return problem satisfies never;
  }
}
