import type { ManagerName } from './manager.ts';

export type Names = Partial<Record<ManagerName, string>>;

export const compilers: Readonly<Record<'C' | 'Rust' | 'Fortran', Names>> = {
  C: {
    apt: 'apt install build-essential python3-dev',
    pacman: 'pacman -S base-devel',
    apk: 'apk add build-base python3-dev',
    dnf: 'dnf install gcc gcc-c++ python3-devel',
    zypper: 'zypper install gcc gcc-c++ python3-devel',
  },
  Rust: {
    apt: 'apt install cargo',
    pacman: 'pacman -S rust',
    apk: 'apk add cargo',
    dnf: 'dnf install cargo',
  },
  Fortran: { apt: 'apt install gfortran', pacman: 'pacman -S gcc-fortran', apk: 'apk add gfortran' },
};

export const pythonHeaders: Names = {
  apt: 'apt install python3-dev',
  apk: 'apk add python3-dev',
  dnf: 'dnf install python3-devel',
  zypper: 'zypper install python3-devel',
};

/** Programs that tell a build where a library of the system is. */
export const programs: ReadonlyMap<string, Names> = new Map([
  [
    'pg_config',
    { apt: 'apt install libpq-dev', pacman: 'pacman -S postgresql-libs', apk: 'apk add libpq-dev' },
  ],
  ['mysql_config', { apt: 'apt install libmariadb-dev', apk: 'apk add mariadb-dev' }],
  ['pkg-config', { apt: 'apt install pkg-config', pacman: 'pacman -S pkgconf', apk: 'apk add pkgconf' }],
  ['cmake', { apt: 'apt install cmake', pacman: 'pacman -S cmake', apk: 'apk add cmake' }],
]);
