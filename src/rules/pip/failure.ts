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
  const text = withoutTimes(log);
  const name = /^ERROR: No matching distribution found for (\S+)/m.exec(text)?.[1];
  return name === undefined ? parseBuildFailure(text) : parseSearchFailure(text, name);
}

/**
 * What the program wrote that a build failed in: a pip that logs takes it for shown already, and shows it to nobody. It is
 * between the line that names the program and that of its end, indented by two.
 */
export function parseBuildOutput(log: string): readonly string[] {
  const lines = withoutTimes(log).split('\n');
  const end = lines.findLastIndex((line) => /^ +ERROR: .* exited with -?\d+$/.test(line));
  const start = lines.slice(0, Math.max(end, 0)).findLastIndex((line) => /^ +Running command /.test(line));
  return start < 0 ? [] : lines.slice(start + 1, end).map((line) => line.replace(/^ {2}/, ''));
}

/** Each line of a log has its time in front. */
function withoutTimes(log: string): string {
  return log.replace(/^\d{4}-\d\d-\d\dT\d\S* ?/gm, '');
}

function parseSearchFailure(text: string, name: string): PipFailure | undefined {
  const project = /^[A-Za-z0-9._-]+/.exec(name)?.[0] ?? name;
  const [, pinned] = /==([\w.!+-]+)$/.exec(name) ?? [];
  if (/\(from versions: none\)/.test(text)) {
    if (
      /Skipping link: none of the wheel's tags|Link requires a different Python|^ERROR: Ignored/m.test(text)
    )
      return { code: 'other-python', name: project };
    return isUnreachable(text) ? { code: 'index-unreachable' } : { code: 'no-such-project', name: project };
  }
  if (pinned === undefined) return undefined;
  const isForOthers = text
    .split('\n')
    .some(
      (line) =>
        (line.includes("none of the wheel's tags") && line.includes(`-${pinned}-`)) ||
        (line.startsWith('ERROR: Ignored') && line.includes(` ${pinned} Requires-Python`)),
    );
  return isForOthers ? { code: 'other-python', name: `${project} ${pinned}` } : undefined;
}

/** A page that is not there was answered by an index; no answer at all comes from the network. */
function isUnreachable(text: string): boolean {
  return /NewConnectionError|Max retries exceeded|Temporary failure in name resolution/.test(text);
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
  const [, missing, alone, other] =
    /(?:error: command|unable to execute) '([^']+)'(?:: No such file| failed: No such file)|error: \[Errno 2\] No such file or directory: '([^'/]+)'|^\s*(?:Error: )?(\w+(?:_config|-config)) (?:executable )?not found/m.exec(
      text,
    ) ?? [];
  const program = (missing ?? alone ?? other)?.split('/').at(-1);
  if (program === undefined) return undefined;
  if (program.endsWith('fortran')) return { code: 'no-compiler', language: 'Fortran' };
  if (/(?:^|-)(?:cc|gcc|clang|c\+\+|g\+\+)$/.test(program)) return { code: 'no-compiler', language: 'C' };
  return { code: 'no-program', program };
}
