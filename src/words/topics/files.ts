import { heading, paragraph, table, verbatim, type Topic } from '../layout/topic.ts';

export const files: Topic = {
  name: 'files',
  summary: 'set-up and removal, and what pipward writes where',
  blocks: [
    heading('Set up'),
    verbatim('pipward setup'),
    paragraph(
      'It copies the helper, the licences of its libraries, and the files that shells read into',
      '`~/.local/share/pipward`, and adds one marked line to the start file of each shell that you have. Then',
      'it says how to begin in the shell that you are in.',
    ),
    table(
      ['shell', 'start file'],
      ['bash', '`~/.bashrc`'],
      ['zsh', '`${ZDOTDIR:-~}/.zshrc`'],
      ['fish', '`~/.config/fish/conf.d/pipward.fish`'],
    ),
    paragraph(
      'Your start files keep their mode and owner, and symbolic links stay links. `--shell zsh` sets up only',
      'that shell. `--dry-run` shows the change and makes none. From then on, `pipward` is a command of your',
      'shell, whether or not npm installed it.',
    ),
    paragraph('If you write your start files yourself, add this line, with the name of your shell:'),
    verbatim('eval "$(pipward init bash)"'),
    paragraph(
      'pipward needs Node 18.19 or later; the Node of Debian 12 or Ubuntu 24.04 will do. It works in bash',
      '3.2, zsh 5.1, fish 3.6 and later. It installs no other package.',
    ),
    heading('Remove'),
    verbatim('pipward remove'),
    paragraph(
      'It removes everything, and start files get their old content, byte for byte. Your settings stay, and so do',
      'environments that hold your packages. The settings and the environments in',
      '`~/.local/share/pipward` are named.',
    ),
    heading('Directories'),
    table(
      ['', ''],
      ['`~/.config/pipward`', 'settings'],
      ['`~/.local/share/pipward`', 'the snippets, the helper, environments that belong to no project'],
      ['`~/.local/state/pipward`', 'what you allowed; `history.jsonl`, which `pipward history` lists'],
      ['`~/.cache/pipward`', 'pip for new environments, the index of what apt has'],
      ['`$XDG_RUNTIME_DIR`', 'only while a question is open'],
    ),
    paragraph(
      'These are the XDG directories: `XDG_CONFIG_HOME` and the like move them. Apart from them, pipward',
      'writes only the environments of projects and the one line in each start file.',
    ),
  ],
};
