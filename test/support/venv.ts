import { execFileSync } from 'node:child_process';

/** A real virtual environment without pip, as Python itself makes it. */
export function makeVenv(path: string, ...options: readonly string[]): string {
  execFileSync('/usr/bin/python3', ['-I', '-m', 'venv', '--without-pip', ...options, path], {
    env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
  });
  return path;
}
