import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationPaths } from '../../src/rules/pip/configuration-paths.ts';
import { optionsOf, takesValue } from '../../src/rules/pip/options.ts';
import { predict, type PipFacts, type Prediction } from '../../src/rules/pip/prediction.ts';
import { parsePipVersion } from '../../src/rules/pip/version.ts';
import { generateCases } from './generated-cases.ts';
import { ORDINARY_CASES } from './ordinary-cases.ts';
import { runCases, SYSTEM_PIP, type RealPip, type Run, type Runs } from './real-pip.ts';

const SEED = 668;
const COUNT = Number(process.env['PIPWARD_DIFFERENTIAL_CASES'] ?? 600);

/** A directory with the package `pip`, such as an unpacked wheel, to use instead of the machine's pip. */
const DIRECTORY = process.env['PIPWARD_DIFFERENTIAL_PIP'];
const PIP: RealPip = DIRECTORY === undefined ? SYSTEM_PIP : { ...SYSTEM_PIP, directory: DIRECTORY };

/** The runs in which the real pip did something other than predicted. */
function disagreements(
  runs: readonly Run[],
): readonly { readonly run: Run; readonly prediction: Prediction }[] {
  return runs
    .map((run) => ({ run, prediction: predict(run.facts) }))
    .filter(({ run: { outcome }, prediction }) => {
      if (outcome.ended === 'crash') return true;
      if (prediction.kind === 'uncertain') return false;
      return outcome.refusal !== (prediction.kind === 'refused' ? prediction.reason : undefined);
    });
}

function inOrder<T extends { readonly names: readonly string[] }>(options: readonly T[]): T[] {
  return options.toSorted((one, other) => one.names.join().localeCompare(other.names.join()));
}

function figures(title: string, version: string, runs: readonly Run[]): void {
  const kinds = runs.map((run) => predict(run.facts).kind);
  const count = (kind: Prediction['kind']): number => kinds.filter((other) => other === kind).length;
  const refused = runs.filter(({ outcome }) => outcome.refusal).length;
  console.log(
    `${title}, pip ${version}: ${runs.length} cases, ${refused} refused by pip; predicted ${count('refused')} refused, ` +
      `${count('not-refused')} not refused, ${count('uncertain')} uncertain; ${disagreements(runs).length} disagreements`,
  );
}

describe('pip itself', { tags: 'managed-pip' }, () => {
  let runs: readonly Run[] = [];
  let ordinary: readonly Run[] = [];
  let pipVersion = '';
  let pipOptions: Runs['options'] = { general: [], install: [], uninstall: [] };

  beforeAll(() => {
    const cases = generateCases(COUNT, SEED);
    const { runs: all, version, options } = runCases(PIP, [...cases, ...ORDINARY_CASES]);
    pipVersion = version;
    pipOptions = options;
    runs = all.slice(0, cases.length);
    ordinary = all.slice(cases.length);
    figures('generated', version, runs);
    figures('ordinary', version, ordinary);
  }, 600_000);

  it('never disagrees on a generated command line', () => {
    expect(disagreements(runs)).toEqual([]);
  });

  it('never disagrees on an ordinary command line', () => {
    expect(disagreements(ordinary)).toEqual([]);
  });

  it.each(['general', 'install', 'uninstall'] as const)('has the %s options of our table', (owner) => {
    const ours = optionsOf(owner, parsePipVersion(pipVersion)).map((spec) => ({
      names: spec.names,
      takesValue: takesValue(spec),
      choices: typeof spec.value === 'string' ? [] : spec.value.toSorted(),
      appends: spec.appends,
    }));
    expect(inOrder(ours)).toEqual(inOrder(pipOptions[owner]));
  });

  it('ends in each of the ways that are predicted', () => {
    const refused = runs.filter(({ outcome }) => outcome.refusal);
    expect(refused.length).toBeGreaterThan(runs.length / 5);
    const reasons = new Set(runs.map(({ facts }) => predict(facts).reason));
    for (const reason of [
      'externally-managed',
      'require-virtualenv',
      'usage-error',
      'configuration-error',
      'help',
      'not-install',
      'target',
      'prefix',
      'root',
      // The override came with 23.0.1.
      ...(pipVersion === '23.0' ? [] : ['break-system-packages-typed', 'break-system-packages-configured']),
      'other-interpreter',
      'unreadable-configuration',
      'unknown-key',
    ])
      // prettier-ignore
      expect(reasons).toContain(reason);
  });

  it('refuses as predicted in at least 95 of 100 ordinary refusals', () => {
    const refused = ordinary.filter(({ outcome }) => outcome.refusal);
    const predicted = refused.filter(({ facts }) => predict(facts).kind === 'refused');
    expect(refused.length).toBeGreaterThan(ORDINARY_CASES.length * 0.9);
    expect(predicted.length / refused.length).toBeGreaterThanOrEqual(0.95);
  });

  it('looks for its configuration where we do', () => {
    const looked = [...runs, ...ordinary].filter(
      ({ facts, outcome }) => outcome.paths && facts.environment['PIP_CONFIG_FILE'] !== '/dev/null',
    );
    expect(looked.length).toBeGreaterThan(runs.length / 2);
    for (const { expectedPaths, outcome } of looked) {
      expect(outcome.paths).toEqual(expectedPaths.filter(({ level }) => level !== 'env'));
    }
  });
});

if (DIRECTORY === undefined)
  describe('/usr/bin/pip as a process, unchanged,', { tags: 'managed-pip' }, () => {
    const home = mkdtempSync(join(tmpdir(), 'pipward-plain-'));
    const harmless = ['--no-index', '--disable-pip-version-check'];
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    it.each<[line: string, environment: Record<string, string>]>([
      ['install pipward-no-such-project', {}],
      ['install -Uqr missing.txt', {}],
      ['install', {}],
      ['install pipward-no-such-project', { PIP_REQUIRE_VIRTUALENV: '1' }],
      ['install pipward-no-such-project', { LC_ALL: 'C', PIP_USER: 'yes', PYTHONPATH: '' }],
      ['install --break-system-packages pipward-no-such-project', {}],
      ['install --targ target pipward-no-such-project', {}],
      ['install pipward-no-such-project', { PIP_BREAK_SYSTEM_PACKAGES: 'on' }],
      ['install pipward-no-such-project', { PIP_TIMEOUT: 'abc' }],
      ['install --frob', {}],
      ['uninstall -y pipward-no-such-project', { PYTHONDONTWRITEBYTECODE: '1' }],
      ['list', {}],
    ])(
      'does what is predicted for %s with %j',
      (line, more) => {
        const args =
          line === 'list' ? [line] : [...line.split(' '), ...(line.startsWith('install') ? harmless : [])];
        const environment = { HOME: home, PATH: '/usr/bin:/bin', ...more };
        const { status, words } = runPlain(args, environment, home);
        const refusal = words.startsWith('error: externally-managed-environment')
          ? 'externally-managed'
          : status === 3 && words.includes('Could not find an activated virtualenv')
            ? 'require-virtualenv'
            : undefined;
        const prediction = predict(plainFacts(args, environment, home));
        expect(prediction.kind).toBe(refusal === undefined ? 'not-refused' : 'refused');
        expect([undefined, prediction.reason]).toContain(refusal);
      },
      60_000,
    );
  });

function runPlain(
  args: readonly string[],
  env: Record<string, string>,
  cwd: string,
): { status: number; words: string } {
  try {
    execFileSync('/usr/bin/pip', args, { env, cwd, stdio: 'pipe' });
    return { status: 0, words: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { status, words: stderr.toString() };
  }
}

function plainFacts(args: readonly string[], environment: Record<string, string>, home: string): PipFacts {
  const init = readFileSync(join(SYSTEM_PIP.directory, 'pip/__init__.py'), 'utf8');
  const pipVersion = /__version__ = "(.+)"/.exec(init)?.[1];
  const configuration = configurationPaths({
    home,
    environment,
    prefix: SYSTEM_PIP.prefix,
    platform: 'linux',
    pipVersion,
  })
    .filter(({ path }) => existsSync(path))
    .map((place) => ({ ...place, text: readFileSync(place.path, 'utf8') }));
  return { args, environment, configuration, pipVersion, marker: true, inVenv: false };
}
