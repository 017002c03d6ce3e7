/** Why an installation failed where there is something to be done about it. */
export type PipFailure =
  /** The project has files, but none for this Python. */
  | { readonly code: 'other-python'; readonly name: string }
  | { readonly code: 'no-such-project'; readonly name: string }
  | { readonly code: 'index-unreachable' }
  | { readonly code: 'no-compiler'; readonly language: 'C' | 'Rust' | 'Fortran' }
  | { readonly code: 'no-header'; readonly header: string }
  | { readonly code: 'no-program'; readonly program: string }
  /** pipx found no command in what it had installed. */
  | { readonly code: 'no-commands'; readonly name: string };

/** Reads from pip's own log (`--log`) why it failed; undefined for what pip itself says well enough. */
export function parseFailure(log: string): PipFailure | undefined {
  // Each line has its time in front.
  const text = log.replace(/^\d{4}-\d\d-\d\dT\S+ ?/gm, '');
  const name = /^ERROR: No matching distribution found for (\S+)/m.exec(text)?.[1];
  return name === undefined ? parseBuildFailure(text) : parseSearchFailure(text, name);
}

function parseSearchFailure(text: string, name: string): PipFailure | undefined {
  const isOther =
    /^ERROR: Ignored the following (?:yanked )?versions that require a different python/m.test(text) ||
    /Skipping link: none of the wheel's tags|Link requires a different Python/.test(text);
  const hasOthers = !/\(from versions: none\)/.test(text);
  const project = /^[A-Za-z0-9._-]+/.exec(name)?.[0] ?? name;
  if (isOther && !hasOthers) return { code: 'other-python', name: project };
  if (hasOthers) return undefined;
  return /NewConnectionError|Max retries exceeded|Temporary failure in name resolution|Could not fetch URL/.test(
    text,
  )
    ? { code: 'index-unreachable' }
    : { code: 'no-such-project', name: project };
}

/** What distutils, setuptools, meson, CMake, maturin and setuptools-rust say of what they miss. */
function parseBuildFailure(text: string): PipFailure | undefined {
  const [, header] =
    /fatal error: ['"]?([\w./+-]+\.h(?:pp|h)?)['"]?(?:: No such file| file not found)/.exec(text) ?? [];
  if (header !== undefined) return { code: 'no-header', header };
  if (
    /can't find Rust compiler|cargo.*(?:not installed|No such file)|rustc.*not (?:found|installed)/i.test(
      text,
    )
  )
    return { code: 'no-compiler', language: 'Rust' };
  if (/Unknown compiler\(s\):|No CMAKE_C(?:XX)?_COMPILER could be found/.test(text))
    return { code: 'no-compiler', language: 'C' };
  const [, missing, other] =
    /(?:error: command|unable to execute) '([^']+)'(?:: No such file| failed: No such file)|^\s*(?:Error: )?(\w+(?:_config|-config)) (?:executable )?not found/m.exec(
      text,
    ) ?? [];
  const program = (missing ?? other)?.split('/').at(-1);
  if (program === undefined) return undefined;
  if (program.endsWith('fortran')) return { code: 'no-compiler', language: 'Fortran' };
  if (/(?:^|-)(?:cc|gcc|clang|c\+\+|g\+\+)$/.test(program)) return { code: 'no-compiler', language: 'C' };
  return { code: 'no-program', program };
}
