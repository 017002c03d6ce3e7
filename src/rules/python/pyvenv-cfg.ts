import { strip, textLines } from './text.ts';

/** What `pyvenv.cfg` says of a virtual environment (PEP 405). */
export interface PyvenvCfg {
  /** The directory of the interpreter it was made from. */
  readonly home: string | undefined;
  readonly includeSystemSitePackages: boolean;
  /** `version` of the standard library's venv, `version_info` of virtualenv and uv. */
  readonly version: string | undefined;
}

/**
 * Reads `pyvenv.cfg` by the rules of Python's `site.venv`: any line with `=`, keys in any case, the last one wins,
 * no sections, no comments; the system's packages are visible unless the key says otherwise.
 */
export function parsePyvenvCfg(text: string): PyvenvCfg {
  const values = new Map<string, string>();
  for (const line of textLines(text)) {
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
