import type { Explanations } from './explanation.ts';

/** Where a package goes, and why. */
export const places = {
  library: {
    summary: 'a library goes into the environment of the project',
    text: "Your own code imports a library, so it belongs with that code: in `.venv`, the project's virtual environment (PEP 405). Two projects can then use two versions of it, and the system's Python stays as the distributor tested it. To get rid of all of it, delete `.venv`.",
  },
  environment: {
    summary: 'it goes into an environment, where your code can see it',
    text: 'This works on your project or together with it, as flask, pytest and jupyter do. So it goes into the environment, where it sees your libraries and your code can import it. A name that pipward does not know goes there as well. `pipward lookup NAME` shows what is known about a name.',
  },
  application: {
    summary: 'a command-line tool goes to pipx',
    text: 'You use it as a command and do not import it. pipx gives each such tool its own environment and puts its command on PATH, so tools never disagree about versions. `pipx list` shows them, and `pipx upgrade-all` upgrades them. To have it in your project instead, choose the environment in the menu.',
  },
  mixed: {
    summary: 'the packages of the command go to several places',
    text: 'The command names packages of different kinds. Libraries go into the environment, command-line tools to pipx, and what only the distributor can build to its package manager. The steps run in the order shown, and a step that fails ends the command. The menu also offers one place for all of them.',
  },
  'project-files': {
    summary: 'requirements files, paths and addresses belong to a project',
    text: 'A requirements file, `-e`, a directory, an archive or an address belongs to a project, so all of it goes into the environment of that project. The project begins at the nearest directory above you that has `pyproject.toml`, `setup.py`, a requirements file or `.git`.',
  },
  'distributor-only': {
    summary: 'only the distributor has it ready to use',
    text: 'PyGObject, dbus-python and their like are tied to C libraries of the system. pip would have to compile them, with headers that are rarely installed. The distributor ships them ready to use. The environment of the project is then made so that it sees the packages of the system (PEP 405).',
  },
  'packaging-tool': {
    summary: 'a tool that works on projects is installed beside them',
    text: 'pipx, uv, poetry and their like work on projects from outside, so one copy is enough for all projects. In the environment of one project, it would disappear with that project. pipx comes from the distributor, and pipx installs the others.',
  },
  'active-venv': {
    summary: 'an environment is active, but another pip would run',
    text: 'An environment is active, but the `pip` that would run is not its own. The environment has no pip (uv makes such), it was moved, its disk runs no programs, or an alias or a shim comes first. You want the package in there, so pipward installs it with the Python of that environment. It makes no second one.',
  },
  'installed-in-venv': {
    summary: 'the package is in the environment of the project',
    text: 'What you want to uninstall is in the environment of the project, so the pip of that environment removes it. It asks first, as always. If the distributor has a copy as well, that copy stays.',
  },
  disposable: {
    summary: 'a container that is thrown away after use',
    text: 'You are root in what looks like a container that is thrown away after use. If it runs a single application, pip can break nothing else there, so `--break-system-packages` is offered first, as PEP 668 allows. If you work in this container, `pipward config set environment workstation` says so.',
  },
} as const satisfies Explanations;
