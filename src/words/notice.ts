import { renderCommand } from '../rules/shells/dialects.ts';
import { code, codePath, printable, type Place } from '../rules/printable.ts';
import type { Origin } from '../rules/verdict/facts.ts';
import type { Notice } from '../rules/verdict/notice.ts';
import { listSome } from './layout/list.ts';
import { describeTrustProblem } from './trust.ts';
import { describeDamage } from './venv.ts';

/** One sentence for a notice, with paths and names in backticks. */
export function describeNotice(notice: Notice, where: Place): string {
  switch (notice.code) {
    case 'invalid-requirement':
      return `${code(notice.args.words)} is not a valid requirement`;
    case 'file-missing':
      return `there is no file ${code(notice.args.path)}`;
    case 'broken-venv':
      return `${codePath(notice.args.venv, where)} ${describeDamage(notice.args.damage)}`;
    case 'venv-not-ours':
      return `${codePath(notice.args.venv, where)} was not made by pipward; no problems found`;
    case 'venv-not-trusted':
      return `${codePath(notice.args.venv, where)} is not used: ${describeTrustProblem({ code: notice.args.problem, path: notice.args.path }, notice.args.venv, where)}`;
    case 'venv-name-taken':
      return `${codePath(notice.args.path, where)} exists and is not an environment, so it stays as it is`;
    case 'venv-hides-system-packages':
      return `${codePath(notice.args.venv, where)} does not see the system's packages; \`include-system-site-packages = true\` in its pyvenv.cfg changes that`;
    case 'option-keeps-venv':
      return `pipx cannot use ${code(notice.args.option)}, so everything goes into the environment`;
    case 'nix':
      return 'on Nix, compiled packages may not work: https://nixos.org/manual/nixpkgs/stable/#python';
    case 'ros':
      return "ROS is active here: a new environment sees the system's packages, and colcon skips it";
    case 'noexec':
      return `${codePath(notice.args.venv, where)} is on a disk that runs no programs (noexec), so compiled modules will not load`;
    case 'pip-left-out':
      return "pip is left out: the system's is upgraded with the system, and every new environment brings its own";
    case 'pipx-missing':
      return 'this needs pipx, which this machine does not have, so it goes into the environment';
    case 'needs-administrator':
      return `only an administrator can change the system: ${notice.args.program === null ? 'there is no `sudo` here' : `you are in no group that may use ${code(notice.args.program)}`}`;
    case 'standard-library':
      return notice.args.package === ''
        ? `${code(notice.args.name)} is part of Python, so there is nothing to install`
        : `${code(notice.args.name)} is part of Python; here it comes from the package ${code(notice.args.package)}`;
    case 'left-python':
      return `${code(notice.args.name)} is not part of Python since ${printable(notice.args.version)}; ${notice.args.successor === '' ? 'it has no successor' : `${code(`pip install ${notice.args.successor}`)} brings it back`}`;
    case 'import-name':
      return `the module ${code(notice.args.name)} usually comes from ${code(notice.args.distribution)}`;
    case 'namesake':
      return `${code(notice.args.name)} is not the project that most people mean; that one is ${code(notice.args.distribution)}`;
    case 'similar-name':
      return `${code(notice.args.name)} is one letter away from ${code(notice.args.distribution)}, which is far more popular`;
    case 'system-program':
      return `${code(notice.args.name)} on the Python index is another project; the program comes from the system's package ${code(notice.args.package)}`;
    case 'homonym':
      return `the system's package ${code(notice.args.package)} is another project of the same name`;
    case 'succeeded':
      return `${code(notice.args.name)} is now maintained as ${code(notice.args.successor)}`;
    case 'already-installed':
      return `${code(notice.args.name)} is already installed ${describeInstalled(notice.args)}`;
    case 'include-deps':
      return `its commands come from its dependencies: ${code(`pipx install --include-deps ${notice.args.name}`)}`;
    case 'system-site':
      return `it needs the system's modules: ${code(`pipx install --system-site-packages ${notice.args.name}`)}`;
    case 'command-package':
      return `its command is in ${code(notice.args.package)}`;
    case 'invalid-name':
      return `${code(notice.args.words)} is not a valid package name`;
    case 'not-installed':
      return `${code(notice.args.words)} is not installed, neither here nor with pipx`;
    case 'installed-elsewhere':
      return `${code(notice.args.name)} ${originOf(notice.args, where)}`;
    case 'removes-others':
      return `removing ${code(notice.args.package)} also removes ${listOthers(notice.args.others)}`;
    case 'break-shadows': {
      const { name, version, package: owner, systemVersion, dependents } = notice.args;
      const rest =
        dependents.length === 0 ? 'which nothing needs' : `needed by ${printable(listSome(dependents, 5))}`;
      return `${code(`${name} ${version}`)} would override the system's own ${printable(systemVersion)} from ${code(owner)}, ${rest}`;
    }
    case 'break-beside':
      return `${code(notice.args.names.join(', '))} would go into the system's Python, where nothing is overridden`;
    case 'absolute-interpreter':
      return `in scripts, cron jobs and systemd units, use ${code(renderCommand([notice.args.interpreter], 'bash'))}`;
    case 'settings-unreadable':
      return `${codePath(notice.args.file, where)} cannot be read, so the default settings apply`;
    case 'settings-set-aside':
      return `${codePath(notice.args.file, where)} was damaged and moved to ${codePath(notice.args.aside, where)}; the default settings apply`;
    case 'setting-invalid':
      return `${code(notice.args.key)} in ${codePath(notice.args.file, where)} has no valid value and is ignored; it can be: ${notice.args.takes}`;
    case 'variable-invalid':
      return `${code(notice.args.variable)} has no valid value and is ignored; it can be: ${notice.args.takes}`;
    default:
      return notice satisfies never;
  }
}

function describeInstalled(args: Extract<Notice, { code: 'already-installed' }>['args']): string {
  switch (args.origin) {
    case 'pipx':
      return `with pipx; ${code(`pip install -U ${args.name}`)} upgrades it`;
    case 'distributor':
      return `for the whole system: ${code(args.package)} ${printable(args.version)}`;
    default:
      return args.origin satisfies never;
  }
}

function originOf(
  { origin, place }: { readonly origin: Origin; readonly place: string },
  where: Place,
): string {
  switch (origin) {
    case 'venv':
      return `is in the environment ${codePath(place, where)}`;
    case 'pipx':
      return 'was installed with pipx';
    case 'user':
      return `is in ${codePath(place, where)}, where pip installed it for you; with \`--break-system-packages\`, pip removes it`;
    case 'local':
      return `is in ${codePath(place, where)}, where pip installed it for all users; with \`--break-system-packages\`, pip removes it`;
    case 'distributor':
      return `belongs to the system: ${code(place)}`;
    default:
      return origin satisfies never;
  }
}

/** At most three names, or two and the number of the others. */
function listOthers(names: readonly string[]): string {
  const shown = names.slice(0, names.length > 3 ? 2 : 3).map(code);
  const more = names.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last ?? ''}`;
}
