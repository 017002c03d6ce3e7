import type { HealthProblem } from '../rules/upkeep/health.ts';
import type { Notice } from '../rules/verdict/notice.ts';
import type { TrustCode, VenvDamage } from '../rules/verdict/venv-state.ts';
import type { DivertReason, ExplainReason, PassReason } from '../rules/verdict/verdict.ts';

/** A code that pipward shows to people. */
export type ExplainedCode =
  | Notice['code']
  | TrustCode
  | VenvDamage
  | HealthProblem['code']
  | ExplainReason
  | DivertReason
  | PassReason
  | 'externally-managed'
  | 'require-virtualenv'
  | 'pip-missing';

const certain =
  'pip takes itself out of the check of PEP 668 with --target, --prefix, --root, or --dry-run together with --report: none of these touches the packages that the distributor manages. pip runs as it was typed. What you put into such a directory is seen by Python only where PYTHONPATH, or a program, names it.';

const overridden =
  '--break-system-packages, typed, in a pip.conf or as PIP_BREAK_SYSTEM_PACKAGES, switches the check of PEP 668 off. pip then puts packages where the distributor’s Python looks first, and programs of the system get versions that they were not tested with. Take it out of the configuration, and let pip go into environments; `pipward doctor` names the file, `pipward rescue` moves what is there already.';

const plain =
  'This command line is none that pip refuses: another sub-command, a call for help or for the version, the completion of a shell, or one that pip itself stops at for another reason. pip runs as it was typed and speaks for itself. Only `install` and `uninstall` are ever refused under PEP 668.';

const unmanaged =
  'pip refuses only where a file EXTERNALLY-MANAGED lies in the standard library of its Python (PEP 668), from pip 23.0 on, and never inside of an environment. There is none for this Python, or this pip is older, or an environment is active: there is nothing to catch. pip runs as it was typed, and what it installs goes where that Python keeps its packages.';

const elsewhere =
  'The name that was typed is that of another project than most people mean by it, and a package runs its author’s code while it is installed: names one slip away from a well-known one are how such code is spread. So it is asked, also in `auto`, and the name you typed is never changed for you. Look at the project’s page; answer with the number of what you mean.';

const readable =
  "A name, a version or a file that pip is to read could not be understood (PEP 508 says how a requirement is written), so nothing can be put anywhere. pip itself says what it makes of it. Look at the quotes: a shell takes `>`, `<` and `*` for itself where they are not quoted, as in 'requests>=2'.";

const known =
  'The distributor’s package manager, or pipx, has this already; installing it again would make a second copy beside it, and which one a program finds would depend on where it looks. Use the one that is there, upgrade it with what installed it, or name a version to have that one in an environment of its own.';

const foreign =
  'An environment holds programs that are started in your name as soon as it is active, and its Python runs what lies in it at every start. Whoever may write into it, or into a directory above it, decides what you run. So it is left alone, and nothing in it was started to find out. Make it your own; what is wrong within it, and not above it, `pipward repair` cures, which makes one of your own from its list of packages.';

const damaged =
  'An environment is a directory with absolute paths in it (PEP 405): it stops working when it is moved, when the Python it was made from is removed or replaced by another version, or when making it was cut off. Its packages are lists of files, so `pipward repair` can rebuild it in its place with what was in it, and keeps the old one until the new one works.';

const marker =
  'PEP 668 has distributors put a file EXTERNALLY-MANAGED beside the standard library; pip refuses where it finds it. It is gone, or was moved, often by a script that wanted pip to go on. pip then installs over what programs of the system rely on, and the next update of Python brings the file back in the middle of things. Bring it back yourself; what is meant for the whole machine comes from apt.';

const wires =
  'pipward is a few functions named pip and pip3, and one hook at the prompt, in each shell that has read its line in the start file. Something behind that line has put another function or alias in their place, taken the hook away, or the line was not read. pip is then plain pip in this shell. Find it in your start files, or move the line of pipward to their end.';

const settings =
  'The settings are one file of JSON, config.json, and a few variables PIPWARD_…. Something in them is not what a key takes, or the file cannot be read; the default holds for that key, and nothing is overwritten: a damaged file is moved aside, whole, under a name that you are told. `pipward config list` shows what is in force, `pipward config set` writes it right.';

const pipx =
  'An application is used by its command and not by import. pipx gives each an environment of its own and puts only its command on PATH, so that two never fight over a version and an upgrade of Python breaks none of your projects. `pipx list` shows them, `pipx upgrade-all` renews them. To have it in a project instead, take the second answer of the menu.';

const unknown =
  'Environments that lie in a project are not used unless pipward made them, or you said so: a directory that came with a clone or an archive could hold anything, and activating it lets it override your commands. `pipward allow` looks at it and remembers your word, for this very environment; `pipward deny` ends the notes about it; `pipward status` says what is known.';

const ownPip =
  'The pip of the system is a package of the distributor, upgraded with it; another one over it breaks both, and the note that a new release is there is switched off since pip 25.0. Every new environment brings its own pip, and that may be upgraded: python -m pip install -U pip, while it is active.';

/** The reason behind each code: the rule or the danger that it is about, and the way out. */
export const explanations: Readonly<Record<ExplainedCode, string>> = {
  'externally-managed':
    'Your distributor manages this Python: it has put a file EXTERNALLY-MANAGED into its standard library (PEP 668), and pip refuses to install there. Both would write into the same directories, and programs of the system, apt among them, are written in Python: a package replaced by pip can break them. Packages go into an environment of the project, applications to pipx, the rest to apt.',
  'require-virtualenv':
    'You, or your configuration, told pip to install into environments only: require-virtualenv in a pip.conf, or PIP_REQUIRE_VIRTUALENV. pip ends with status 3 outside of one. pipward takes that as what it is, a wish for an environment, and offers the one of the project. Inside of an active one nothing of this is noticed.',
  'pip-missing':
    'There is no command pip here: Debian and Ubuntu keep it in python3-pip, apart from Python, and Homebrew has pip3 only. An environment brings its own pip, so none of the system is needed as long as any pip is on disk, or uv. Where there is none at all, the one line of apt that is shown brings it.',
  library:
    'A library is there to be imported by your own code, so it belongs with that code: into the environment of the project (PEP 405), .venv beside it. Two projects can then have two versions, and the Python of the system stays as its distributor tested it (PEP 668). Deleting .venv takes it all away again.',
  environment:
    'Nothing says that this is an application, or it has to see what else is installed with it, as pytest has to see your libraries; so it goes into the environment of the project, .venv, where commands work as well while it is active. A name that no list has is treated in this way. `pipward lookup NAME` says what is known of it.',
  application: pipx,
  mixed:
    'The command named things of different kinds, and each goes where its kind belongs: libraries into the environment of the project, applications to pipx, what only the distributor can build to apt. They are done in the order shown, and the first that fails ends it. To have all in one place, take the answer that says so.',
  'project-files':
    'A requirements file, -e, a directory, an archive or an address belongs to a project, so all of it goes into the environment of that project, never to pipx or apt. The root of the project is where pyproject.toml, setup.py, a requirements file or .git lies, from where you are upward.',
  'distributor-only':
    'This is bound to libraries of the system in C, as PyGObject and dbus-python are: pip would have to compile it, and needs headers that are not there. The distributor has it built. apt installs it, and the environment of the project is made so that it sees the packages of the system (include-system-site-packages in pyvenv.cfg, PEP 405).',
  'packaging-tool':
    'pipx, uv, poetry and their like work on projects from outside, so one copy serves all of them, and in the environment of a project they would be taken away with it. pipx comes from the distributor; the others are applications, and pipx installs them.',
  'active-venv':
    'An environment is active, but the pip that answers is not its own: it has none (uv makes such), it was moved, its disk runs no programs, or an alias or shim stands before it. You want it in there, so its own Python is told to install: python -m pip, or pip --python (from pip 22.3). No second environment is made.',
  'installed-in-venv':
    'What you want uninstalled is in the environment of the project and not in the Python of the system, so it is taken out there, by the pip of that environment, which asks as ever. The copy of the distributor, if there is one, stays.',
  disposable:
    'This looks like a container that is thrown away after use, and you are root in it. PEP 668 names that case: with one application in an image there is nothing that pip could break for others, so --break-system-packages is offered first. `pipward config set environment workstation` says that you live here.',
  ci: 'CI is set: this is a build machine, where nobody answers a question. pipward keeps out, and pip says what it says. In a build, make an environment (python3 -m venv) and call its pip, or use an image made for Python; --break-system-packages harms nobody where the machine is thrown away.',
  'no-requirements':
    'There is nothing in the command that could be installed: pip wants a name, a path, an address or -r with a file. pip itself says so. pip install -r requirements.txt installs what a file lists; pip install -e . installs the project that you are in.',
  'invalid-requirement': readable,
  'invalid-name': readable,
  'file-missing':
    'The file that says what to install is not where the command names it, and a path is read from the directory you are in. Nothing was made, and pip says the same in its own words. Often the file lies one directory up, or has another name, such as requirements-dev.txt.',
  'needs-administrator':
    'Only root may install or remove packages of the system, and other people use sudo or doas for that. There is no such program here, or you are in none of the groups that may use it on most systems: sudo, wheel or admin. So what you can do yourself comes first. An administrator can type the command for you, or add you to the group; log in again after that. If sudo has been set up for your name alone, pipward cannot see that: choose the command, and it runs.',
  'standard-library':
    'This module comes with Python itself. A project of that name on the index, where there is one, is something else, and may be there for those who slip. Some distributors keep parts of the standard library in packages of their own, as python3-tk and python3-venv: then that is named.',
  'left-python':
    'This module was part of Python and is so no longer (PEP 594, PEP 632), so nothing of that name can be installed that would be it. Where a project carries it on, that is named: setuptools has distutils, legacy-cgi has cgi. Code of your own is better changed, since its successors are only there for old code.',
  nix: 'On NixOS, and with a Python of Nix, the directory of Python may never be written, and there are no libraries in the places where wheels look for them. An environment can be made, and pure Python works in it; what is compiled may not load. A Python with its packages is better made by Nix itself, as the manual that is named says.',
  ros: 'The packages of ROS are in the Python of the system, and colcon builds with that. So an environment made while ROS is active sees the system (include-system-site-packages, PEP 405), and a file COLCON_IGNORE in it keeps colcon from looking into it. Source the setup file of ROS first, and activate the environment after that.',
  noexec:
    'The disk is mounted with noexec, as some USB sticks and home directories are: no program on it may be started, and no compiled module loaded. The interpreter of an environment is only a link to one elsewhere, so pure Python works; numpy and the like do not. Move the project to another disk, or have it mounted without noexec.',
  'pip-itself': ownPip,
  'pip-left-out': ownPip,
  uninstall:
    'pip can only take away what it put there, and what belongs to the distributor, to pipx or to an environment is theirs. Each is named with the command that takes it away, which is run where you choose it. For what pip once put into ~/.local or /usr/local, --break-system-packages is the right word: it is the only way to let pip at it.',
  'not-installed':
    'Neither the environment of this project, nor pipx, nor the Python of the system has anything of that name, so there is nothing to take away. The name of a project is not always that of its module: `pip list` within the environment shows what is there, `pipx list` what pipx has.',
  'installed-elsewhere':
    'Several places can hold a package of one name: environments, pipx, ~/.local and /usr/local from before the marker file (PEP 668), and the distributor. Python takes the first it finds. Only what brought it can take it away without leaving a half, and that command is shown.',
  'broken-venv': damaged,
  'allowed-venv-broken': damaged,
  'everywhere-missing':
    'The setting everywhere names an environment that is to be active in every directory without one of its own, as `pipward use default --always` sets it. That environment was moved or deleted by hand, so nothing is active there and pip is that of the system. `pipward config unset everywhere` leaves it so; `pipward venv create` with that name makes it anew, empty.',
  unfinished: damaged,
  'no-interpreter': damaged,
  'other-interpreter': damaged,
  moved: damaged,
  'no-pip-code':
    'An environment can be made without python3-venv, but pip has to come from somewhere, and on this machine there is no copy of it, nor uv. Without, nothing could be installed into the environment, so none was made. The line of apt that is shown brings pip; uv is the other way.',
  'dry-run':
    'A dry run installs nothing, so no environment is made for it. pip refuses it all the same under PEP 668, unless it is also told to write a report: --dry-run with --report FILE is let through. That command is shown; with /dev/null for a file it only says what it would do.',
  'no-pipx':
    'pipx itself was asked for, and it belongs beside projects, not in one. The package manager of this machine has none that it knows of. The page of pipx names other ways; one that always works is an environment of its own: `pipward venv create tools`, then install pipx there.',
  asked: unmanaged,
  'in-venv': unmanaged,
  'not-managed': unmanaged,
  'old-pip': unmanaged,
  'not-install': plain,
  help: plain,
  version: plain,
  completion: plain,
  'usage-error': plain,
  'not-pip':
    'The first word is not a pip: pipward looks at pip, pip3, pip3.N, and at python -m pip. Everything else is none of its business and runs as it was typed. With `pipward why`, write the command as you would in the shell, after two dashes: pipward why -- pip install requests.',
  'configuration-error':
    'pip reads its configuration before anything else, and stops at a value it does not understand, whatever is asked of it. So there is no refusal to catch. `pip config debug` names the files it reads, in their order; the variables PIP_… count as well.',
  'pip-configuration-invalid':
    'pip reads its configuration before anything else, and stops at a file that it cannot read, or at a value it does not understand, whatever is asked of it. `pip config debug` names the files in their order. The form is that of Python’s configparser: a section in brackets, then key = value; a comment needs a line of its own.',
  target: certain,
  prefix: certain,
  root: certain,
  'dry-run-report': certain,
  'break-system-packages-typed': overridden,
  'break-system-packages-configured': overridden,
  'override-in-file': overridden,
  'override-in-environment': overridden,
  'removes-others':
    'Packages of the distributor rest on each other, so apt takes away with one whatever cannot be without it; that was asked of `apt-get --simulate remove`, which changes nothing. Look at the names: desktops and tools of the machine may be among them. What a project needs is better put into an environment beside it, where it goes away alone.',
  'break-shadows':
    'With --break-system-packages pip installs into a directory that the Python of the system searches before its distributor’s own (PEP 668 is there to keep the two apart). Every program of the system that imports the named package gets the new version from then on, tested or not; that has broken apt, cloud-init and desktops. Without the option it goes into an environment, where only your project sees it.',
  'break-beside':
    'With --break-system-packages pip installs into a directory that the Python of the system searches before its distributor’s own (PEP 668). The distributor has nothing of these names today, so nothing is hidden; a package that it brings later would be. Without the option it goes into an environment. `pipward config set breakSystemPackages off` ends this note.',
  disabled:
    'PIPWARD_DISABLE is set in this shell, to something other than 0: pip is plain pip, and directories activate nothing. Take the variable out of the environment to have pipward again; for a single command, PIPWARD_DISABLE=1 before it does the same for that one.',
  'no-directory':
    'The directory you are in was removed, or has a name that is no valid text, so there is no place that an environment could stand in, nor a path that could be shown. pip runs as it was typed. Go into a directory that is there: cd, or cd "$PWD" if it was made anew.',
  undecodable:
    'A word of the command is no valid UTF-8, as the name of a file from another system may be. pipward could not hand it on as it is, so it keeps out: pip gets the word byte for byte from the shell, and says what it makes of it. Rename the file, or install from its directory with a pattern.',
  ignored:
    'The setting ignore names this directory, or one above it: you told pipward to keep out of it. pip is plain pip here, and nothing is activated. `pipward config get ignore` shows the list, `pipward config set ignore` writes another.',
  'pip-not-found':
    'No program of that name is on PATH, so there is nothing to refuse. Another pip may be there: `type -a pip pip3`. Debian keeps it in python3-pip. Inside of an environment it is always there; where pip can be had in some other way, pipward offers that when you type it.',
  'venv-not-ours': unknown,
  'venv-not-trusted': unknown,
  denied: unknown,
  'venv-name-taken':
    'An environment was to be made here, and something else has that name: a file, or a directory with other things in it. Nothing that exists is overwritten. A file of that name may be the note of another tool on where the environment is (PEP 832 would have it so). Move it away, or give another name first: `pipward config set venvNames`.',
  'venv-hides-system-packages':
    'What apt installs is for the Python of the system, and an environment does not see it unless it was made so (PEP 405). One line decides, include-system-site-packages = true in pyvenv.cfg, and it holds at once. Packages of the environment still come first. It is your file, so pipward does not change it.',
  'option-keeps-venv':
    'pipx passes options on to pip, but some mean nothing to what it makes, as --no-deps or -r. To drop an option without a word would install something else than you asked for. So the whole command goes into an environment, with every option as typed.',
  'import-name': elsewhere,
  namesake: elsewhere,
  'similar-name': elsewhere,
  'system-program': elsewhere,
  homonym:
    'Debian has a package of that name, and it is another project than the one on the index: there are 183 such names in Debian 12 alone, python3-serial among them. So apt is not offered for it. Nothing is concluded from a name; the table of names is made from the index of files of the distributor.',
  succeeded:
    'The project of that name is no longer worked on, and its authors or users carry it on under another. It still installs, but mistakes in it stay, those of security among them. Look whether the successor does what you need; what you typed is not changed.',
  'already-installed': known,
  'include-deps':
    'This project has no command of its own: those you want belong to projects that it depends on, as with ansible and jupyter. pipx refuses such unless it is told to take the commands of the dependencies as well, with --include-deps, so that is added.',
  'system-site':
    'This application needs modules that only the distributor can build, as those of GTK, and an environment does not see these by itself (PEP 405). pipx is told to make one that does, with --system-site-packages; the distributor’s package of those modules has to be installed.',
  'command-package':
    'The distributor keeps the library and its command in two packages, and a library alone would give you no command. The one that is named holds it; apt brings the other along where it is needed. With pipx you have the version of the index instead.',
  'absolute-interpreter':
    'To activate an environment is to change PATH in one shell. cron, systemd, a desktop and a script with #!/usr/bin/python3 know nothing of it, and get the Python of the system, without your packages. They need the interpreter of the environment by its whole path, which runs it without any activation. `pipward which` prints it.',
  'settings-unreadable': settings,
  'settings-set-aside': settings,
  'setting-invalid': settings,
  'variable-invalid': settings,
  'not-a-directory': foreign,
  'no-configuration': foreign,
  'symbolic-link': foreign,
  'foreign-owner': foreign,
  'writable-by-others': foreign,
  'foreign-home': foreign,
  'tracked-by-git':
    'This environment is part of the repository: it came with the clone, so whoever wrote that chose what is in it, and activating it would put their programs before yours. Environments are not portable either (PEP 405). git rm -r --cached .venv takes it out, a line in .gitignore keeps it out, and `pipward repair` makes it anew from its list of packages.',
  'unknown-git-index':
    'A committed environment comes from whoever wrote the repository, so the index of git is looked into, without running git. It is of a form that is not known here, or larger than is read, so the question stays open, and open means no. Look into the environment yourself; `pipward allow --force` is your last word.',
  'shadows-command':
    'A program in this environment has the name of a command that people type without a thought, such as ls or sudo, and no package in it says that it brought it. While the environment is active it would run in its place. Look at the file. `pipward repair` makes the environment anew; `pipward allow --force` is your last word.',
  colon:
    'PATH is a list with colons between its directories, and there is no way to write a colon within one. A directory of that name would be split in two, and the second half be taken from wherever you are. So no such environment is ever activated. Rename the directory.',
  'marker-missing':
    'PEP 668 has distributors put a file EXTERNALLY-MANAGED beside the standard library; pip refuses where it finds it. This distributor ships none for this Python, as Fedora does, so pip is not refused, and pipward has nothing to catch. Environments are the better place all the same: `pipward use`, or python3 -m venv.',
  'marker-deleted': marker,
  'marker-diverted': marker,
  'package-shadowed':
    'pip once put this into ~/.local or /usr/local, and Python looks there before it looks at what the distributor brought. So programs of the system run with a version that they were not tested with, and updates of security by apt do not reach them. PEP 668 ended that for new packages. `pipward rescue` moves the old ones, and can take that back.',
  'pipx-missing':
    'Applications such as black or yt-dlp are each to have an environment of their own, which pipx makes. Without it they could only go into the environment of a project. The distributor has a package of it; the command is shown.',
  'pipx-directory-not-on-path':
    'pipx puts the commands of what it installs into one directory, and a shell finds them only where PATH holds that. pipward adds it in the shell in which it installs something. Debian’s ~/.profile adds it at login, if it is there by then; `pipx ensurepath` writes it into your start files.',
  'pipx-applications-broken':
    'Each application of pipx has an environment whose interpreter is a link to the Python of the system. An upgrade to another release took that Python away, so none of these commands start. `pipx reinstall-all` makes every one of them anew with the Python of today, in its newest version; what was injected into them comes back too.',
  'shell-not-loaded': wires,
  'hook-overwritten': wires,
  'hook-read-only': wires,
  'wrapper-overwritten': wires,
  'wrapper-behind-alias': wires,
  'node-gone':
    'The installed snippets start pipward with the node that set it up, by its whole path. It was removed since, as version managers do with old ones. Any other node on PATH is taken in its place while there is one; without, pip is plain pip. `pipward setup` writes the node of today into the snippets.',
  'snippet-stale':
    'What lies in ~/.local/share/pipward is the copy that shells load, and it is not that of the pipward that you ran: another version was installed since, a setting was changed by hand, or somebody edited it. Nothing is wrong with pip. `pipward setup` copies it anew; shells that are open take it up when they start again.',
};
