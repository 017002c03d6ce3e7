import { code, codePath, printable, type Place } from '../rules/printable.ts';
import type { HealthProblem } from '../rules/upkeep/health.ts';
import { byRoot } from './message.ts';
import { describeDamage } from './venv.ts';

/** One sentence for a problem. */
export function describeHealthProblem(problem: HealthProblem, where: Place): string {
  switch (problem.code) {
    case 'marker-missing':
      return `there is no ${codePath(problem.args.marker, where)}: pip is not refused for ${codePath(problem.args.executable, where)}, so pipward is idle`;
    case 'marker-deleted':
      return `${codePath(problem.args.marker, where)} of the package ${code(problem.args.package)} was deleted: pip is not refused, so pipward is idle`;
    case 'marker-diverted':
      return `${codePath(problem.args.marker, where)} is diverted to ${codePath(problem.args.to, where)}: pip is not refused, so pipward is idle`;
    case 'override-in-file':
      return `${code(problem.args.key)} in ${codePath(problem.args.file, where)} turns the check off: pip is not refused, so pipward is idle`;
    case 'override-in-environment':
      return `${code(problem.args.variable)} is set and turns the check off: pip is not refused, so pipward is idle`;
    case 'pip-configuration-invalid':
      return `pip cannot read ${codePath(problem.args.file, where)}, so every command of pip fails`;
    case 'package-shadowed': {
      const { name, version, place, package: owner, systemVersion } = problem.args;
      return `${code(`${name} ${version}`)} in ${codePath(place, where)} overrides ${printable(systemVersion)} of the system, from ${code(owner)}`;
    }
    case 'pipx-missing':
      return 'pipx is not installed, so command-line tools have no place of their own';
    case 'pipx-directory-not-on-path':
      return `${codePath(problem.args.directory, where)}, where pipx puts commands, is not on PATH`;
    case 'pipx-applications-broken':
      return `these tools of pipx have lost their Python: ${printable(problem.args.names.join(', '))}`;
    case 'shell-not-loaded':
      return `pipward is set up, but this ${printable(problem.args.shell)} has not loaded it`;
    case 'hook-overwritten':
      return `something in the start files removed the hook of pipward from this ${printable(problem.args.shell)}`;
    case 'hook-read-only':
      return `${code(problem.args.variable)} is read-only, so pipward has no hook at the prompt`;
    case 'wrapper-overwritten':
      return `${code(problem.args.program)} is another function in this shell, so pipward does not see it`;
    case 'wrapper-behind-alias':
      return `${code(problem.args.program)} is an alias of ${code(problem.args.alias)} in this shell, so pipward does not see it`;
    case 'node-gone':
      return `${codePath(problem.args.node, where)}, which ${codePath(problem.args.file, where)} starts, is gone`;
    case 'snippet-stale':
      return `${codePath(problem.args.file, where)} is from another version of pipward`;
    case 'everywhere-missing':
      return `${code(problem.args.name)} should be active wherever no project's environment is, but it is gone`;
    case 'allowed-venv-broken':
      return `${codePath(problem.args.venv, where)}, which is allowed, ${describeDamage(problem.args.damage)}`;
    default:
      return problem satisfies never;
  }
}

/** The remedy for a problem. */
export function remedyFor(problem: HealthProblem): string {
  switch (problem.code) {
    case 'marker-missing':
      return 'some distributors ship none; `pipward use` still gives you an environment';
    case 'marker-deleted':
      return `${byRoot(problem.args.restore)} brings it back; so does its next update`;
    case 'marker-diverted':
      return `${byRoot(problem.args.restore)} brings it back`;
    case 'override-in-file':
      return `remove ${code(problem.args.key)} from that file; for a single command, type \`--break-system-packages\``;
    case 'override-in-environment':
      return `\`unset ${printable(problem.args.variable)}\`, and remove it from your start files`;
    case 'pip-configuration-invalid':
      return '`pip config debug` names the line';
    case 'package-shadowed':
      return '`pipward rescue` moves it to where it overrides nothing';
    case 'pipx-missing':
      return `${byRoot(problem.args.restore)} installs it`;
    case 'pipx-directory-not-on-path':
      return '`pipx ensurepath` makes new shells find it';
    case 'pipx-applications-broken':
      return '`pipx reinstall-all` rebuilds them; if it finds no pip, remove the directory `shared` beside them first';
    case 'shell-not-loaded':
      return 'open a new one; if it has not either, type `pipward setup`';
    case 'hook-overwritten':
      return 'move the line of pipward to the end of the start file';
    case 'hook-read-only':
      return 'remove `readonly` from the start files, or move the line of pipward before it';
    case 'wrapper-overwritten':
      return `remove the function ${code(problem.args.program)} from your start files`;
    case 'wrapper-behind-alias':
      return `\`unalias ${printable(problem.args.program)}\`, and remove it from your start files`;
    case 'node-gone':
      return '`pipward setup` uses the node that is there now';
    case 'snippet-stale':
      return '`pipward setup` installs it again';
    case 'everywhere-missing':
      return '`pipward config unset everywhere` turns that off';
    case 'allowed-venv-broken':
      return `\`pipward repair ${printable(problem.args.venv)}\` rebuilds it in its place`;
    default:
      return problem satisfies never;
  }
}
