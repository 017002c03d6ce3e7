import { code } from '../rules/printable.ts';
import type { TrustProblem } from '../rules/verdict/venv-state.ts';

/** The trust problem, as the end of a sentence. */
export function describeTrustProblem(problem: TrustProblem): string {
  const name = code(problem.path);
  switch (problem.code) {
    case 'symbolic-link':
      return `${name} is a symbolic link`;
    case 'foreign-owner':
      return `${name} belongs to someone else`;
    case 'writable-by-others':
      return `${name} is writable by other users`;
    case 'tracked-by-git':
      return 'it is committed to the git repository, so it comes from whoever wrote that';
    case 'unknown-git-index':
      return `${name} cannot be read, so it may be committed to the repository`;
    case 'foreign-home':
      return `its interpreter is in ${name}, which is writable by other users`;
    case 'shadows-command':
      return `${name} overrides a command of the system, and no package installed it`;
    case 'colon':
      return 'its path holds a colon, which PATH cannot';
    case 'denied':
      return '`pipward deny` said so';
    case 'not-a-directory':
    case 'no-configuration':
      return `${name} is not what an environment holds`;
    default:
      return problem.code satisfies never;
  }
}

/** The way out for the person, for the environment `venv`. */
export function hintForTrustProblem(problem: TrustProblem, venv: string): string {
  const { path } = problem;
  const name = code(problem.path);
  switch (problem.code) {
    case 'symbolic-link':
      return '`pipward use` with the directory that the link leads to activates that in one shell';
    case 'foreign-owner':
      // A rebuild of the environment does not change the directories above it.
      return path === venv || path.startsWith(`${venv}/`)
        ? `make ${name} your own, or \`pipward repair\` makes an environment of your own in its place`
        : `make ${name} your own, or move the project below a directory that is`;
    case 'writable-by-others':
      return `\`chmod go-w\` on ${name} keeps others out`;
    case 'tracked-by-git':
      return '`git rm -r --cached` takes it out of the repository, then `pipward repair` rebuilds it from its list of packages';
    case 'unknown-git-index':
      return 'look into it yourself, then `pipward allow --force` is your last word';
    case 'foreign-home':
      return '`pipward repair` rebuilds it with an interpreter of this machine';
    case 'shadows-command':
      return '`pipward repair` rebuilds it from its list of packages; `pipward allow --force` is your last word';
    case 'colon':
      return 'rename the directory';
    case 'denied':
      return '`pipward allow` takes that back';
    case 'not-a-directory':
    case 'no-configuration':
      return 'move it away, and the next `pip install` makes an environment';
    default:
      return problem.code satisfies never;
  }
}
