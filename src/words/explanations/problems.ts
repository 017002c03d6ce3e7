import type { Explanations } from './explanation.ts';

const marker =
  'Distributors put a file EXTERNALLY-MANAGED beside the standard library, and pip refuses where it finds it (PEP 668). The file is gone here, often because a script removed it to make pip work. pip can now override what programs of the system need, and an update will bring the file back. Put it back yourself.';

const overridden =
  "`break-system-packages` turns the check of PEP 668 off for every command. pip then overrides packages of the system with versions that the system's programs were not tested with. Take it out of the configuration, so that packages go into environments. `pipward rescue` moves what was already installed that way.";

const hooks =
  'pipward adds functions named pip and pip3, and one hook at the prompt, to each shell that loads it. Something in your start files replaced one of them after pipward was loaded, or pipward was not loaded. pip is plain pip in this shell. Find the line, or move the line of pipward to the end of the start file.';

const settings =
  'The settings are in one file, `config.json`, and in variables that begin with `PIPWARD_`. One of them has a value that is not valid, or the file cannot be read, so the default applies. A damaged file is moved aside and never overwritten. `pipward config list` shows the settings, and `pipward config set` changes them.';

/** What `pipward doctor` finds. */
export const problems = {
  'marker-missing': {
    summary: 'the distributor does not protect this Python',
    text: 'pip refuses where the distributor put a file EXTERNALLY-MANAGED (PEP 668). This distributor, like Fedora, ships none for this Python, so pip is not refused and pipward has nothing to do. An environment is still the better place: `pipward use` or `python3 -m venv` makes one.',
  },
  'marker-deleted': { summary: 'the file EXTERNALLY-MANAGED was deleted', text: marker },
  'marker-diverted': { summary: 'the file EXTERNALLY-MANAGED was moved away', text: marker },
  'override-in-file': { summary: '`break-system-packages` is in a `pip.conf`', text: overridden },
  'override-in-environment': { summary: '`PIP_BREAK_SYSTEM_PACKAGES` is set', text: overridden },
  'pip-configuration-invalid': {
    summary: 'pip cannot read its configuration',
    text: 'pip reads its configuration first, and stops at a file or a value that it cannot read, whatever the command is. `pip config debug` lists the files in their order. The form is that of Python’s configparser: a section in brackets, then `key = value`. A comment needs a line of its own.',
  },
  'package-shadowed': {
    summary: 'an old package overrides one of the system',
    text: 'pip once put this package into `~/.local` or `/usr/local`, where Python looks before it looks at the packages of the system. So programs of the system use a version that they were not tested with, and get no security updates for it. `pipward rescue` moves such packages, and `pipward undo` brings them back.',
  },
  'pipx-missing': {
    summary: 'pipx is not installed',
    text: 'pipx gives each command-line tool, such as black or yt-dlp, its own environment. Without pipx, a tool can only go into the environment of a project. The distributor has a package of pipx; pipward shows the command that installs it.',
  },
  'pipx-directory-not-on-path': {
    summary: 'shells do not find the commands of pipx',
    text: 'pipx puts the commands of its tools into one directory, which is not on PATH. pipward adds it to PATH in the shell that installs a tool. Debian’s `~/.profile` adds it at login if the directory exists by then. `pipx ensurepath` adds it to your start files.',
  },
  'pipx-applications-broken': {
    summary: 'tools of pipx have lost their Python',
    text: 'Each tool of pipx has an environment that is linked to the system’s Python. An upgrade of the system removed that Python, so these tools do not start any more. `pipx reinstall-all` rebuilds all of them with the new Python, in their newest version.',
  },
  'shell-not-loaded': { summary: 'this shell has not loaded pipward', text: hooks },
  'hook-overwritten': { summary: 'the hook at the prompt was removed', text: hooks },
  'hook-read-only': { summary: 'a read-only variable keeps the hook out', text: hooks },
  'wrapper-overwritten': { summary: 'another function replaced that of pipward', text: hooks },
  'wrapper-behind-alias': { summary: 'an alias hides the function of pipward', text: hooks },
  'node-gone': {
    summary: 'the Node that pipward was set up with is gone',
    text: 'pipward starts with the Node that it was set up with. That Node was removed, as version managers do with old versions. Any other Node on PATH is used instead; without one, pip is plain pip. `pipward setup` uses the Node that is there now.',
  },
  'snippet-stale': {
    summary: 'shells load another version of pipward',
    text: 'Shells load a copy of pipward from `~/.local/share/pipward`. That copy differs from the pipward that you ran: a newer version was installed, or somebody edited the copy. pip still works. `pipward setup` copies it again, and shells load it when they start.',
  },
  'settings-unreadable': { summary: 'the settings cannot be read', text: settings },
  'settings-set-aside': { summary: 'the settings were damaged and moved aside', text: settings },
  'setting-invalid': { summary: 'a setting has no valid value', text: settings },
  'variable-invalid': { summary: 'a `PIPWARD_` variable has no valid value', text: settings },
} as const satisfies Explanations;
