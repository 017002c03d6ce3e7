import type { Command } from './command.ts';
import type { RootCommands } from './rights.ts';
import type { Step } from './step.ts';

/**
 * The commands to type that make an environment, activate it and install into it. If only an administrator
 * could install the module `venv`, the environment is made without pip, and the person's pip installs into it.
 *
 * @param typing `venvModule`: what installs the module; `pip`: the person's own pip, if they have one
 */
export function newVenvCommands(
  { venv, systemSitePackages, commands }: Extract<Step, { kind: 'venv' }>,
  typing: {
    readonly venvModule: RootCommands;
    readonly activate: Command;
    readonly pip: Command | undefined;
  },
): readonly Command[] {
  const { venvModule, activate, pip } = typing;
  const make: Command = ['python3', '-m', 'venv'];
  const flags = systemSitePackages ? ['--system-site-packages'] : [];
  if (venvModule.rights === undefined || !pip)
    return [...venvModule.commands, [...make, ...flags, venv], activate, ...commands];
  const ownPip = `${venv}/bin/python -m pip`;
  const installs = commands.map((words): Command =>
    words.slice(0, 3).join(' ') === ownPip ? [...pip, '--python', venv, ...words.slice(3)] : words,
  );
  return [[...make, '--without-pip', ...flags, venv], activate, ...installs];
}
