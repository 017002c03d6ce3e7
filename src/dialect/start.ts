import type { ShellName } from './dialect.ts';

/**
 * The part of a snippet that a shell needs before anything happens: what is marked `at the start`, without comments, and in
 * the place of the other functions that it calls such as read the whole snippet then. To read all of it takes a shell four times as
 * long.
 *
 * @param snippet the text of `shell/`, in which a comment on a line is a line of its own
 */
export function startOf(snippet: string, shell: ShellName): string {
  const start: string[] = [];
  const later: string[] = [];
  let isLater = false;
  for (const line of snippet.split('\n')) {
    const mark = /^# --- (later|at the start) ---$/.exec(line)?.[1];
    if (mark !== undefined) isLater = mark === 'later';
    else if (isLater) later.push(...(/^function (\S+)/.exec(line)?.slice(1) ?? []));
    else if (/^\s*[^\s#]/.test(line)) start.push(line);
  }
  const text = start.join('\n');
  const called = later.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return [...called.map((name) => reader(name, shell)), text, ''].join('\n');
}

/** A function of that name that reads the real one. */
function reader(name: string, shell: ShellName): string {
  switch (shell) {
    case 'bash':
    case 'zsh':
      return `function ${name} { __pipward_later ${name} "$@"; }`;
    case 'fish':
      return `function ${name} --no-scope-shadowing; __pipward_later ${name} $argv; end`;
    default:
      return shell satisfies never;
  }
}
