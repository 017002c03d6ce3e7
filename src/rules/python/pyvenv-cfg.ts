import { strip, splitLines } from './text.ts';

/** The contents of a virtual environment's `pyvenv.cfg` (PEP 405). */
export interface PyvenvCfg {
  /** The directory of the interpreter that the environment was made from. */
  readonly home: string | undefined;
  readonly includeSystemSitePackages: boolean;
  /** `version` of the standard library's venv, `version_info` of virtualenv and uv. */
  readonly version: string | undefined;
}

/**
 * Parses `pyvenv.cfg` by the rules of Python's `site.venv`: every line with `=` counts, the case of keys does
 * not matter, the last one wins, and there are no sections or comments. The system's packages are visible
 * unless the key says otherwise.
 */
export function parsePyvenvCfg(text: string): PyvenvCfg {
  const values = new Map<string, string>();
  for (const line of splitLines(text)) {
    const equals = line.indexOf('=');
    if (equals >= 0) values.set(strip(line.slice(0, equals)).toLowerCase(), strip(line.slice(equals + 1)));
  }
  return {
    home: values.get('home'),
    includeSystemSitePackages:
      (values.get('include-system-site-packages') ?? 'true').toLowerCase() === 'true',
    version: values.get('version') ?? values.get('version_info'),
  };
}
