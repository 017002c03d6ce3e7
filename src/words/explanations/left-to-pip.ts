import type { Explanations } from './explanation.ts';

const notRefused =
  'pip refuses only if its Python has a file EXTERNALLY-MANAGED in its standard library (PEP 668), only from pip 23.0 on, and never in an environment. Nothing of that applies here, so pip runs as typed.';

const notInstalling =
  'pip does not refuse this command: it is another subcommand, a call for help or for the version, a completion of the shell, or a command that pip itself rejects. pip runs as typed. Only `install` and `uninstall` are ever refused under PEP 668.';

const elsewhere =
  'With `--target`, `--prefix`, `--root`, or `--dry-run` together with `--report`, pip changes nothing that the distributor manages, so PEP 668 does not apply. pip runs as typed. Python sees what you put into such a directory only if PYTHONPATH or a program names it.';

const overridden =
  "`--break-system-packages` turns the check of PEP 668 off. It can be typed, be in a `pip.conf`, or be set as PIP_BREAK_SYSTEM_PACKAGES. pip then overrides packages of the system with versions that the system's programs were not tested with. `pipward doctor` finds such a setting, and `pipward rescue` moves what was already installed that way.";

/** Why pip ran as typed. */
export const leftToPip = {
  asked: { summary: 'pip does not refuse this command', text: notRefused },
  'in-venv': { summary: 'an environment is active', text: notRefused },
  'not-managed': { summary: 'nobody manages this Python', text: notRefused },
  'old-pip': { summary: 'this pip is too old to refuse', text: notRefused },
  'not-install': { summary: 'the command installs nothing', text: notInstalling },
  help: { summary: 'the command asks for help', text: notInstalling },
  version: { summary: 'the command asks for the version', text: notInstalling },
  completion: { summary: 'the shell completes a command', text: notInstalling },
  'usage-error': { summary: 'pip rejects the command itself', text: notInstalling },
  'not-pip': {
    summary: 'the command is not pip',
    text: 'pipward handles `pip`, `pip3`, `pip3.N` and `python3 -m pip`. Every other command runs as typed. With `pipward why`, type the command as you would in the shell: `pipward why pip install requests`.',
  },
  'configuration-error': {
    summary: 'pip stops at its own configuration',
    text: 'pip reads its configuration first, and stops at a value that it cannot understand, whatever the command is. So it never comes to a refusal. `pip config debug` lists the files in their order; variables that begin with `PIP_` count as well.',
  },
  target: { summary: '`--target` names another directory', text: elsewhere },
  prefix: { summary: '`--prefix` names another directory', text: elsewhere },
  root: { summary: '`--root` names another directory', text: elsewhere },
  'dry-run-report': { summary: 'a dry run that writes a report is allowed', text: elsewhere },
  'break-system-packages-typed': { summary: '`--break-system-packages` was typed', text: overridden },
  'break-system-packages-configured': { summary: '`break-system-packages` is configured', text: overridden },
  disabled: {
    summary: 'pipward is turned off by `PIPWARD_DISABLE`',
    text: '`PIPWARD_DISABLE` is set to something other than 0 in this shell, so pip is plain pip and no environment is activated. Unset the variable to use pipward again. For one command only, type `PIPWARD_DISABLE=1 pip …`.',
  },
  'no-directory': {
    summary: 'the current directory is gone',
    text: 'The directory you are in was removed, or its name is not valid text, so there is no place for an environment. pip runs as typed. Go into another directory with `cd`. If the directory was made again, `cd "$PWD"` enters the new one.',
  },
  undecodable: {
    summary: 'a word of the command is not valid text',
    text: 'A word of the command is not valid UTF-8, as names of files from another system may be. pipward cannot pass such a word on, so pip gets it from the shell as it is. Rename the file, or go into its directory and install it with a pattern, such as `./*.whl`.',
  },
  ignored: {
    summary: 'you told pipward to ignore this directory',
    text: 'The setting `ignore` lists this directory or one above it. pip is plain pip here, and no environment is activated. `pipward config get ignore` shows the list, and `pipward config set ignore` changes it.',
  },
  'pip-not-found': {
    summary: 'there is no such program on PATH',
    text: 'No program of that name is on PATH. Another pip may be: `type -a pip pip3` shows it. Debian ships pip in `python3-pip`. In an environment, pip is always there. If pipward can get you a pip in another way, it offers that when you type the command.',
  },
} as const satisfies Explanations;
