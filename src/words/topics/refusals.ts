import { heading, paragraph, table, type Topic } from '../layout/topic.ts';

export const refusals: Topic = {
  name: 'refusals',
  summary: 'how pipward knows that pip will refuse a command',
  blocks: [
    paragraph(
      'pip refuses by rules that are small and fixed. Where these rules say for certain that pip will',
      'refuse, pipward does not start pip, and you have the answer in half the time. Certain means that',
      'everything is known: the script, its interpreter, every option, every `PIP_*` variable and every key',
      'of every `pip.conf`.',
    ),
    paragraph(
      'Where anything is unknown, pip runs. It writes a log file (`PIP_LOG`, unless you have set one), in',
      'which pipward then looks how pip ended. `intercept: observe` makes pipward always do that: see',
      '`pipward help settings`.',
    ),
    heading('Certain'),
    table(
      ['form', 'example'],
      ['names with versions, extras, environment markers', "`pip install 'requests[socks]>=2,<3'`"],
      ['files, directories, archives, addresses', '`pip install -r requirements.txt`, `pip install -e .`'],
      [
        'any option that pip knows, in any spelling that all versions read alike',
        '`--upgrade`, `-U`, `-qqU`, `--index-url=…`, `-i …`, `--ignore-inst`',
      ],
      ['options before the sub-command', '`pip --no-input --proxy … install x`'],
      [
        '`PIP_*` variables and `pip.conf` with known keys and valid values',
        '`PIP_INDEX_URL`, `[global] timeout = 60`',
      ],
    ),
    heading('Not certain'),
    paragraph(
      '`--log`, `--python`, `PYTHONPATH` and the like, a pip in `~/.local`, and an abbreviated option that',
      'not all versions of pip read alike.',
    ),
  ],
};
