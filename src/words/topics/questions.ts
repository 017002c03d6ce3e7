import { heading, list, paragraph, table, type Topic } from '../layout/topic.ts';

export const questions: Topic = {
  name: 'questions',
  summary: 'what pipward asks, and what it does without asking',
  blocks: [
    paragraph(
      'The setting `mode` decides. `PIPWARD_MODE` sets it for one shell or one command. `pipward why pip',
      'install x` shows what would happen, and changes nothing.',
    ),
    table(
      ['mode', ''],
      ['`ask` (default)', 'pipward asks first.'],
      ['`auto`', 'pipward takes the first answer without asking, with the exceptions below.'],
      ['`suggest`', 'pipward only shows what to type.'],
    ),
    paragraph(
      'To answer, use the arrow keys and Enter, or press a letter or a number. Enter at once takes the first',
      'answer; `n` or Esc declines, and `?` explains the answers. If an answer changes the system, its letter',
      'asks once more. Ctrl-C and Ctrl-Z end the question. Text that is pasted is no answer.',
    ),
    paragraph(
      'With `ACCESSIBLE=1`, or on a terminal of the type `dumb`, the answers are numbered, and you type a',
      'number on a line of its own.',
    ),
    heading('Commands for root'),
    paragraph(
      'They are offered with sudo, or with doas if there is no sudo. If there is neither, or you are in no',
      'group that may use it, what you can do yourself comes first, and the choice says that it takes an',
      'administrator. The groups are `sudo`, `wheel` and `admin`; on openSUSE, everybody may use sudo. If',
      'sudo has been set up for your name alone, choose the command all the same: it runs.',
    ),
    heading('Exceptions in mode `auto`'),
    list(
      'If the first answer needs apt or changes the system, pipward only shows what to type.',
      'pipward asks before it first uses an environment that it did not make and that you have not allowed.',
      'pipward asks about names that mean something else: see `pipward help names`.',
      'pipward asks after `python3 -m pip` or `sudo pip` has failed.',
    ),
    heading('Suggestions'),
    paragraph(
      'pipward puts what it suggests where the shell lets it: on the next prompt in zsh and fish, one press',
      'of the arrow key away in bash. It never runs by itself. If stdin or stderr is not a terminal, nothing',
      'is asked, and pipward suggests as well.',
    ),
    heading('`pip uninstall`'),
    paragraph(
      'If the package is not in an environment, pipward offers the command that removes it: `pipx',
      'uninstall`; pip itself with `--break-system-packages` for what it once put into `~/.local` or',
      '`/usr/local`; or `apt remove`, with the list of what else that would remove. It runs only if you',
      'choose it in mode `ask`. The other modes only name it.',
    ),
    heading('`--break-system-packages`'),
    paragraph(
      'It runs, because you typed it. Before it runs, pipward says what it would put before the packages of',
      'the distributor, which installed packages depend on those, and what to type instead. The setting',
      '`breakSystemPackages` makes it ask, or say nothing.',
    ),
    heading('Machines that are thrown away'),
    paragraph(
      'In a disposable container, `--break-system-packages` is the first answer and the environment the',
      'second. Mode `auto` takes the environment. The setting `environment` says what kind of machine this',
      'is. With `CI` set, pipward does nothing.',
    ),
  ],
};
