import { describe, expect, it } from 'vitest';
import { describeHealthProblem, remedyFor } from '../../src/words/health.ts';
import type { RootCommands } from '../../src/rules/plan/rights.ts';
import type { HealthProblem } from '../../src/rules/upkeep/health.ts';
import { NASTY_WORDS } from '../support/nasty-words.ts';
import { PLACE } from '../support/place.ts';

type Samples = { readonly [Code in HealthProblem['code']]: Extract<HealthProblem, { code: Code }>['args'] };

const RESTORE: RootCommands = { commands: [['sudo', 'apt', 'install', 'x']] };

/** A problem of each code. The compiler requires a sample of every new code. */
const SAMPLES: Samples = {
  'marker-missing': {
    executable: '/usr/bin/python3',
    marker: '/usr/lib/python3.11/EXTERNALLY-MANAGED',
  },
  'marker-deleted': {
    marker: '/usr/lib/python3.11/EXTERNALLY-MANAGED',
    package: 'libpython3.11-stdlib',
    restore: RESTORE,
  },
  'marker-diverted': {
    marker: '/usr/lib/python3.11/EXTERNALLY-MANAGED',
    to: '/usr/lib/python3.11/E.away',
    restore: RESTORE,
  },
  'override-in-file': { file: '/etc/pip.conf', key: 'break-system-packages' },
  'override-in-environment': { variable: 'PIP_BREAK_SYSTEM_PACKAGES' },
  'pip-configuration-invalid': { file: '/etc/pip.conf' },
  'package-shadowed': {
    name: 'requests',
    version: '2.32.3',
    place: '/home/me/.local/lib/python3.11/site-packages',
    package: 'python3-requests',
    systemVersion: '2.28.1',
  },
  'pipx-missing': {
    install: 'apt install pipx',
    restore: { commands: [['apt', 'install', 'pipx']], rights: 'missing' },
  },
  'pipx-applications-broken': { names: ['black', 'httpie'] },
  'pipx-directory-not-on-path': { directory: '/home/me/.local/bin' },
  'shell-not-loaded': { shell: 'bash' },
  'hook-overwritten': { shell: 'zsh' },
  'hook-read-only': { variable: 'PROMPT_COMMAND' },
  'wrapper-overwritten': { program: 'pip3' },
  'wrapper-behind-alias': { program: 'pip', alias: '/usr/bin/pip3' },
  'node-gone': { node: '/opt/node', file: '/home/me/.local/share/pipward/shell/pipward.bash' },
  'snippet-stale': { file: '/home/me/.local/share/pipward/shell/pipward.zsh' },
  'everywhere-missing': { name: 'default' },
  'allowed-venv-broken': { venv: '/p/.venv', damage: 'no-interpreter' },
};

const problems = Object.entries(SAMPLES).map(([code, args]) => ({ code, args }) as HealthProblem);

it('a remedy for root is an administrator’s if the person may not become root', () => {
  expect(remedyFor({ code: 'pipx-missing', args: SAMPLES['pipx-missing'] })).toBe(
    '`apt install pipx`, typed by an administrator, installs it',
  );
  expect(remedyFor({ code: 'marker-deleted', args: SAMPLES['marker-deleted'] })).toMatch(
    /^`sudo apt install x` brings it back/,
  );
});

describe('a problem that the doctor finds', () => {
  it.each(problems.map((problem) => [problem.code, problem] as const))(
    '%s is one sentence, and its remedy another, and neither shows a control character',
    (_code, problem) => {
      for (const text of [describeHealthProblem(problem, PLACE), remedyFor(problem)]) {
        expect(text.length).toBeGreaterThan(15);
        expect(text).not.toMatch(/[.\n]$|undefined|\[object|\n/);
        expect(text.split('`').length % 2).toBe(1);
      }
      const nasty = NASTY_WORDS.flatMap((word) => {
        const args = Object.fromEntries(
          Object.entries(problem.args).map(([key, value]) => [
            key,
            key === 'damage'
              ? value
              : key === 'restore'
                ? { commands: [[word]] }
                : Array.isArray(value)
                  ? [word]
                  : word,
          ]),
        );
        const asked = { code: problem.code, args } as HealthProblem;
        return [describeHealthProblem(asked, PLACE), remedyFor(asked)];
      });
      expect(nasty.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
    },
  );

  it('each has words and a remedy of its own', () => {
    expect(new Set(problems.map((each) => describeHealthProblem(each, PLACE))).size).toBe(problems.length);
    expect(new Set(problems.map(remedyFor)).size).toBe(problems.length);
  });
});
