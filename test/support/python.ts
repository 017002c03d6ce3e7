import { execFileSync } from 'node:child_process';

/** The version of the distributor's Python, such as `3.11`. */
export const PYTHON_MINOR = execFileSync(
  '/usr/bin/python3',
  ['-I', '-c', 'import sys; print("%d.%d" % sys.version_info[:2])'],
  { encoding: 'utf8' },
).trim();

/** The directory of packages in an environment or in `~/.local`. */
export const SITE_PACKAGES = `lib/python${PYTHON_MINOR}/site-packages`;
