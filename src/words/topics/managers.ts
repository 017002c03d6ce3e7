import { paragraph, table, type Topic } from '../layout/topic.ts';

export const managers: Topic = {
  name: 'managers',
  summary: 'package managers other than apt, and other systems',
  blocks: [
    paragraph(
      'pipward suggests packages of the package manager that belongs to your distribution. The distribution',
      'is the one that os-release(5) names (`ID`, `ID_LIKE`), and its manager has to be on PATH. Debian,',
      'Ubuntu, Mint, Pop!_OS, Kali and Raspberry Pi OS have apt, also under WSL.',
    ),
    table(
      ['manager', 'names', 'versions are known from'],
      ['apt', 'those of Debian: see `pipward help names`', "`apt-cache policy`, dpkg's database"],
      ['pacman (Arch)', '`python-NAME`, applications under their own names', '`pacman -Si`, `pacman -Qi`'],
      ['apk (Alpine)', '`py3-NAME`, applications under their own names', '`apk search`, `apk info`'],
      ['Homebrew', 'applications under their own names', '`brew info --json=v2`'],
      ['dnf, zypper', 'none: they are recognised, but their packages are not suggested', ''],
    ),
    paragraph(
      'A name is suggested only if the manager itself knows it. A name that only one release of Debian has',
      'is not suggested on systems derived from Debian, because it is not known which of them has it.',
    ),
    paragraph('All managers but apt are tested with recorded output of those programs, not on such systems.'),
    paragraph(
      'The Python of Fedora has no marker file, so pip is not refused there, and pipward does nothing by',
      'itself. `pipward lookup` still shows what a name is.',
    ),
  ],
};
