import type { Explanations } from './explanation.ts';

const otherProject =
  'The name that you typed belongs to another project than most people expect. A package runs its author’s code while it is installed, and names that resemble a well-known one are used to spread harmful code. So pipward always asks, and never changes a name by itself. Look at the page of the project, then choose.';

/** What pipward knows about a name. */
export const names = {
  'import-name': { summary: 'a module usually comes from another package', text: otherProject },
  namesake: { summary: 'the name belongs to another project than most expect', text: otherProject },
  'similar-name': { summary: 'one letter away from a very popular name', text: otherProject },
  'system-program': { summary: 'the program of that name is not on the Python index', text: otherProject },
  homonym: {
    summary: "the system's package of that name is another project",
    text: 'The distributor has a package of that name, but it is another project than the one on the index. Debian 12 has 183 such names, `python3-serial` among them. So apt is not offered. pipward never guesses from names: its table was made from the files of all packages.',
  },
  succeeded: {
    summary: 'another project carries this one on',
    text: 'Nobody maintains this project any more, and another project carries it on. It still installs, but its bugs stay, security holes among them. See if the successor does what you need. pipward does not change what you typed.',
  },
  'include-deps': {
    summary: 'its commands belong to its dependencies',
    text: 'This project has no command of its own: the commands come from projects that it depends on, as with ansible and jupyter. pipx installs them only with `--include-deps`, so pipward adds that option.',
  },
  'system-site': {
    summary: "it needs the system's packages",
    text: 'This tool needs modules that only the distributor can build, such as those of GTK. An environment does not see them by default (PEP 405), so pipward adds `--system-site-packages`. The distributor’s package of these modules has to be installed.',
  },
  'command-package': {
    summary: 'the command is in another package of the system',
    text: 'The distributor ships the library and its command in two packages, and the library alone has no command. pipward names the package with the command; it brings the library along. pipx installs the newer version from the Python index instead.',
  },
  'option-keeps-venv': {
    summary: 'pipx cannot use an option of the command',
    text: 'Some options of pip have no use in pipx, such as `--no-deps` or `-r`. Without them, something else would be installed than you asked for. So the whole command goes into an environment, with all its options.',
  },
} as const satisfies Explanations;
