import type { ShellName } from './dialect.ts';

/** A snippet as shells read it: each takes four times as long for all of it as for what it needs before anything happens. */
export interface Parts {
  /** What stands `at the start`, and in the place of each other function that it calls one that reads the rest. */
  readonly start: string;
  /** The functions that stand under `later`. */
  readonly rest: string;
}

/** @param snippet the text of `shell/`, in which a comment on a line is a line of its own */
export function partsOf(snippet: string, shell: ShellName): Parts {
  const [before = '', rest = '', behind = ''] = snippet
    .split(/^# --- (?:later|at the start) ---$/m)
    .map((part) => part.replace(/^\s*(?:#.*)?\n/gm, ''));
  const called = [...rest.matchAll(/^function (\S+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(before + behind));
  const start = [before, ...called.map((name) => reader(name, shell)), behind].join('');
  return { start, rest: wholly(rest, shell) };
}

/** Read as one, so that of a file that ends early there is nothing; at its end it tells that it is there. */
function wholly(rest: string, shell: ShellName): string {
  return shell === 'fish'
    ? `begin\n${rest}set -g __pipward_whole 1\nend\n`
    : `{\n${rest}__pipward_whole=1\n}\n`;
}

/** A function of that name that reads the real one. */
function reader(name: string, shell: ShellName): string {
  switch (shell) {
    case 'bash':
    case 'zsh':
      return `function ${name} { __pipward_later ${name} "$@"; }\n`;
    case 'fish':
      return `function ${name} --no-scope-shadowing; __pipward_later ${name} $argv; end\n`;
    default:
      return shell satisfies never;
  }
}
