import type { ShellName } from './dialects.ts';

/** A snippet as shells read it: each takes four times as long for all of it as for what it needs before anything happens. */
export interface Parts {
  /** What stands `at the start`; it reads the rest when it first calls a function of that. */
  readonly start: string;
  /** The functions that stand under `later`. */
  readonly rest: string;
}

/** @param snippet the text of `shell/`, in which a comment on a line is a line of its own */
export function partsOf(snippet: string, shell: ShellName): Parts {
  const [before = '', rest = '', behind = ''] = snippet
    .split(/^# --- (?:later|at the start) ---$/m)
    .map((part) => part.replace(/^\s*(?:#.*)?\n/gm, ''));
  const names = [...rest.matchAll(/^function (\S+)/gm)].map(([, name = '']) => name);
  if (shell !== 'fish') return { start: readingFirst(before + behind, names), rest: wholly(rest) };
  const called = names.filter((name) => new RegExp(`\\b${name}\\b`).test(before + behind));
  return {
    start: [before, ...called.map(readerInFish), behind].join(''),
    rest: `begin\n${rest}set -g __pipward_whole 1\nend\n`,
  };
}

/** Has these functions called by one that reads them first: one in the place of each would be read and kept by every shell. */
function readingFirst(start: string, names: readonly string[]): string {
  const call = new RegExp(`(?<=^\\s*|[;!&|] |\\b(?:if|then|else) )(?=(?:${names.join('|')})\\b)`, 'gm');
  return start.replace(call, '__pipward_later ');
}

/** Read as one, so that of a file that ends early there is nothing; at its end it tells that it is there. */
function wholly(rest: string): string {
  return `{\n${rest}function __pipward_later { "$@"; }\n__pipward_whole=1\n}\n`;
}

/** A function of that name that reads the real one: what it is told by way of names in its caller, another would not see. */
function readerInFish(name: string): string {
  return `function ${name} --no-scope-shadowing; __pipward_later ${name} $argv; end\n`;
}
