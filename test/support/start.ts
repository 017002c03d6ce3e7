import { appendFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Home } from './home.ts';
import { startFile, type ShellName } from './shells.ts';

/** Arguments and variables that make a shell interactive, with its start files and a readable prompt. */
export interface Start {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Given {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly startup?: string;
  readonly options?: readonly string[];
}

/** The number of the private OSC sequence with the prompt's counter and the last status. */
export const MARK = 6973;

/**
 * The mark by which the harness recognises a prompt that a test sets: a part of PS1 (bash, in single quotes),
 * a part of PROMPT (zsh, in `$'…'`), or the first command of fish_prompt.
 */
export const PROMPT_MARK: Readonly<Record<ShellName, string>> = {
  bash: `\\[\\e]${MARK};$((++__harness_prompts));$?\\a\\]`,
  zsh: `%{\\e]${MARK};0;%?\\a%}`,
  fish: `printf '\\e]${MARK};0;%s\\a' $status`,
};

const PROMPTS = fileURLToPath(new URL('prompt/', import.meta.url));

/** Prepares HOME for the shell. `startup` is appended to its real start file, which has no prompt. */
export function prepareStart(shell: ShellName, home: Home, given: Given): Start {
  const { env = {}, startup, options = [] } = given;
  const file = startFileOf(shell, home, env);
  mkdirSync(dirname(file), { recursive: true });
  // Without any start file, zsh asks its questions for new users.
  appendFileSync(file, startup === undefined ? '' : `${startup}\n`);

  switch (shell) {
    case 'bash':
      // bash needs its long options first.
      return { args: ['--rcfile', join(PROMPTS, 'bashrc'), ...options, '-i'], env: {} };
    case 'zsh':
      return {
        args: [...options, '-i'],
        env: { ZDOTDIR: inject('zshDirectory'), __HARNESS_ZDOTDIR: env.ZDOTDIR ?? '' },
      };
    case 'fish':
      prepareFish(home, dirname(file));
      return { args: [...options, '-i', '-C', 'set -g fish_greeting'], env: {} };
    default:
      return shell satisfies never;
  }
}

function startFileOf(shell: ShellName, home: Home, env: NonNullable<Given['env']>): string {
  if (shell === 'zsh' && env.ZDOTDIR !== undefined) return join(env.ZDOTDIR, '.zshrc');
  if (shell === 'fish' && env.XDG_CONFIG_HOME !== undefined)
    return join(env.XDG_CONFIG_HOME, 'fish/config.fish');
  return join(home.path, startFile(shell));
}

function prepareFish(home: Home, configuration: string): void {
  // Without this directory, fish reads every manual page in the background during its first minute.
  mkdirSync(join(home.path, '.local/share/fish/generated_completions'), { recursive: true });
  const prompt = join(configuration, 'functions/fish_prompt.fish');
  mkdirSync(dirname(prompt), { recursive: true });
  if (!existsSync(prompt)) symlinkSync(join(PROMPTS, 'fish_prompt.fish'), prompt);
}
