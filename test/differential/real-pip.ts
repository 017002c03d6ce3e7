import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationPaths, type ConfigurationPath } from '../../src/rules/pip/configuration-paths.ts';
import type { ConfigurationFile } from '../../src/rules/pip/configuration.ts';
import type { OptionOwner } from '../../src/rules/pip/options.ts';
import type { PipFacts } from '../../src/rules/pip/prediction.ts';

/** A placeholder for the directory of a case, in its words, variables and files. */
export const ROOT = '@ROOT@';

/** One command line on one machine. Files have their real paths: `/etc/pip.conf` goes below the root. */
export interface Case {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Contents as latin-1 bytes, so that a file need not be UTF-8. */
  readonly files: Readonly<Record<string, string>>;
}

/** The result of a run of pip. */
export interface Outcome {
  readonly refusal: 'externally-managed' | 'require-virtualenv' | undefined;
  /** The exit status, or the place where the driver ended the run. */
  readonly ended: string | number;
  /** The paths where pip looked for configuration, before the move below the root; undefined if none. */
  readonly paths: readonly ConfigurationPath[] | undefined;
  /** The end of pip's output. */
  readonly words: string;
}

/** A real pip to compare with. */
export interface RealPip {
  readonly python: string;
  /** The directory from which it is imported. */
  readonly directory: string;
  /** `sys.prefix` of that python. */
  readonly prefix: string;
  /** A standard library directory with a marker file, if the python's own has none. */
  readonly marker?: string;
}

/** The distributor's pip. */
export const SYSTEM_PIP: RealPip = {
  python: '/usr/bin/python3',
  directory: '/usr/lib/python3/dist-packages',
  prefix: '/usr',
};

/** One case that was run, with the facts for a prediction. */
export interface Run {
  readonly case: Case;
  readonly facts: PipFacts;
  readonly expectedPaths: readonly ConfigurationPath[];
  readonly outcome: Outcome;
}

/** One option in pip's own parser. */
export interface RealOption {
  readonly names: readonly string[];
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  readonly appends: boolean;
}

/** All runs of one pip. */
export interface Runs {
  readonly version: string;
  readonly options: Readonly<Record<OptionOwner, readonly RealOption[]>>;
  readonly runs: readonly Run[];
}

interface DriverAnswer extends Omit<Runs, 'runs'> {
  readonly cases: readonly {
    readonly outcome: string | number;
    readonly managed: boolean;
    readonly paths: readonly (readonly [ConfigurationPath['level'], string])[] | null;
    readonly words: string;
  }[];
}

/** Runs cases through a real pip (see driver.py). */
export function runCases(pip: RealPip, cases: readonly Case[]): Runs {
  const place = mkdtempSync(join(tmpdir(), 'pipward-differential-'));
  try {
    const placed = cases.map((entry, index) => placeAt(entry, join(place, String(index))));
    writeFileSync(
      join(place, 'cases'),
      JSON.stringify(placed.map((entry) => ({ ...entry, files: moved(entry) }))),
    );
    const words = [
      '-I',
      '-B',
      join(import.meta.dirname, 'driver.py'),
      pip.directory,
      join(place, 'cases'),
      join(place, 'results'),
    ];
    execFileSync(pip.python, [...words, ...(pip.marker === undefined ? [] : [pip.marker])], {
      env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const {
      version,
      options,
      cases: answers,
    } = JSON.parse(readFileSync(join(place, 'results'), 'utf8')) as DriverAnswer;
    return {
      version,
      options,
      runs: placed.map((entry, index) => {
        const answer = answers[index]!;
        const expectedPaths = pathsOf(entry, pip, version);
        return {
          case: cases[index]!,
          facts: factsOf(entry, expectedPaths, version),
          expectedPaths,
          outcome: {
            refusal: answer.managed
              ? 'externally-managed'
              : answer.outcome === 'no-venv'
                ? 'require-virtualenv'
                : undefined,
            ended: answer.outcome,
            paths: answer.paths?.map(([level, path]) => ({ level, path })),
            words: answer.words,
          },
        };
      }),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

interface PlacedCase extends Case {
  readonly root: string;
}

function placeAt({ args, environment, files }: Case, root: string): PlacedCase {
  const placed = (text: string): string => text.replaceAll(ROOT, root);
  const entries = (values: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [placed(name), placed(value)]));
  return { root, args: args.map(placed), environment: entries(environment), files: entries(files) };
}

function moved({ files, root }: PlacedCase): Record<string, { base64: string }> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.startsWith(`${root}/`) ? path : `${root}${path}`,
      { base64: Buffer.from(text, 'latin1').toString('base64') },
    ]),
  );
}

function pathsOf(
  { environment, root }: PlacedCase,
  { prefix }: RealPip,
  pipVersion: string,
): readonly ConfigurationPath[] {
  const home = environment['HOME'] ?? `${root}/home`;
  return configurationPaths({ home, environment, prefix, platform: 'linux', pipVersion });
}

function factsOf(
  { args, environment, files }: PlacedCase,
  paths: readonly ConfigurationPath[],
  pipVersion: string,
): PipFacts {
  const configuration = paths
    .filter(({ path }) => files[path] !== undefined)
    .map(({ level, path }): ConfigurationFile => ({ level, path, text: decoded(files[path]!) }));
  return { args, environment, configuration, pipVersion, marker: true, inVenv: false };
}

/** The text as pipward decodes it: bytes that are not UTF-8 become U+FFFD, a BOM stays. */
function decoded(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
