import { heading, list, paragraph, prose, table, verbatim, type Topic } from '../layout/topic.ts';

export const environments: Topic = {
  name: 'environments',
  summary: 'environments on cd and in scripts, and how to repair them',
  blocks: [
    paragraph(
      'Environments that pipward made are active in their directory and below it. Any other environment is',
      'named once in each shell, in one line. It becomes active after `pipward allow`.',
    ),
    verbatim('~$ cd app', '~/app$ pipward allow', '(app) ~/app$ cd', '~$'),
    paragraph(
      'Entering a directory runs nothing from it: pipward sources no `activate` script, and starts neither',
      'Python nor git. It leaves alone what you or your editor activated. `deactivate` holds until you leave',
      'the project.',
    ),
    table(
      ['', ''],
      [
        '`pipward status [--json]`',
        'Shows which environment is active and why, which ones are allowed, and which were refused and why.',
      ],
      [
        '`pipward allow [DIR]`',
        prose(
          'Checks an environment, then activates it from now on. If a check fails, it says why: see `pipward',
          'help trust`. `--force` allows it anyway.',
        ),
      ],
      ['`pipward deny [DIR]`', 'Never activates an environment, and stops mentioning it.'],
      [
        '`pipward use [NAME|DIR]`',
        prose(
          'Activates an environment in this shell. `pipward use default --always` makes the default',
          'environment active wherever no project has one.',
        ),
      ],
      ['`pipward venv list`', 'Lists the environments that belong to no project.'],
      ['`pipward venv create NAME`', 'Makes one. `--python` takes the Python to make it from.'],
      ['`pipward venv delete NAME`', 'Deletes one with its packages, after a question.'],
      [
        '`pipward repair [DIR]`',
        'Rebuilds an environment whose interpreter is gone, or whose project was moved.',
      ],
    ),
    heading('Repair'),
    paragraph(
      '`pipward repair` installs what the environment held. It takes the versions from a lock file',
      '(`pylock.toml`, `uv.lock`, `poetry.lock`, `pdm.lock`, `Pipfile.lock`), else follows',
      '`requirements.txt`, else takes the versions that were installed. It names what it could not bring',
      'back.',
    ),
    paragraph(
      'The old environment is kept until the new one works. It is put back if you stop the repair, or if',
      'nothing can be installed. If the repair was killed, the next one continues it. `pip install` offers',
      'to repair a broken environment first.',
    ),
    list(
      prose(
        'Your own files in the environment are carried over: `env/myproject/`, `pip.conf`, a script in',
        '`bin/`. `pip.conf` is carried over before pip runs. If a file cannot be carried over, it is named,',
        'and the old environment stays beside the new one.',
      ),
      'An environment that is a project itself (`python3 -m venv .`) is refused.',
      prose(
        'If `pipward allow` would refuse the old environment, only its list of packages is used: none of its',
        'files, none of the addresses that it names, and not the interpreter that it names. If `allow` would',
        'refuse the new environment as well, it is rebuilt but not allowed.',
      ),
    ),
    heading('Disks without symbolic links'),
    paragraph(
      'Some disks hold no symbolic links (a USB stick, some network shares), so they cannot hold an',
      "environment. The project's environment is then kept in `~/.local/share/pipward/projects`. It is",
      'still active in the project.',
    ),
    heading('Scripts, cron jobs and systemd units'),
    paragraph(
      'Scripts, cron jobs and systemd units do not activate environments. They need the whole path of the',
      'interpreter, also in the first line of a script. The first install into a new environment shows it.',
    ),
    table(
      ['', ''],
      ['`pipward which`', 'Prints the path of the Python that sees what `pip install` installs here.'],
      ['`pipward which flask`', 'Prints the path of another program of that environment.'],
    ),
  ],
};
