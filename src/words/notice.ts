import { renderCommand } from '../rules/shells/dialects.ts';
import { code, printable } from '../rules/printable.ts';
import type { Origin } from '../rules/verdict/facts.ts';
import type { Notice } from '../rules/verdict/notice.ts';
import { listSome } from './layout/list.ts';
import { describeTrustProblem } from './trust.ts';
import { describeDamage } from './venv.ts';

/** One sentence for a notice, with paths and names in backticks. */
export function describeNotice(notice: Notice): string {
  switch (notice.code) {
    case 'invalid-requirement':
      return `${code(notice.args.words)} is not a requirement that pip can read`;
    case 'file-missing':
      return `there is no file ${code(notice.args.path)}`;
    case 'broken-venv':
      return `${code(notice.args.venv)} ${describeDamage(notice.args.damage)}`;
    case 'venv-not-ours':
      return `${code(notice.args.venv)} was not made by pipward; no problems found`;
    case 'venv-not-trusted':
      return `${code(notice.args.venv)} is left alone: ${describeTrustProblem({ code: notice.args.problem, path: notice.args.path })}`;
    case 'venv-name-taken':
      return `${code(notice.args.path)} is there already and is no environment, so it is left as it is`;
    case 'venv-hides-system-packages':
      return `${code(notice.args.venv)} does not see the system's packages; \`include-system-site-packages = true\` in its pyvenv.cfg lets it`;
    case 'option-keeps-venv':
      return `${code(notice.args.option)} means nothing to pipx, so all goes into the environment`;
    case 'nix':
      return 'on Nix what pip installs may miss libraries it was compiled for: https://nixos.org/manual/nixpkgs/stable/#python';
    case 'ros':
      return "ROS is active here: a new environment sees the system's packages, and colcon passes it over";
    case 'noexec':
      return `${code(notice.args.venv)} is on a disk from which nothing may be run (noexec): modules that are compiled will not load`;
    case 'pip-left-out':
      return "pip itself is left out: the system's is upgraded with the system, and every new environment brings its own";
    case 'pipx-missing':
      return 'this is for pipx, which is neither on this machine nor among its packages, so it goes into the environment';
    case 'needs-administrator':
      return `changing the system takes an administrator: ${notice.args.program === null ? 'there is no `sudo` here' : `your groups may not use ${code(notice.args.program)}`}`;
    case 'standard-library':
      return notice.args.package === ''
        ? `${code(notice.args.name)} is part of Python itself: nothing is to be installed`
        : `${code(notice.args.name)} is part of Python itself; the distributor keeps it in ${code(notice.args.package)}`;
    case 'left-python':
      return `${code(notice.args.name)} left Python with ${printable(notice.args.version)}; ${notice.args.successor === '' ? 'nothing has taken its place' : `${code(`pip install ${notice.args.successor}`)} brings it back`}`;
    case 'import-name':
      return `the module ${code(notice.args.name)} usually comes from ${code(notice.args.distribution)}`;
    case 'namesake':
      return `${code(notice.args.name)} is another project than its name suggests; the well-known one is ${code(notice.args.distribution)}`;
    case 'similar-name':
      return `${code(notice.args.name)} is one letter away from ${code(notice.args.distribution)}, which very many people install`;
    case 'system-program':
      return `${code(notice.args.name)} is another project than its name suggests; the program comes from the system's package ${code(notice.args.package)}`;
    case 'homonym':
      return `the system's package ${code(notice.args.package)} is another project of the same name`;
    case 'succeeded':
      return `${code(notice.args.name)} is carried on as ${code(notice.args.successor)}`;
    case 'already-installed':
      return `${code(notice.args.name)} is already installed ${describeInstalled(notice.args)}`;
    case 'include-deps':
      return `its commands come from its dependencies: ${code(`pipx install --include-deps ${notice.args.name}`)}`;
    case 'system-site':
      return `it needs modules of the system: ${code(`pipx install --system-site-packages ${notice.args.name}`)}`;
    case 'command-package':
      return `its command is in ${code(notice.args.package)}`;
    case 'invalid-name':
      return `${code(notice.args.words)} is not a valid package name`;
    case 'not-installed':
      return `${code(notice.args.words)} is not installed, neither here nor with pipx`;
    case 'installed-elsewhere':
      return `${code(notice.args.name)} ${originOf(notice.args.origin, notice.args.place)}`;
    case 'removes-others':
      return `to remove ${code(notice.args.package)} also removes ${listOthers(notice.args.others)}`;
    case 'break-shadows': {
      const { name, version, package: owner, systemVersion, dependents } = notice.args;
      const rest = dependents.length === 0 ? 'nothing installed' : printable(listSome(dependents, 5));
      return `${code(`${name} ${version}`)} would override the system's own ${printable(systemVersion)} from ${code(owner)}, needed by ${rest}`;
    }
    case 'break-beside':
      return `${code(notice.args.names.join(', '))} would go into the system's own Python, where it hides nothing`;
    case 'absolute-interpreter':
      return `in scripts, cron jobs and systemd units, use ${code(renderCommand([notice.args.interpreter], 'bash'))}`;
    case 'settings-unreadable':
      return `${code(notice.args.file)} cannot be read, so the default settings hold`;
    case 'settings-set-aside':
      return `${code(notice.args.file)} was damaged and is now ${code(notice.args.aside)}; the default settings hold`;
    case 'setting-invalid':
      return `${code(notice.args.key)} in ${code(notice.args.file)} has no valid value and is passed over; it takes: ${notice.args.takes}`;
    case 'variable-invalid':
      return `${code(notice.args.variable)} has no valid value and is passed over; it takes: ${notice.args.takes}`;
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

function originOf(origin: Origin, place: string): string {
  switch (origin) {
    case 'venv':
      return `is in the environment ${code(place)}`;
    case 'pipx':
      return 'was installed with pipx';
    case 'user':
      return `is in ${code(place)}: pip put it there for you alone, and may take it away; \`--break-system-packages\` is right for that`;
    case 'local':
      return `is in ${code(place)}: pip put it there for all users, and may take it away; \`--break-system-packages\` is right for that`;
    case 'distributor':
      return `comes with the system: ${code(place)}`;
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
