import { list, paragraph } from '../layout/topic.ts';
import type { Explanations } from './explanation.ts';

/** The advice of the article that pipward follows. */
const article = {
  summary: 'the distributor manages this Python',
  text: [
    paragraph(
      'Programs of your system are written in Python, and pip could replace what they need. So the distributor',
      'put a file EXTERNALLY-MANAGED into the standard library, and pip does not install there (PEP 668).',
      'Packages have other places:',
    ),
    list(
      'libraries for a project (requests, flask): an environment in its folder',
      'command-line tools (black, yt-dlp): pipx, an environment for each tool',
      'what the system needs (PyGObject): its package manager, such as apt',
      '`--break-system-packages`: only in a container or CI job that is thrown away',
    ),
    paragraph(
      'Type `pip install` as always, and pipward does this for you. To have one environment for everything,',
      'type `pipward use default --always`. Never delete EXTERNALLY-MANAGED: pip could break the system, and',
      'an update brings the file back. conda has its own Python, and none of this concerns it.',
    ),
  ],
};

/** Why pip refused, or would have. */
export const refusals = {
  'externally-managed-environment': article,
  'externally-managed': article,
  'require-virtualenv': {
    summary: 'pip is set to install into environments only',
    text: 'A `pip.conf` or the variable `PIP_REQUIRE_VIRTUALENV` tells pip to install into environments only. Outside of one, pip ends with status 3. pipward reads this as a wish for an environment and offers that of the project. In an active environment, pip runs as usual.',
  },
  'pip-missing': {
    summary: 'this machine has no pip',
    text: 'There is no command `pip` here. Debian and Ubuntu ship it apart from Python, in `python3-pip`; Homebrew has only `pip3`. You may not need it: an environment brings its own pip, as long as a copy of pip, or uv, is on the disk. If there is none, pipward shows the command that installs one.',
  },
} as const satisfies Explanations;
