import { execFileSync } from 'node:child_process';

/** The distributor's Python, as `3.11`. */
export const PYTHON_MINOR = execFileSync(
  '/usr/bin/python3',
  ['-I', '-c', 'import sys; print("%d.%d" % sys.version_info[:2])'],
  { encoding: 'utf8' },
).trim();

/** Where an environment, or `~/.local`, has its packages. */
export const SITE_PACKAGES = `lib/python${PYTHON_MINOR}/site-packages`;
