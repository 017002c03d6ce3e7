import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/rules/verdict/facts.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import { briefly, factsFor, IN_PROJECT, packagesOf } from '../../support/facts-for.ts';

const NEW = '/home/me/app/.venv new';

/** The packages of an apt that has these and has installed them in these versions. */
const apt = (
  available: Readonly<Record<string, string>>,
  installed: Readonly<Record<string, string>> = available,
): Partial<Facts> => ({
  packages: packagesOf(new Map(Object.entries(available)), new Map(Object.entries(installed))),
});

interface Brief {
  readonly reason: string;
  readonly steps: readonly string[];
  readonly corrected?: readonly string[];
  readonly alternatives: readonly string[];
  readonly notices: readonly string[];
}

function verdictOn(command: string | readonly string[], facts: Partial<Facts>): Brief {
  const verdict = judge(factsFor(command, facts));
  return {
    reason: `${verdict.kind} ${verdict.reason}`,
    steps: 'placements' in verdict ? verdict.placements.map(briefly) : [],
    ...('corrected' in verdict && { corrected: verdict.corrected.placements.map(briefly) }),
    alternatives: verdict.alternatives.map(briefly),
    notices: verdict.notices.map(({ code }) => code),
  };
}

describe('a package that the distributor has installed already', () => {
  it('is explained as installed, and an environment is the alternative', () => {
    expect(verdictOn('install dbus-python', apt({ 'python3-dbus': '1.3.2' }))).toEqual({
      reason: 'explain already-installed',
      steps: [],
      alternatives: [`venv ${NEW}: dbus-python`],
      notices: ['already-installed'],
    });
  });

  it('is left out if an environment of the project should see it', () => {
    expect(
      verdictOn('install PyGObject', { ...IN_PROJECT, ...apt({ 'python3-gi': '3.42.2' }) }),
    ).toMatchObject({
      reason: 'divert distributor-only',
      steps: [`venv ${NEW} system: `],
    });
  });

  it('is left out beside a library', () => {
    expect(verdictOn('install PyGObject requests', apt({ 'python3-gi': '3.42.2' }))).toMatchObject({
      reason: 'divert distributor-only',
      steps: [`venv ${NEW}: requests`],
    });
  });

  it('has no alternative if it is pipx', () => {
    expect(verdictOn('install pipx', apt({ pipx: '1.1.0' }))).toMatchObject({
      reason: 'explain already-installed',
      alternatives: [],
    });
  });

  it('is installed again together with a package that is not', () => {
    const facts = apt({ 'python3-gi': '3.42.2', 'python3-dbus': '1.3.2' }, { 'python3-dbus': '1.3.2' });
    expect(verdictOn('install dbus-python PyGObject', facts).steps).toEqual([
      'apt python3-dbus python3-gi: dbus-python, PyGObject',
    ]);
  });

  it.each([
    ['install dbus-python', []],
    ['install dbus-python>=1.2', []],
    ['install dbus-python>=1.3', ['apt python3-dbus 1.3.2: dbus-python>=1.3']],
    ['install -U dbus-python', ['apt python3-dbus 1.3.2: dbus-python']],
  ])('in an older version than there is: pip %s', (command, steps) => {
    const facts = apt({ 'python3-dbus': '1.3.2' }, { 'python3-dbus': '1.2.18' });
    expect(verdictOn(command, facts).steps).toEqual(steps);
  });
});

describe('the correction of a doubtful name', () => {
  it('is explained as installed, and the typed name is the alternative', () => {
    expect(verdictOn('install ffmpeg', apt({ ffmpeg: '5.1' }))).toEqual({
      reason: 'explain already-installed',
      steps: [],
      alternatives: [`venv ${NEW}: ffmpeg`],
      notices: ['system-program', 'already-installed'],
    });
  });

  it('is offered if it is not installed', () => {
    expect(verdictOn('install ffmpeg', apt({ ffmpeg: '5.1' }, {}))).toMatchObject({
      reason: 'divert environment',
      corrected: ['apt ffmpeg 5.1: ffmpeg'],
    });
  });
});

it('on a disposable machine, the correction of a doubtful name is offered, too', () => {
  expect(verdictOn('install cv2', { machine: 'disposable' })).toMatchObject({
    reason: 'allow-break disposable',
    steps: ['system: cv2'],
    corrected: ['system: opencv-python'],
    alternatives: [`venv ${NEW}: cv2`],
  });
});

describe('an application that pipx has installed already', () => {
  const pipx: Partial<Facts> = { pipxPackages: ['black'], ...apt({}) };

  it.each(['install black', 'install Black black'])('%s: nothing is to be done', (command) => {
    expect(verdictOn(command, pipx)).toMatchObject({
      reason: 'explain already-installed',
      notices: expect.arrayContaining(['already-installed']) as string[],
    });
  });

  it.each([
    ['install -U black', ['pipx installed: black']],
    ['install black==24.1', ['pipx installed: black==24.1']],
    ['install black requests', [`venv ${NEW}: requests`]],
    ['install black httpie', ['pipx: httpie']],
  ])('%s: %j', (command, steps) => {
    expect(verdictOn(command, pipx)).toMatchObject({ steps });
  });

  it('leaves the rest of the command as if that had been typed alone', () => {
    const { notices, ...rest } = verdictOn('install flask black', pipx);
    expect(rest).toEqual({
      reason: 'divert environment',
      steps: [`venv ${NEW}: flask`],
      alternatives: ['pipx: flask'],
    });
    expect(notices).toEqual(['already-installed']);
  });

  it('is left out of a correction, too', () => {
    expect(verdictOn('install serial requests black', pipx)).toMatchObject({
      steps: [`venv ${NEW}: serial, requests`],
      corrected: [`venv ${NEW}: pyserial, requests`],
    });
  });
});
