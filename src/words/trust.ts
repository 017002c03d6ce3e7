import { codePath, type Place } from '../rules/printable.ts';
import type { TrustProblem } from '../rules/verdict/venv-state.ts';

/** The trust problem, as the end of a sentence about the environment `venv`. */
export function describeTrustProblem(problem: TrustProblem, venv: string, where: Place): string {
  const name = problem.path === venv ? 'it' : codePath(problem.path, where);
  switch (problem.code) {
    case 'symbolic-link':
      return `${name} is a symbolic link`;
    case 'foreign-owner':
      return `${name} belongs to someone else`;
    case 'writable-by-others':
      return `${name} is writable by other users`;
    case 'tracked-by-git':
      return 'it is committed to the git repository';
    case 'unknown-git-index':
      return `${name} cannot be read, so it may be committed to git`;
    case 'foreign-home':
      return `its interpreter is in ${name}, which is writable by other users`;
    case 'shadows-command':
      return `${name} overrides a command of the system, and no package installed it`;
    case 'colon':
      return 'its path has a colon in it, which PATH cannot hold';
    case 'denied':
      return 'you denied it';
    case 'not-a-directory':
    case 'no-configuration':
      return `${name} does not belong into an environment`;
    default:
      return problem.code satisfies never;
  }
}

/** The way out for the person, for the environment `venv`. */
export function hintForTrustProblem(problem: TrustProblem, venv: string, where: Place): string {
  const { path } = problem;
  const name = codePath(problem.path, where);
  switch (problem.code) {
    case 'symbolic-link':
      return '`pipward use` with the real directory activates it in this shell';
    case 'foreign-owner':
      // A rebuild of the environment does not change the directories above it.
      return path === venv || path.startsWith(`${venv}/`)
        ? `make ${name} your own, or let \`pipward repair\` rebuild it as yours`
        : `make ${name} your own, or move the project into a directory of your own`;
    case 'writable-by-others':
      return `\`chmod go-w\` on ${name} keeps other users out`;
    case 'tracked-by-git':
      return '`git rm -r --cached` removes it from the repository; then `pipward repair` rebuilds it from its list of packages';
    case 'unknown-git-index':
      return 'look into it yourself, then `pipward allow --force` allows it';
    case 'foreign-home':
      return '`pipward repair` rebuilds it with an interpreter of this machine';
    case 'shadows-command':
      return '`pipward repair` rebuilds it from its list of packages; `pipward allow --force` allows it as it is';
    case 'colon':
      return 'rename the directory';
    case 'denied':
      return '`pipward allow` allows it again';
    case 'not-a-directory':
    case 'no-configuration':
      return 'move it away, and the next `pip install` makes an environment';
    default:
      return problem.code satisfies never;
  }
}
