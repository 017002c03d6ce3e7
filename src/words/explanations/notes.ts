import type { Explanations } from './explanation.ts';

/** What to know about a place, before or after an installation. */
export const notes = {
  nix: {
    summary: 'on Nix, compiled packages may not work',
    text: 'On Nix, wheels do not find the libraries that they were compiled for. An environment works for pure Python, but compiled modules may not load. Nix itself builds a Python with packages better; the manual that pipward names says how.',
  },
  ros: {
    summary: "with ROS, environments see the system's packages",
    text: "ROS installs its packages into the system's Python, and colcon builds with it. So an environment that is made while ROS is active sees the system's packages, and has a file COLCON_IGNORE, which makes colcon skip it. Source the setup file of ROS first, then activate the environment.",
  },
  noexec: {
    summary: 'this disk runs no programs',
    text: 'The disk is mounted with `noexec`, as some USB sticks and home directories are. No program on it can start, and no compiled module can load. Pure Python works, since the interpreter is elsewhere; numpy and its like do not. Move the project to another disk, or mount this one without `noexec`.',
  },
  'venv-hides-system-packages': {
    summary: "the environment does not see the system's packages",
    text: "apt installs for the system's Python, and an environment sees that only if it was made so (PEP 405). The line `include-system-site-packages = true` in its `pyvenv.cfg` changes that at once. Packages in the environment still come first. The file is yours, so pipward does not edit it.",
  },
  'venv-name-taken': {
    summary: 'something else has the name of the environment',
    text: 'pipward wanted to make an environment here, but a file or another directory has its name. Nothing that exists is overwritten. A file of that name may belong to another tool (PEP 832 proposes one). Move it away, or let pipward use another name: `pipward config set venvNames`.',
  },
  'absolute-interpreter': {
    summary: 'scripts and cron jobs need the path of Python',
    text: "An environment is active in one shell only. cron, systemd, your desktop and scripts with `#!/usr/bin/python3` use the system's Python and do not see your packages. Give them the whole path of the environment's Python. `pipward which` prints that path.",
  },
  'break-shadows': {
    summary: 'a package of the system would be overridden',
    text: 'With `--break-system-packages`, pip installs into a directory that Python searches before the packages of the system. Every program of the system that imports this package then gets the new version, tested or not. That has broken apt, cloud-init and desktops. In an environment, only your project sees it.',
  },
  'break-beside': {
    summary: "the system's Python would be changed",
    text: 'With `--break-system-packages`, pip installs into a directory that Python searches before the packages of the system. The system has no package of these names today, so nothing is overridden yet. In an environment, only your project sees them. `pipward config set breakSystemPackages off` turns this note off.',
  },
  'needs-administrator': {
    summary: 'only an administrator can change the system',
    text: 'Packages of the system need root, which people get with sudo or doas. There is no such program here, or you are in none of the groups that may usually use it: sudo, wheel, admin. So what you can do yourself comes first. An administrator can type the command, or add you to the group; then log in again. If sudo is set up for your name alone, choose the command anyway.',
  },
  'removes-others': {
    summary: 'apt would remove more than this package',
    text: 'Packages of the system depend on each other, so apt also removes what cannot work without this one. pipward asked `apt-get --simulate remove`, which changes nothing. Read the names: your desktop may be among them. What only a project needs is better in an environment.',
  },
} as const satisfies Explanations;
