import type { PipInvocation, PipOption } from './invocation.ts';

/** What pip options mean to a part of the command that another tool takes over. */
const meaningless = new Set([
  'user',
  'upgrade',
  'upgrade-strategy',
  'break-system-packages',
  'quiet',
  'verbose',
  'no-input',
  'no-color',
  'progress-bar',
  'disable-pip-version-check',
  'root-user-action',
  'no-warn-script-location',
  'no-warn-conflicts',
  'require-virtualenv',
  'no-python-version-warning',
]);

/** Options that pipx hands on to pip (`--pip-args`); leaving one out could take a package from elsewhere. */
const carried = new Set([
  'index-url',
  'extra-index-url',
  'no-index',
  'find-links',
  'pre',
  'no-binary',
  'only-binary',
  'prefer-binary',
  'proxy',
  'cert',
  'client-cert',
  'trusted-host',
  'timeout',
  'retries',
  'cache-dir',
  'no-cache-dir',
  'config-settings',
  'no-build-isolation',
  'use-feature',
  'use-deprecated',
  'keyring-provider',
  'isolated',
  'constraint',
]);

/** The first option that cannot be carried over to pipx, as typed. */
export function findCarryProblem(invocation: PipInvocation): string | undefined {
  const problem = invocation.options.find(({ name }) => !meaningless.has(name) && !carried.has(name));
  return problem?.words.join(' ');
}

/**
 * The options for pipx's `--pip-args`, one string that pipx splits as a POSIX shell would; undefined where there are
 * none. pipx may run pip elsewhere, so relative paths are made absolute.
 */
export function renderPipArgs(invocation: PipInvocation, directory: string): string | undefined {
  const words = invocation.options
    .filter(({ name }) => carried.has(name))
    .flatMap((option) => absolute(option, directory));
  return words.length > 0 ? words.map(quoteForShlex).join(' ') : undefined;
}

function absolute(option: PipOption, directory: string): readonly string[] {
  const isPath = ['constraint', 'find-links', 'cert', 'client-cert', 'cache-dir'].includes(option.name);
  if (option.value === undefined) return [`--${option.name}`];
  const isRelative = isPath && !/^[/~]/.test(option.value) && !/^[a-z][a-z0-9+.-]*:/i.test(option.value);
  return [`--${option.name}=${isRelative ? `${directory}/${option.value}` : option.value}`];
}

function quoteForShlex(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
