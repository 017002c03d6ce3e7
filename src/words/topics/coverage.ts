import { heading, paragraph, prose, table, type Topic } from '../layout/topic.ts';

export const coverage: Topic = {
  name: 'coverage',
  summary: 'which commands pipward handles, and which it leaves alone',
  blocks: [
    table(
      ['you type', ''],
      [
        '`pip`, `pip3`, `pip3.N` with `install` or `uninstall`',
        prose(
          'Handled. `pip3.N` is whatever PATH has when the shell starts; in WSL, only what is in `/usr`,',
          '`/usr/local`, `~/.local` and in Homebrew.',
        ),
      ],
      [
        prose(
          'the same behind an alias (`alias pip=pip3`, `alias pip="noglob pip"`), after `time`, in `if`,',
          '`&&`, a loop, a function, `eval`',
        ),
        'Handled.',
      ],
      [
        'in a subshell, a pipe or a substitution: `(pip install x)`, `pip install x | tee log`',
        prose(
          'Handled. The environment is active only in there. fish has no subshells: there it is active in',
          'the shell.',
        ),
      ],
      [
        'with stdin or stderr redirected (`yes | pip install x`, `2>/dev/null`), or in the background',
        prose(
          'Nothing is asked; pipward shows what to type instead. fish runs functions in the foreground, so',
          'it asks even with `&`.',
        ),
      ],
      [
        '`pip install x` where there is no pip (stock Ubuntu)',
        'Handled if there is any pip on disk, or uv. Otherwise pipward shows the apt command to type.',
      ],
      [
        prose(
          '`python3 -m pip install x`, `sudo pip install x`, also behind an alias of plain words (not in',
          'fish, where an alias is a function)',
        ),
        prose(
          'Handled after it fails, and never without a question, because `python3` and `sudo` are as they',
          'were. `sudo pip` follows the settings and the environment that root has; with `-E`, your own.',
        ),
      ],
      ['the same in a longer line: `cd x && python3 -m pip …`, `"$x"`', 'Explained only.'],
      [
        prose(
          'the same behind `time` or `sudo -u`, or with its failure hidden (`… | tee log`, `|| true`), or in',
          'bash with a DEBUG trap that loses `$_`',
        ),
        'Not handled.',
      ],
      [
        '`command pip`, `env pip`, `/usr/bin/pip`, `xargs pip`, `sh -c`, scripts, Makefiles, cron',
        'Not handled: plain pip.',
      ],
      [
        "any other sub-command; pip in an active environment; pyenv's, conda's",
        'Left alone: plain pip, and nothing else is started.',
      ],
    ),
    heading('Output and exit status'),
    paragraph(
      "pip's output is never captured or redirected. Colours, progress bars, prompts and Ctrl-C are pip's",
      'own.',
    ),
    table(
      ['', ''],
      ['`$?`', 'the status of the program that ran last'],
      ['1', 'you declined the offer'],
      [
        '130',
        'Ctrl-C while pipward looked, prepared or asked: pip is not run, and nothing is left half made',
      ],
    ),
    paragraph(
      "A command that is handled after it fails keeps the line's own `$?` in zsh and fish. pipward's own",
      'commands exit with 0 when done, 1 when refused or failed, and 2 when used wrongly.',
    ),
    heading('When an installation fails'),
    paragraph(
      "If a compiler, a header or another Python is missing, or no such name exists, one line below pip's",
      'words says what helps. There is no second attempt.',
    ),
    paragraph(
      'For that, pip writes a private log. pipward reads it only after a failure, and then removes it. A pip',
      'that writes a log does not show the output of a failed build, so pipward shows it from the log.',
    ),
  ],
};
