import { heading, paragraph, prose, table, verbatim, type Topic } from '../layout/topic.ts';

export const settings: Topic = {
  name: 'settings',
  summary: 'settings and environment variables',
  blocks: [
    verbatim(
      'pipward config list',
      'pipward config get KEY',
      'pipward config set KEY VALUE',
      'pipward config unset KEY',
      'pipward config path',
    ),
    table(
      ['key', '', ''],
      [
        '`mode`',
        '`ask` (default), `auto`, `suggest`',
        prose(
          '`ask` asks first. `auto` takes the first answer without asking; `pipward help questions` has the',
          'exceptions. `suggest` only shows what to type.',
        ),
      ],
      [
        '`intercept`',
        '`predict` (default), `observe`',
        '`predict` answers a certain refusal without starting pip. `observe` always lets pip run first.',
      ],
      [
        '`venvNames`',
        'directory names separated by commas; `.venv,venv,env` by default',
        'The names to look for. New environments get the first one.',
      ],
      [
        '`environment`',
        '`auto` (default), `workstation`, `disposable`, `ci`',
        'The kind of machine. In a disposable container, `--break-system-packages` is offered first.',
      ],
      [
        '`breakSystemPackages`',
        '`warn` (default), `ask`, `off`',
        prose(
          'What happens before a typed `--break-system-packages` runs. `warn` says what it would put before',
          'the packages of the distributor, which installed packages depend on those, and what to type',
          'instead. `ask` also asks. `off` says nothing. In a disposable container, or with `CI` set, it is',
          'always `off`.',
        ),
      ],
      ['`ignore`', 'absolute directories separated by commas', 'pipward does nothing below them.'],
      [
        '`autoActivate`',
        '`true` (default), `false`',
        'Activate the environment of a directory when you enter it.',
      ],
      [
        '`prompt`',
        '`auto` (default), `always`, `never`',
        'Show the active environment in the prompt. `auto` does so if nothing else shows it.',
      ],
      [
        '`everywhere`',
        'the name of an environment',
        'The environment that is active where no project has one. `pipward use NAME --always` sets it.',
      ],
      [
        '`backend`',
        '`auto` (default), `venv`, `uv`',
        'uv installs into environments if it is on PATH and understands the options. Otherwise pip does.',
      ],
    ),
    paragraph(
      'The settings are in `config.json`. If that file is damaged, it is moved aside and named, and the',
      'defaults apply. Nothing in it is overwritten.',
    ),
    heading('Environment variables'),
    table(
      ['', ''],
      ['`PIPWARD_DISABLE=1`', 'pip is plain pip'],
      ['`PIPWARD_MODE`', 'as `mode`'],
      ['`PIPWARD_ENVIRONMENT`', 'as `environment`'],
      ['`PIPWARD_DEBUG=1`', 'shows stack traces, and how long pipward took'],
      ['`NO_COLOR`, `FORCE_COLOR`', 'switch colour off and on'],
      ['`CI`', 'if it is set, pipward does nothing'],
    ),
  ],
};
