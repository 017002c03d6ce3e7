import type { Explanations } from './explanation.ts';

const unknown =
  'pipward uses an environment in a project only if pipward made it, or you allowed it. One that came with a clone or an archive could hold anything, and activating it lets it override your commands. `pipward allow` checks this environment and remembers your answer. `pipward deny` hides the notes about it.';

const foreign =
  'As soon as an environment is active, you run its programs, and its Python runs code from it at every start. Whoever can write to it, or to a directory above it, decides what you run. So pipward does not use it, and has started nothing in it. Make it your own, or let `pipward repair` rebuild it from its list of packages.';

const damaged =
  'An environment holds absolute paths (PEP 405). It stops working when it is moved, when its Python is removed or replaced by another version, or when its making was interrupted. `pipward repair` rebuilds it in its place with the same packages, and keeps the old one until the new one works.';

/** Whether an environment may be used, and whether it works. */
export const environments = {
  'venv-not-ours': { summary: 'pipward did not make this environment', text: unknown },
  'venv-not-trusted': { summary: 'pipward does not use this environment', text: unknown },
  denied: { summary: 'you denied this environment', text: unknown },
  'not-a-directory': { summary: 'something in the environment is not a directory', text: foreign },
  'no-configuration': { summary: 'the environment has no valid `pyvenv.cfg`', text: foreign },
  'symbolic-link': { summary: 'the environment is a symbolic link', text: foreign },
  'foreign-owner': { summary: 'it belongs to another user', text: foreign },
  'writable-by-others': { summary: 'other users can write to it', text: foreign },
  'foreign-home': { summary: 'other users can write to its interpreter', text: foreign },
  'tracked-by-git': {
    summary: 'the environment is committed to git',
    text: 'This environment is part of the repository, so whoever wrote the repository chose its programs, and activating it would let them override yours. `git rm -r --cached .venv` takes it out, a line in `.gitignore` keeps it out, and `pipward repair` rebuilds it from its list of packages.',
  },
  'unknown-git-index': {
    summary: 'pipward cannot read the git index',
    text: 'A committed environment comes from whoever wrote the repository, so pipward looks into the git index, without running git. This index has a form that pipward does not know, or is too large. So the environment counts as committed. Look into it yourself; `pipward allow --force` then allows it.',
  },
  'shadows-command': {
    summary: 'a program in it overrides a command of the system',
    text: 'A program in this environment has the name of a common command, such as ls or sudo, and no package in the environment installed it. It would run instead of the real one. Look at that file. `pipward repair` rebuilds the environment without it; `pipward allow --force` allows it as it is.',
  },
  colon: {
    summary: 'the path of the environment has a colon in it',
    text: 'PATH is a list of directories with colons between them, so a directory with a colon in its name cannot be in it. Its second half would be read as a directory of its own. No such environment is ever activated. Rename the directory.',
  },
  'broken-venv': { summary: 'the active environment does not work', text: damaged },
  'allowed-venv-broken': { summary: 'an environment that you allowed does not work', text: damaged },
  unfinished: { summary: 'a repair of the environment was interrupted', text: damaged },
  'no-interpreter': { summary: 'the Python of the environment is gone', text: damaged },
  'other-interpreter': { summary: 'the environment was made for another Python', text: damaged },
  moved: { summary: 'the environment was moved', text: damaged },
  'everywhere-missing': {
    summary: 'the environment for everywhere is gone',
    text: 'The setting `everywhere` names an environment that is active wherever no project has one; `pipward use default --always` sets it. That environment was moved or deleted, so none is active there. `pipward config unset everywhere` turns it off. `pipward venv create` with that name makes it again, empty.',
  },
} as const satisfies Explanations;
