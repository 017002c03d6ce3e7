import type { PipInvocation, PipOption } from './invocation.ts';

/** What becomes of an option where pipx takes the place of pip. */
type Carriage =
  /** It says nothing about what pipx installs: it is about this terminal, or about where pip would put things. */
  | 'meaningless'
  /** pipx hands it on (`--pip-args`); leaving it out could take a package from elsewhere, or another one. */
  | 'carried'
  /** As `carried`; its value is a path, or a URL. */
  | 'carried-path'
  /** pipx can neither do without it nor hand it on. */
  | 'kept';

const byCarriage: Readonly<Record<Carriage, string>> = {
  meaningless: `user no-user upgrade upgrade-strategy break-system-packages quiet verbose debug no-input no-color
    progress-bar disable-pip-version-check root-user-action no-warn-script-location no-warn-conflicts
    require-virtualenv no-python-version-warning`,
  carried: `index-url extra-index-url no-index pre all-releases only-final uploaded-prior-to no-binary only-binary
    prefer-binary refresh-package proxy no-proxy-env trusted-host timeout retries resume-retries no-cache-dir
    keyring-provider isolated config-settings no-build-isolation use-pep517 check-build-dependencies use-feature
    use-deprecated ignore-requires-python no-require-hashes compile no-compile no-clean`,
  'carried-path': 'constraint build-constraint find-links cert client-cert cache-dir',
  // An application without its dependencies, in another place or for another machine is none that pipx could expose.
  // `--global-option`, `--install-option` and `--no-use-pep517` are gone from the pip that pipx keeps up to date.
  // pipx writes a log of pip's own, and it installs into an empty environment.
  kept: `no-deps only-deps dry-run target platform python-version implementation abi root prefix src python
    force-reinstall ignore-installed require-hashes report log exists-action global-option install-option
    no-use-pep517 help version`,
};

const carriages = new Map(
  (Object.keys(byCarriage) as Carriage[]).flatMap((carriage) =>
    byCarriage[carriage].split(/\s+/).map((name) => [name, carriage] as const),
  ),
);

/** By the canonical name of an option; undefined for one that nobody decided on, which is kept. */
export function carriageOf(name: string): Carriage | undefined {
  return carriages.get(name);
}

/** The first option that cannot be carried over to pipx, as typed. */
export function findCarryProblem(invocation: PipInvocation): string | undefined {
  const problem = invocation.options.find(({ name }) => (carriageOf(name) ?? 'kept') === 'kept');
  return problem?.words.join(' ');
}

/**
 * The options for pipx's `--pip-args`, one string that pipx splits as a POSIX shell would; undefined where there are
 * none. pipx may run pip elsewhere, so relative paths are made absolute.
 */
export function renderPipArgs(invocation: PipInvocation, directory: string): string | undefined {
  const words = invocation.options.flatMap((option) => wordsFor(option, directory));
  return words.length > 0 ? words.map(quoteForShlex).join(' ') : undefined;
}

function wordsFor({ name, value }: PipOption, directory: string): readonly string[] {
  const carriage = carriageOf(name);
  if (carriage !== 'carried' && carriage !== 'carried-path') return [];
  if (value === undefined) return [`--${name}`];
  const isRelative =
    carriage === 'carried-path' && !/^[/~]/.test(value) && !/^[a-z][a-z0-9+.-]*:/i.test(value);
  return [`--${name}=${isRelative ? `${directory}/${value}` : value}`];
}

function quoteForShlex(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
