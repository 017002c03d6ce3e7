import { paragraph, prose, table, type Topic } from '../layout/topic.ts';

export const trouble: Topic = {
  name: 'trouble',
  summary: 'find problems, understand messages, undo changes',
  blocks: [
    table(
      ['', ''],
      [
        '`pipward doctor`',
        prose(
          'Looks for what keeps pip or pipward from doing what you expect. Each problem has a fixed code and',
          'a remedy. It exits with 1 if it found a problem.',
        ),
      ],
      [
        '`pipward rescue`',
        prose(
          'For "it worked before the upgrade". It shows what pip once put into `~/.local` and `/usr/local`,',
          "and which of it hides the distributor's packages. If you agree, it moves applications to pipx and",
          'libraries to your shared environment. `--yes` moves them without a question. The originals are',
          'kept, and `pipward undo` moves them back.',
        ),
      ],
      [
        '`pipward explain CODE`',
        'Explains any message: the rule, the danger, the way out. Without a code, it lists all codes.',
      ],
      [
        '`pipward history`',
        prose(
          'Lists what pipward has changed, newest last, each with its number. `--all` lists everything from',
          'the beginning.',
        ),
      ],
      [
        '`pipward undo [N]`',
        prose(
          'Undoes the last change, or number N, after a question (`--yes`: without). It does not touch',
          'what has changed since, and deletes nothing: an environment is moved aside, a start file gets its',
          'old content, pipx and apt uninstall what they installed.',
        ),
      ],
      ['`pipward why pip install x`', 'Shows what would happen here and now, and changes nothing.'],
      ['`pipward repair [DIR]`', 'Rebuilds a broken environment: see `pipward help environments`.'],
      ['`PIPWARD_DISABLE=1 pip …`', 'Runs plain pip.'],
    ),
    paragraph(
      '`pipward doctor` looks at: a marker file that is missing, deleted or diverted;',
      '`break-system-packages` in a `pip.conf` or a variable, with which pip is not refused and pipward has',
      "nothing to do; packages that override the distributor's; pipx; the hook and the functions of the",
      'shell in which you type it; the installed snippets; environments that are allowed but broken; and an',
      'environment that should be active everywhere but is gone.',
    ),
    paragraph('`--json` of `doctor` and `history` is for programs: see `pipward help json`.'),
  ],
};
