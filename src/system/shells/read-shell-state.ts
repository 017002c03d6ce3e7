import { isShellName, type ShellName } from '../../rules/shells/dialects.ts';

/** The state that a shell with a loaded snippet reports; see `__pipward_own` in `shell/`. */
export interface ShellState {
  readonly shell: ShellName;
  /**
   * The reason why its environment is active; `held` if the person has deactivated it; empty if it has none.
   */
  readonly how: 'project' | 'shared' | 'chosen' | 'held' | '';
  /** The environment that pipward has activated in it. */
  readonly venv: string | undefined;
}

/** The state of the shell that this command was typed in; undefined if pipward is not loaded there. */
export function readShellState(environment: NodeJS.ProcessEnv = process.env): ShellState | undefined {
  const [, shell, how, venv] =
    /^(\w+) (project|shared|chosen|held|) (.*)$/s.exec(environment['__PIPWARD_SHELL'] ?? '') ?? [];
  if (shell === undefined || !isShellName(shell)) return undefined;
  return { shell, how: how as ShellState['how'], venv: venv || undefined };
}

/** The present state of pipward's hook and wrappers in a shell; see `__pipward_inspect` in `shell/`. */
export interface ShellIntegration {
  readonly hook: 'in-place' | 'overwritten' | 'read-only';
  /** Commands whose function is no longer ours. */
  readonly overwritten: readonly string[];
  readonly aliases: readonly { readonly name: string; readonly text: string }[];
}

/**
 * The hook and wrappers of the shell that this command was typed in; undefined if it has not reported them.
 */
export function readShellIntegration(): ShellIntegration | undefined {
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
