import { execFileSync } from 'node:child_process';

/** Creates a real virtual environment without pip, by Python itself. */
export function makeVenv(path: string, ...options: readonly string[]): string {
  execFileSync('/usr/bin/python3', ['-I', '-m', 'venv', '--without-pip', ...options, path], {
    env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
  });
  return path;
}
