import { describe, expect, it } from 'vitest';
import { apk } from '../../../src/rules/managers/apk.ts';
import { brew } from '../../../src/rules/managers/brew.ts';
import { pacman } from '../../../src/rules/managers/pacman.ts';
import { planFor } from '../../../src/rules/plan/plan.ts';
import type { Plan } from '../../../src/rules/plan/step.ts';
import { renderCommand } from '../../../src/rules/shells/dialects.ts';
import type { Facts } from '../../../src/rules/verdict/facts.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import { isDoubt } from '../../../src/rules/verdict/notice.ts';
import { contextOf, factsFor, IN_PROJECT, NO_PACKAGES, packagesOf } from '../../support/facts-for.ts';

const plan = (command: string, facts: Partial<Facts> = {}): Plan =>
  planFor(judge(factsFor(command, facts)), contextOf(command));

const commands = (steps: Plan['steps']): readonly string[] =>
  steps.flatMap((step) => step.commands.map((words) => renderCommand(words, 'bash')));

const PYTHON = '/home/me/app/.venv/bin/python -m pip';

/** Everything that a mistaken name could lead to. */
const friends = packagesOf(
  new Map(
    ['serial', 'docx', 'dotenv', 'jwt', 'yaml', 'bs4', 'sklearn', 'opencv', 'pil', 'requests', 'chirp'].map(
      (name) => [`python3-${name}`, '99'],
    ),
  ),
);

describe('a name that is probably a mistake', () => {
  it.each([
    ['install serial', 'import-name', 'pyserial'],
    ['install docx', 'import-name', 'python-docx'],
    ['install dotenv', 'import-name', 'python-dotenv'],
    ['install jwt', 'import-name', 'pyjwt'],
    ['install bs4', 'import-name', 'beautifulsoup4'],
    ['install sklearn', 'import-name', 'scikit-learn'],
    ['install cv2', 'import-name', 'opencv-python'],
    ['install yaml', 'import-name', 'pyyaml'],
    ['install PIL', 'import-name', 'pillow'],
    ['install reqeusts', 'similar-name', 'requests'],
  ])('%s: what was typed stays, %s, and %s is the likelier meaning', (command, code, project) => {
    const { steps, corrected, notices } = plan(command, { packages: friends });
    const [, typed = ''] = command.split(' ');
    expect(commands(steps)).toEqual([`${PYTHON} install ${typed}`]);
    expect(commands(corrected ?? [])).toEqual([`${PYTHON} install ${project}`]);
    expect(notices.map((notice) => notice.code)).toEqual([code]);
    expect(notices.every(isDoubt)).toBe(true);
  });

  it.each(['serial', 'docx', 'dotenv', 'jwt', 'yaml', 'bs4', 'sklearn', 'cv2', 'PIL', 'chirp', 'reqeusts'])(
    'no package of the system is offered for %s',
    (name) => {
      const { steps, corrected = [], alternatives } = plan(`install ${name}`, { packages: friends });
      expect([...steps, ...corrected, ...alternatives].map(({ kind }) => kind)).not.toContain('apt');
    },
  );

  it('keeps the versions, extras and marker that were typed', () => {
    const { corrected = [] } = plan('install -U yaml>=5 requests --pre');
    expect(commands(corrected)).toEqual([`${PYTHON} install -U --pre 'pyyaml>=5' requests`]);
    expect(corrected[0]?.requirements).toEqual(['pyyaml>=5', 'requests']);
  });

  it('goes where its correction belongs', () => {
    const { steps, corrected = [], notices } = plan('install ranger');
    expect(commands(steps)).toEqual([`${PYTHON} install ranger`]);
    expect(commands(corrected)).toEqual(['pipx install ranger-fm']);
    expect(notices.map(({ code }) => code)).toEqual(['namesake']);
  });

  it('is corrected, and each package goes where it belongs', () => {
    const { steps, corrected = [] } = plan('install serial requests black');
    expect(commands(steps)).toEqual([`${PYTHON} install serial requests`, 'pipx install black']);
    expect(commands(corrected)).toEqual([`${PYTHON} install pyserial requests`, 'pipx install black']);
  });

  it('may be a program of the system, whose package is the likelier meaning, if it exists', () => {
    const packages = packagesOf(new Map([['calibre', '6.13']]));
    expect(commands(plan('install calibre', { packages }).corrected ?? [])).toEqual([
      'sudo apt install calibre',
    ]);
    expect(plan('install calibre', NO_PACKAGES).corrected).toBeUndefined();
  });

  it.each(['install requests', 'install boto', 'install black', 'install no-such-project-anywhere'])(
    '%s is not a mistake',
    (command) => {
      expect(plan(command).notices.filter(isDoubt)).toEqual([]);
    },
  );
});

describe('the notices before an install', () => {
  it.each([
    ['install youtube-dl', {}, [{ code: 'succeeded', args: { name: 'youtube-dl', successor: 'yt-dlp' } }]],
    [
      'install black',
      { pipxPackages: ['black'] },
      [{ code: 'already-installed', args: { name: 'black', origin: 'pipx', package: '', version: '' } }],
    ],
    ['install -U black', { pipxPackages: ['black'] }, []],
    [
      'install chirp',
      { packages: packagesOf(new Map([['chirp', '1']])) },
      [{ code: 'homonym', args: { name: 'chirp', package: 'chirp' } }],
    ],
    [
      'install requests',
      {
        packages: packagesOf(
          new Map([['python3-requests', '2.28.1']]),
          new Map([['python3-requests', '2.28.1']]),
        ),
      },
      [
        {
          code: 'already-installed',
          args: { name: 'requests', origin: 'distributor', package: 'python3-requests', version: '2.28.1' },
        },
      ],
    ],
  ] as const)('%s %j', (command, facts, expected) => {
    expect(plan(command, facts as Partial<Facts>).notices).toEqual(expected);
  });

  it('do not offer a package of the system that is installed', () => {
    const versions = new Map([['python3-requests', '2.28.1']]);
    expect(plan('install requests', { packages: packagesOf(versions, versions) }).alternatives).toEqual([]);
  });
});

describe('on another system', () => {
  const arch = {
    packages: {
      manager: pacman,
      release: undefined,
      available: new Map([
        ['python-requests', '2.32.3'],
        ['python-gobject', '3.50'],
        ['httpie', '3.2.4'],
        ['python-pipx', '1.7.1'],
      ]),
      installed: new Map(),
    },
  } as const;
  const alpine = {
    packages: { ...arch.packages, manager: apk, available: new Map([['py3-requests', '2.32']]) },
  } as const;
  const homebrew = {
    packages: { ...arch.packages, manager: brew, available: new Map([['httpie', '3.2.4']]) },
  } as const;

  it.each([
    ['install requests', arch, ['sudo pacman -S python-requests']],
    ['install requests>=99', arch, []],
    ['install requests', alpine, ['sudo apk add py3-requests']],
    ['install requests', homebrew, []],
  ] as const)('%s: %j', (command, facts, expected) => {
    expect(commands(plan(command, facts).alternatives)).toEqual(expected);
  });

  it('an application goes to pipx first, then to Homebrew', () => {
    const { steps, alternatives } = plan('install httpie', homebrew);
    expect(commands(steps)).toEqual(['pipx install httpie']);
    expect(commands(alternatives)).toContain('brew install httpie');
  });

  it('a project that only the distributor can build comes from its manager', () => {
    const { steps } = plan('install PyGObject', { ...arch, ...IN_PROJECT });
    expect(steps.map(({ kind }) => kind)).toEqual(['pacman', 'venv']);
  });

  it('pipx itself comes from the manager', () => {
    const command = 'install black';
    const context = contextOf(command, { hasPipx: false, manager: pacman, pipxPackage: 'python-pipx' });
    const { steps } = planFor(judge(factsFor(command, { ...arch, hasPipx: false })), context);
    expect(commands(steps)).toEqual(['sudo pacman -S python-pipx', 'pipx install black']);
  });
});

describe('the options of pipx', () => {
  it.each([
    ['install ansible', 'pipx install --include-deps ansible'],
    ['install gajim', 'pipx install --system-site-packages gajim'],
    ['install black', 'pipx install black'],
  ])('%s', (command, expected) => {
    expect(commands(plan(command).steps)).toEqual([expected]);
  });
});
