import { isAtLeast, type PipVersion } from './version.ts';

/** The kind of value that an option takes, which decides how pip judges it. */
export type OptionValue =
  | 'flag'
  | 'count'
  | 'help'
  /** `--no-cache-dir`: no value on the command line, a boolean in the configuration. */
  | 'cache-off'
  /** `--no-use-pep517`: needs setuptools on the command line, always an error in the configuration. */
  | 'setup-py'
  | 'text'
  | 'int'
  | 'float'
  | 'python-version'
  | 'key-value'
  | 'package-list'
  | 'group'
  | 'upload-time'
  | readonly string[];

/** One option of pip, for the releases from `since` to just before `until`. */
export interface OptionSpec {
  /** All names in pip's order. The first long one, without dashes, is the canonical name. */
  readonly names: readonly string[];
  readonly value: OptionValue;
  /** optparse's `append`: the option may be repeated, and configured values are split at white space. */
  readonly appends: boolean;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

type Row = readonly [
  names: string,
  value: OptionValue,
  more?: { appends?: true; since?: string; until?: string },
];

const appends = true;
const FEATURES = ['fast-deps', 'truststore', 'no-binary-enable-wheel-cache'];

/** Options that are allowed before and after the sub-command (cli/cmdoptions.py, `general_group`). */
const GENERAL: readonly Row[] = [
  ['-h --help', 'help'],
  ['--debug', 'flag'],
  ['--isolated', 'flag'],
  ['--require-virtualenv --require-venv', 'flag'],
  ['--python', 'text'],
  ['-v --verbose', 'count'],
  ['-q --quiet', 'count'],
  ['--log --log-file --local-log', 'text'],
  ['--no-input', 'flag'],
  ['--keyring-provider', ['auto', 'disabled', 'import', 'subprocess'], { since: '23.1' }],
  ['--proxy', 'text'],
  ['--no-proxy-env', 'flag', { since: '26.2' }],
  ['--retries', 'int'],
  ['--timeout --default-timeout', 'float'],
  ['--exists-action', ['s', 'i', 'w', 'b', 'a'], { appends }],
  ['--trusted-host', 'text', { appends }],
  ['--cert', 'text'],
  ['--client-cert', 'text'],
  ['--cache-dir', 'text'],
  ['--no-cache-dir', 'cache-off'],
  ['--disable-pip-version-check', 'flag'],
  ['--no-color', 'flag'],
  ['--no-python-version-warning', 'flag'],
  ['--use-feature', FEATURES, { appends, until: '25.3' }],
  ['--use-feature', [...FEATURES, 'build-constraint'], { appends, since: '25.3', until: '26.0' }],
  [
    '--use-feature',
    [...FEATURES, 'build-constraint', 'inprocess-build-deps'],
    { appends, since: '26.0', until: '26.2' },
  ],
  [
    '--use-feature',
    [...FEATURES, 'build-constraint', 'inprocess-build-deps', 'venv-isolation'],
    { appends, since: '26.2' },
  ],
  ['--use-deprecated', ['legacy-resolver'], { appends, until: '24.2' }],
  ['--use-deprecated', ['legacy-resolver', 'legacy-certs'], { appends, since: '24.2' }],
  ['--resume-retries', 'int', { since: '25.1' }],
];

/** `--version` was an option of every command until 26.3 (pip issue 9456). */
const VERSION: Row = ['-V --version', 'flag'];

const INSTALL: readonly Row[] = [
  ['-r --requirement', 'text', { appends }],
  ['--requirements-from-script', 'text', { appends, since: '26.0' }],
  ['-c --constraint', 'text', { appends }],
  ['--build-constraint', 'text', { appends, since: '25.3' }],
  ['--no-deps --no-dependencies', 'flag'],
  ['--only-deps --only-dependencies', 'flag', { since: '26.2' }],
  ['-e --editable', 'text', { appends }],
  ['--dry-run', 'flag'],
  ['-t --target', 'text'],
  ['--platform', 'text', { appends }],
  ['--python-version', 'python-version'],
  ['--implementation', 'text'],
  ['--abi', 'text', { appends }],
  ['--user', 'flag'],
  ['--no-user', 'flag'],
  ['--root', 'text'],
  ['--prefix', 'text'],
  ['--src --source --source-dir --source-directory', 'text'],
  ['-U --upgrade', 'flag'],
  ['--upgrade-strategy', ['only-if-needed', 'eager']],
  ['--force-reinstall', 'flag'],
  ['-I --ignore-installed', 'flag'],
  ['--ignore-requires-python', 'flag'],
  ['--no-build-isolation', 'flag'],
  ['--use-pep517', 'flag'],
  ['--no-use-pep517', 'setup-py', { until: '25.3' }],
  ['--check-build-dependencies', 'flag'],
  ['--config-settings', 'key-value', { until: '23.1' }],
  ['-C --config-settings', 'key-value', { since: '23.1' }],
  ['--install-option', 'text', { appends, until: '23.1' }],
  ['--global-option', 'text', { appends, until: '25.3' }],
  ['--compile', 'flag'],
  ['--no-compile', 'flag'],
  ['--no-warn-script-location', 'flag'],
  ['--no-warn-conflicts', 'flag'],
  ['--pre', 'flag'],
  ['--all-releases', 'package-list', { since: '26.0' }],
  ['--only-final', 'package-list', { since: '26.0' }],
  ['--no-binary', 'package-list'],
  ['--only-binary', 'package-list'],
  ['--prefer-binary', 'flag'],
  ['--require-hashes', 'flag'],
  ['--no-require-hashes', 'flag', { since: '26.2' }],
  ['--refresh-package', 'package-list', { since: '26.2' }],
  ['--progress-bar', ['on', 'off'], { until: '24.1' }],
  ['--progress-bar', ['on', 'off', 'raw'], { since: '24.1', until: '25.2' }],
  ['--progress-bar', ['auto', 'on', 'off', 'raw'], { since: '25.2' }],
  ['--report', 'text'],
  ['--no-clean', 'flag'],
  ['--group', 'group', { since: '25.1' }],
  ['-i --index-url --pypi-url', 'text'],
  ['--extra-index-url', 'text', { appends }],
  ['--no-index', 'flag'],
  ['-f --find-links', 'text', { appends }],
  ['--uploaded-prior-to', 'upload-time', { since: '26.0' }],
];

const UNINSTALL: readonly Row[] = [
  ['-r --requirement', 'text', { appends }],
  ['-y --yes', 'flag'],
];

/** Options of both install and uninstall, beside the general ones. */
const SHARED: readonly Row[] = [
  ['--root-user-action', ['warn', 'ignore']],
  ['--break-system-packages', 'flag', { since: '23.0.1' }],
];

const VERSION_UNTIL_26_3: Row = [VERSION[0], VERSION[1], { until: '26.3' }];

const ROWS = {
  general: [...GENERAL, VERSION],
  install: [...INSTALL, ...SHARED, ...GENERAL, VERSION_UNTIL_26_3],
  uninstall: [...UNINSTALL, ...SHARED, ...GENERAL, VERSION_UNTIL_26_3],
};

/** The owner of options: pip itself, before the sub-command, or a sub-command. */
export type OptionOwner = keyof typeof ROWS;

const specsByOwner = new Map<string, readonly OptionSpec[]>();

/** The options of one release of pip; the options of all releases if the release is unknown. */
export function optionsOf(owner: OptionOwner, version: PipVersion | undefined): readonly OptionSpec[] {
  const key = `${owner} ${version?.join('.') ?? ''}`;
  const cached = specsByOwner.get(key);
  if (cached) return cached;
  const specs = ROWS[owner].filter((row) => isInRelease(row, version)).map(specOf);
  specsByOwner.set(key, specs);
  return specs;
}

/** The canonical name of an option: its first long name, without the dashes. */
export function nameOf(spec: OptionSpec): string {
  return (spec.names.find((name) => name.startsWith('--')) ?? '').slice(2);
}

/** True if pip takes the option before the sub-command, too. */
export function isGeneral(name: string): boolean {
  return ROWS.general.some(([names]) => names.split(' ').includes(`--${name}`));
}

/** True if the next word, or the text after `=`, belongs to the option. */
export function takesValue({ value }: OptionSpec): boolean {
  return typeof value !== 'string' || !['flag', 'count', 'help', 'cache-off', 'setup-py'].includes(value);
}

function isInRelease([, , more]: Row, version: PipVersion | undefined): boolean {
  if (!more || !version) return true;
  const { since, until } = more;
  return (!since || isAtLeast(version, since)) && !(until && isAtLeast(version, until));
}

function specOf([names, value, more]: Row): OptionSpec {
  return {
    names: names.split(' '),
    value,
    appends: more?.appends === true,
    since: more?.since,
    until: more?.until,
  };
}
