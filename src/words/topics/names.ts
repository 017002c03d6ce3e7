import { heading, list, paragraph, prose, verbatim, type Topic } from '../layout/topic.ts';

export const names: Topic = {
  name: 'names',
  summary: 'what pipward knows about the names of packages',
  blocks: [
    paragraph(
      'Everything that pipward knows is part of it or of your system. No name that you type is looked up on',
      'the network.',
    ),
    list(
      prose(
        'Kinds: 2,900 names were reviewed by hand. They are applications, or both application and library.',
        'Those that are both lean to a project (flask, pytest) or to a tool (dvc, kaggle). A command alone',
        'does not make an application: numpy has commands, and is a library. A name that is not listed goes',
        'into an environment, as a library does.',
      ),
      prose(
        "Debian's names: for every Python project that Debian 12 and 13 ship, the name of its package.",
        '`PyYAML` is python3-yaml, `httpie` is httpie, `opencv-python` is python3-opencv. They are never',
        'guessed: python3-serial is not the project `serial`.',
      ),
      prose(
        "What apt has, in which version, and what is installed: from an index of apt's own answers in the",
        "cache directory, so pins and priorities hold. The index is renewed in the background when apt's",
        'lists change. The first time, apt itself is asked, which takes half a second. apt is not suggested',
        'if it has another version than you asked for, or with `-U`, `--pre`, another index, or an option that',
        'apt does not know.',
      ),
      prose(
        'What pipx has, without starting it. `pip install -U black` becomes `pipx upgrade black`; `pip',
        'install black` says that black is already installed.',
      ),
      prose(
        'Names that mean something else: see below. Names that are part of Python (`tkinter`, `venv`) need',
        'nothing, or a package of the system.',
      ),
    ),
    heading('Names that mean something else'),
    paragraph('pipward asks about these, even in mode `auto`. It never changes a name for you.'),
    list(
      'modules that come from another project: `serial`, `bs4`, `cv2`, `yaml`',
      'names that are one slip away from a very popular name: `reqeusts`',
      'names that are not the program of that name: `ranger`, `aider`',
    ),
    verbatim(
      '~/app$ pip install serial',
      'externally-managed-environment: Debian GNU/Linux manages /usr/bin/python3',
      'note: the module serial usually comes from pyserial',
      'Which one do you mean?',
      '> 1  pyserial into a new environment, .venv',
      '  2  serial into a new environment, .venv',
      '  n  not at all',
    ),
    heading('Look names up'),
    paragraph(
      '`pipward lookup NAME…` shows what is known. A thousand names take hardly longer than one. `--json` is',
      'for programs: see `pipward help json`.',
    ),
    verbatim(
      '~$ pipward lookup httpie pytest PyGObject serial',
      'name       kind                apt package     version',
      'httpie     application         httpie          3.2.1',
      'pytest     both, for projects  python3-pytest  7.2.1',
      'PyGObject  library             python3-gi      3.42.2   installed',
      'serial     unknown             –',
      '  the module serial usually comes from pyserial',
    ),
  ],
};
