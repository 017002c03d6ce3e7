import type { PipInvocation, PipOption } from './invocation.ts';

/** pip's options that `uv pip install` has with the same name and meaning (uv 0.13). */
const shared = new Set(
  `upgrade constraint index-url extra-index-url no-index find-links pre no-deps no-binary only-binary require-hashes
  no-build-isolation config-settings force-reinstall compile no-compile no-cache-dir cache-dir trusted-host dry-run
  quiet verbose no-color`.split(/\s+/),
);

/** Options that do not change what uv installs into a given environment. */
const dropped = new Set(
  `user no-user break-system-packages python no-input progress-bar disable-pip-version-check root-user-action
  no-warn-script-location no-warn-conflicts require-virtualenv no-python-version-warning prefer-binary timeout
  retries use-pep517 no-require-hashes`.split(/\s+/),
);

/** True if uv can run this command, and no option that matters is lost. */
export function isSupportedByUv({ subcommand, options }: PipInvocation): boolean {
  return subcommand === 'install' && options.every(({ name }) => shared.has(name) || dropped.has(name));
}

/** The options of a command that is supported by uv, in uv's spelling. */
export function renderUvOptions({ options }: PipInvocation): readonly string[] {
  return options.filter(({ name }) => shared.has(name)).flatMap(wordsFor);
}

/** uv has neither pip's abbreviations nor bundles such as `-qq`. */
function wordsFor({ name, value }: PipOption): readonly string[] {
  return value === undefined ? [`--${name}`] : [`--${name}`, value];
}
