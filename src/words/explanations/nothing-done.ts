import type { Explanations } from './explanation.ts';

const unreadable =
  "pip cannot read this name or requirement, so nothing is installed, and pip says the same in its own words. Look at the quotes: your shell uses `>`, `<` and `*` itself unless they are quoted, as in `'requests>=2'`. PEP 508 says how a requirement is written.";

const ownPip =
  "The system's pip is a package of the distributor and is upgraded with the system. A second one over it breaks both. Every new environment brings its own pip, which you may upgrade while that environment is active: `python -m pip install -U pip`.";

/** Why pipward explained something and installed nothing. */
export const nothingDone = {
  ci: {
    summary: '`CI` is set, so pipward does nothing',
    text: '`CI` is set, so this is a build machine, where nobody can answer a question. pipward does nothing and pip runs as usual. In a build, make an environment with `python3 -m venv` and use its pip. If the machine is thrown away after the build, `--break-system-packages` is fine as well.',
  },
  'no-requirements': {
    summary: 'the command names nothing to install',
    text: 'pip needs a name, a path, an address, or `-r` and a file. `pip install -r requirements.txt` installs what a file lists. `pip install -e .` installs the project in the current directory.',
  },
  'invalid-requirement': { summary: 'pip cannot read the requirement', text: unreadable },
  'invalid-name': { summary: 'this is not a valid package name', text: unreadable },
  'file-missing': {
    summary: 'there is no such file',
    text: 'The command names a file that does not exist. A relative path starts in the directory you are in. The file may be one directory up, or have another name, such as `requirements-dev.txt`. Nothing was installed.',
  },
  'standard-library': {
    summary: 'this module is part of Python',
    text: 'This module comes with Python, so there is nothing to install. A project of the same name on the index is something else, and may even be there to trap people. Some distributors ship parts of the standard library in packages of their own, such as `python3-tk`; pipward then names the package.',
  },
  'left-python': {
    summary: 'this module is no longer part of Python',
    text: 'This module was removed from Python (PEP 594, PEP 632). If a project carries it on, pipward names that project: setuptools has distutils, legacy-cgi has cgi. If it is your own code that imports the module, it is better to change the code.',
  },
  'pip-itself': { summary: 'pip is upgraded with the system, or in an environment', text: ownPip },
  'pip-left-out': { summary: 'pip was left out of the command', text: ownPip },
  uninstall: {
    summary: 'only what installed a package can remove it',
    text: 'pip can only remove what pip installed. A package of the distributor is removed by its package manager, and a tool of pipx by pipx. pipward names each package with the command that removes it. For what pip once put into `~/.local` or `/usr/local`, `--break-system-packages` is right: pip refuses to remove it otherwise.',
  },
  'not-installed': {
    summary: 'no such package is installed',
    text: 'No environment of this project, nor pipx, nor the system has a package of that name, so there is nothing to remove. A package and its module often have different names. `pip list` in the environment shows what is there; `pipx list` shows what pipx has.',
  },
  'installed-elsewhere': {
    summary: 'where the package is, and what removes it',
    text: 'A package can be in several places: in environments, in pipx, in `~/.local` or `/usr/local` from the time before PEP 668, and in the system. Python uses the first one that it finds. Only what installed a package can remove it completely, so pipward shows that command.',
  },
  'no-pip-code': {
    summary: 'there is no pip to put into an environment',
    text: 'pipward can make an environment without `python3-venv`, but the environment needs pip, and this machine has no copy of it and no uv. So none was made. pipward shows the command that installs one.',
  },
  'dry-run': {
    summary: 'a dry run needs no environment',
    text: 'A dry run installs nothing, so pipward makes no environment for it. pip still refuses it, unless it also writes a report: `--dry-run --report FILE` is allowed. pipward shows that command; with `/dev/null` as the file, pip only says what it would do.',
  },
  'no-pipx': {
    summary: 'the system has no package of pipx',
    text: 'pipx belongs beside projects, not in one, so it comes from the distributor. This one has no package of it. The page that pipward names lists other ways. One of them always works: `pipward venv create tools`, then install pipx there.',
  },
  'already-installed': {
    summary: 'the package is already installed',
    text: 'The distributor or pipx has installed it already. A second copy would be used by some programs and not by others. Use the one that is there, or upgrade it with what installed it. If you need another version, name it (`black==24.1`), and it goes into an environment.',
  },
} as const satisfies Explanations;
