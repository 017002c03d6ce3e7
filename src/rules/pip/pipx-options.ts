import type { PipInvocation, PipOption } from './invocation.ts';

/** The fate of a pip option when pipx runs instead of pip. */
type PipxSupport =
  /** Left out: the option is about the terminal or pip's target, not about what pipx installs. */
  | 'dropped'
  /** Passed on with `--pip-args`: without it pip might take another package, or take it from elsewhere. */
  | 'passed-on'
  /** Passed on like `passed-on`; the value is a path or a URL. */
  | 'passed-on-path'
  /** pipx can neither leave the option out nor pass it on. */
  | 'unsupported';

const namesBySupport: Readonly<Record<PipxSupport, string>> = {
  dropped: `user no-user upgrade upgrade-strategy break-system-packages quiet verbose debug no-input no-color
    progress-bar disable-pip-version-check root-user-action no-warn-script-location no-warn-conflicts
    require-virtualenv no-python-version-warning`,
  'passed-on': `index-url extra-index-url no-index pre all-releases only-final uploaded-prior-to no-binary only-binary
    prefer-binary refresh-package proxy no-proxy-env trusted-host timeout retries resume-retries no-cache-dir
    keyring-provider isolated config-settings no-build-isolation use-pep517 check-build-dependencies use-feature
    use-deprecated ignore-requires-python no-require-hashes compile no-compile no-clean`,
  'passed-on-path': 'constraint build-constraint find-links cert client-cert cache-dir',
  // pipx cannot expose an application without its dependencies, in another place or for another machine. The
  // pip that pipx keeps up to date no longer has `--global-option`, `--install-option` and `--no-use-pep517`.
  // pipx writes a log of pip itself, and it installs into an empty environment.
  unsupported: `no-deps only-deps dry-run target platform python-version implementation abi root prefix src python
    force-reinstall ignore-installed require-hashes report log exists-action global-option install-option
    no-use-pep517 help version`,
};

const supportByName = new Map(
  (Object.keys(namesBySupport) as PipxSupport[]).flatMap((support) =>
    namesBySupport[support].split(/\s+/).map((name) => [name, support] as const),
  ),
);

/** The fate of an option, by its canonical name; undefined, and so unsupported, if the table lacks it. */
export function pipxSupport(name: string): PipxSupport | undefined {
  return supportByName.get(name);
}

/** The first option that cannot be used with pipx, as typed. */
export function findUnsupportedOption(invocation: PipInvocation): string | undefined {
  const unsupported = invocation.options.find(
    ({ name }) => (pipxSupport(name) ?? 'unsupported') === 'unsupported',
  );
  return unsupported?.words.join(' ');
}

/**
 * The options for pipx's `--pip-args`: one string, which pipx splits like a POSIX shell; undefined for no
 * options. pipx may run pip in another directory, so relative paths are made absolute.
 */
export function renderPipArgs(invocation: PipInvocation, directory: string): string | undefined {
  const words = invocation.options.flatMap((option) => wordsFor(option, directory));
  return words.length > 0 ? words.map(quoteForShlex).join(' ') : undefined;
}

function wordsFor({ name, value }: PipOption, directory: string): readonly string[] {
  const support = pipxSupport(name);
  if (support !== 'passed-on' && support !== 'passed-on-path') return [];
  if (value === undefined) return [`--${name}`];
  const isRelative =
    support === 'passed-on-path' && !/^[/~]/.test(value) && !/^[a-z][a-z0-9+.-]*:/i.test(value);
  return [`--${name}=${isRelative ? `${directory}/${value}` : value}`];
}

/** Not with single quotes: pipx 1.7 and later take those away from both ends of the string. */
function quoteForShlex(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, String.raw`\$&`)}"`;
}
