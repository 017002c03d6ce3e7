import { paragraph, table, type Topic } from '../layout/topic.ts';

export const development: Topic = {
  name: 'development',
  summary: 'work on pipward itself',
  blocks: [
    paragraph(
      'You need Debian or Ubuntu (glibc), git, and Node 18.19 or later with npm. Each command installs what it',
      'needs: npm packages (180), and Node 22 from the npm registry if yours is too old for the tools, both',
      'into the checkout; Debian packages (zsh, fish, python3-pip, python3-venv, python3-setuptools, pipx,',
      'shellcheck, strace, sudo, direnv, zoxide) as root or if `CI` is set. Otherwise they show the apt command to',
      'type, and leave out what needs them. What was stopped halfway is made again by the next command.',
    ),
    table(
      ['', ''],
      ['`npm run setup`', 'sets pipward up from the checkout'],
      ['`npm run demo`', 'the main job for real, in a HOME that is thrown away'],
      [
        '`npm test`',
        'lint, types, and all tests: real shells in a pseudo-terminal, with real pip, venv and pipx',
      ],
      [
        '`npm test -- --changed`',
        'the tests that meet what differs from the last commit, in the shells whose code has changed, or bash',
      ],
      [
        '`npm run bench`',
        'what pipward costs, beside direnv, zoxide, mise and thefuck; `-- --write` renews the figures',
      ],
      [
        '`npm run test:live`',
        "pipward's rules beside five releases of pip from the registry, and real packages, both fetched",
      ],
      [
        '`npm run test:trixie`, `npm run test:forky`',
        'the tests of the shells on a real Debian 13 or 14, as root; debootstrap fetches 170 packages, 110 MB',
      ],
      [
        '`npm run test:fresh`',
        'both commands on new Debians 12, 13 and 14, as root and as a user; as root, 490 packages, 100 MB each',
      ],
      [
        '`npm run generate`',
        'writes `src/rules/catalog/debian.ts` from the indexes of files of Debian 12 and 13',
      ],
      ['`npm run build`', 'bundles the helper'],
    ),
    paragraph(
      'pip needs half a second to start. Most tests of shells need it only to put a wheel that the tests made',
      'in its place, and have 100 lines of Python do that. A test runs these beside pip; `test:live`,',
      '`test:trixie`, `test:forky` and `PIPWARD_TEST_PIP=real npm test` use pip alone.',
    ),
    paragraph(
      'The helper is bundled with yargs, execa, conf and kleur, so installing it brings nothing else. It is',
      'two files: one passes commands on, the other holds everything else.',
    ),
    table(
      ['', ''],
      ['`shell/`', 'the code that runs in the shells'],
      ['`src/catch/`', 'what the shells call'],
      ['`src/commands/`', 'what people type; `src/cli.ts` is the table of commands'],
      ['`src/rules/verdict/judge.ts`', 'decides'],
      ['`src/rules/plan/plan.ts`', 'says what is to be done'],
      ['`src/rules/pip/`', "knows pip's rules; a test runs them beside the real pip"],
      ['`src/rules/catalog/`', 'what is known of packages, one line a name'],
      ['`src/words/`', 'every sentence, and the topics of `pipward help`'],
      ['`src/system/`', 'all that touches the machine'],
    ),
    paragraph(
      '`test/rules/catalog/` measures the catalog on names that were drawn without looking into it: 98.8 %',
      'of 400 names, by chance from the 15,000 most installed, and on all Python projects of Debian 12, of',
      'which 99.67 % lead to a package that ships them.',
    ),
  ],
};
