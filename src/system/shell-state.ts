import { isShellName, type ShellName } from '../dialect/dialect.ts';

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
