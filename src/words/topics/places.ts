import { heading, paragraph, table, type Topic } from '../layout/topic.ts';

export const places: Topic = {
  name: 'places',
  summary: 'where each package goes, and why',
  blocks: [
    table(
      ['you install', 'it goes', 'because'],
      [
        'anything, while an environment is active',
        'into that environment, command-line tools too',
        'pip is not refused there',
      ],
      [
        'a library; `-r requirements.txt`, `-e .`, a path, an address, a wheel',
        "into the project's virtual environment",
        'that is what environments are for',
      ],
      [
        'an application: black, httpie, yt-dlp',
        'to pipx (with `-U`, `pipx upgrade`)',
        'it gets its own environment, and its command is on PATH',
      ],
      [
        'a package whose command works on a project: flask, django, pytest, jupyter',
        "into the project's virtual environment; pipx is the second choice",
        'your code imports it, or it must see what the project has',
      ],
      [
        'a command that can be imported, too: dvc, kaggle, llm',
        'into the environment if you are in a project or also install libraries, else to pipx',
        'the place decides',
      ],
      [
        'what only the distributor can build: PyGObject, dbus-python',
        'to apt, and into an environment that sees it',
        'pip could not build it',
      ],
      ['pipx, uv, poetry themselves', 'to apt or pipx', 'they work on projects and belong to none'],
      ['`-U pip`', 'nowhere; pipward explains why', "the system's pip is upgraded together with the system"],
    ),
    paragraph(
      'apt is offered as an alternative where the distributor has the same project in a version that you',
      'asked for. On other systems the package manager is another one: see `pipward help managers`.',
    ),
    heading('Which environment'),
    paragraph(
      'The active environment comes first. Next is the nearest `.venv`, `venv` or `env`, up to the root of',
      'the project, if it passes the checks of `pipward help trust`. Otherwise a new `.venv` is made: at the',
      'root of the project if there is one, else in the current directory. The root is where',
      '`pyproject.toml`, `requirements*.txt`, `setup.py`, `setup.cfg`, `Pipfile`, `.git`, `.hg` or `.svn` is.',
    ),
    paragraph(
      'In your home directory, `/tmp`, Downloads and the like, packages go into your shared',
      'environment, `~/.local/share/pipward/venvs/default`, so pip works like before. Nothing that',
      'exists is overwritten.',
    ),
    paragraph(
      'A new environment holds what `python3 -m venv` would have put there, and is ready in a fraction of',
      'the time. python3-venv need not be installed.',
    ),
    paragraph(
      'A directory that itself has Python files or notebooks (`*.py`, `*.ipynb`) counts as a project for the',
      'choice between an environment and pipx; one above it does not.',
    ),
    heading('Several packages at once'),
    paragraph(
      '`pip install black requests` installs black with pipx and requests into `.venv`. Options that decide',
      'what is installed go with each part: `--index-url`, `-c`, `--pre`, `--no-binary` and the like. pipx',
      'gets them as `--pip-args`. No option is dropped. If one cannot go with a part, as `--no-deps`,',
      'everything goes into the environment, and pipward says so.',
    ),
    paragraph(
      'What belongs together goes to one place: pytest with its plug-ins, mkdocs with its themes. Without',
      'pipx, everything goes into the environment.',
    ),
  ],
};
