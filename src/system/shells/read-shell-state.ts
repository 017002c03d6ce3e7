import { isShellName, type ShellName } from '../../rules/shells/dialects.ts';

/** What a shell that has loaded a snippet says of itself; see `__pipward_own` in `shell/`. */
export interface ShellState {
  readonly shell: ShellName;
  /** Why its environment is active; `held` where the person has deactivated it; empty where there is none. */
  readonly how: 'project' | 'shared' | 'chosen' | 'held' | '';
  /** The environment that pipward has activated in it. */
  readonly venv: string | undefined;
}

/** The state of the shell that this command was typed in; undefined where pipward is not loaded there. */
export function readShellState(environment: NodeJS.ProcessEnv = process.env): ShellState | undefined {
  const [, shell, how, venv] =
    /^(\w+) (project|shared|chosen|held|) (.*)$/s.exec(environment['__PIPWARD_SHELL'] ?? '') ?? [];
  if (shell === undefined || !isShellName(shell)) return undefined;
  return { shell, how: how as ShellState['how'], venv: venv || undefined };
}

/** What has become of the things that pipward hangs on in a shell; see `__pipward_inspect` in `shell/`. */
export interface ShellWires {
  readonly hook: 'in-place' | 'overwritten' | 'read-only';
  /** Commands whose function is another one than ours. */
  readonly overwritten: readonly string[];
  readonly aliases: readonly { readonly name: string; readonly text: string }[];
}

/** The same for the shell that this command was typed in; undefined where it has not told. */
export function readShellWires(): ShellWires | undefined {
  const lines = (process.env['__PIPWARD_WIRES'] ?? '').split('\n');
  const hook = lines[0]?.replace('hook ', '');
  if (hook !== 'in-place' && hook !== 'overwritten' && hook !== 'read-only') return undefined;
  return {
    hook,
    overwritten: lines.flatMap((line) => /^wrapper (pip3?)$/.exec(line)?.[1] ?? []),
    aliases: lines.flatMap((line) => {
      const [, name, text] = /^alias (pip3?)=(.+)$/.exec(line) ?? [];
      return name && text ? [{ name, text }] : [];
    }),
  };
}
