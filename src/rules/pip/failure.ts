/** A reason why an installation failed that a person can do something about. */
export type PipFailure =
  /** The project has files, but only for other Pythons or platforms. */
  | { readonly code: 'other-python'; readonly name: string }
  | { readonly code: 'no-such-project'; readonly name: string }
  | { readonly code: 'index-unreachable' }
  | { readonly code: 'no-compiler'; readonly language: 'C' | 'Rust' | 'Fortran' }
  | { readonly code: 'no-header'; readonly header: string }
  | { readonly code: 'no-program'; readonly program: string }
  /** pipx found no command in the project that it had installed. */
  | { readonly code: 'no-commands'; readonly name: string };

/** Finds the reason of a failure in pip's log (`--log`); undefined for reasons that pip explains well. */
export function parseFailure(log: string): PipFailure | undefined {
  const text = withoutTimes(log);
  const name = /^ERROR: No matching distribution found for (\S+)/m.exec(text)?.[1];
  return name === undefined ? parseBuildFailure(text) : parseSearchFailure(text, name);
}

/**
 * The output of the program in which a build failed. With `--log`, pip treats that output as shown already
 * and never prints it. In the log it is indented by two, between the line that names the program and the line
 * of its end.
 */
export function parseBuildOutput(log: string): readonly string[] {
  const lines = withoutTimes(log).split('\n');
  const end = lines.findLastIndex((line) => /^ +ERROR: .* exited with -?\d+$/.test(line));
  const start = lines.slice(0, Math.max(end, 0)).findLastIndex((line) => /^ +Running command /.test(line));
  return start < 0 ? [] : lines.slice(start + 1, end).map((line) => line.replace(/^ {2}/, ''));
}

/** The log without the time at the beginning of each line. */
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
  const hasOtherFiles = text
    .split('\n')
    .some(
      (line) =>
        (line.includes("none of the wheel's tags") && line.includes(`-${pinned}-`)) ||
        (line.startsWith('ERROR: Ignored') && line.includes(` ${pinned} Requires-Python`)),
    );
  return hasOtherFiles ? { code: 'other-python', name: `${project} ${pinned}` } : undefined;
}

/** True if no index answered. A missing page counts as an answer. */
function isUnreachable(text: string): boolean {
  return /NewConnectionError|Max retries exceeded|Temporary failure in name resolution/.test(text);
}

/** Knows how distutils, setuptools, meson, CMake, maturin and setuptools-rust name what is missing. */
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
