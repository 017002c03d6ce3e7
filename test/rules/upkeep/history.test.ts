import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../src/words/change.ts';
import type { Change } from '../../../src/rules/upkeep/change.ts';
import { canBeUndone, lastUndoable, parseHistory } from '../../../src/rules/upkeep/history.ts';
import { NASTY_WORDS } from '../../support/nasty-words.ts';
import { startCpuClock } from '../../support/cpu-clock.ts';

type Samples = Readonly<Record<Change['change'], object>>;

/** A change of each kind. The compiler requires a sample of every new kind. */
const SAMPLES: Samples = {
  'directories-created': { directories: ['/h/.config/fish'] },
  'directories-given-back': { directories: ['/h/.config/fish'] },
  'venv-created': { venv: '/h/app/.venv', stamp: '1.2' },
  'venv-deleted': { venv: '/h/app/.venv' },
  'venv-denied': { venv: '/h/app/.venv' },
  'venv-allowed': { venv: '/h/app/.venv', forced: 'shadows-command' },
  'venv-rebuilt': { venv: '/h/app/.venv', kept: '/h/app/.venv.before-repair' },
  'start-file-edited': { file: '/h/.bashrc', shell: 'bash' },
  'start-file-restored': { file: '/h/.bashrc', shell: 'bash' },
  'pipx-installed': { package: 'black', stamp: '1.2' },
  'system-packages-installed': { manager: 'apt', packages: ['python3-gi'] },
  'system-python-changed': { requirements: ['requests'] },
  'packages-set-aside': { names: ['requests'], aside: '/h/.local/share/pipward/rescued/1', pipx: ['black'] },
  undone: { entry: 3, kept: '/h/app/.venv.undone' },
};

const changes = Object.entries(SAMPLES).map(([change, rest]) => ({ change, ...rest }) as Change);
const lineOf = (change: object, time = '2026-08-22T12:00:00.000Z'): string =>
  JSON.stringify({ schema: 1, time, ...change });

describe('a line of the history', () => {
  it.each(changes.map((change) => [change.change, change] as const))(
    '%s is read as it was written, and told in words without control characters',
    (_kind, change) => {
      const { entries, damaged } = parseHistory(`${lineOf(change)}\n`);
      expect(damaged).toEqual([]);
      expect(entries).toEqual([{ number: 1, time: new Date('2026-08-22T12:00:00.000Z'), change }]);
      const place = { directory: '/h', home: '/h', shared: '/h/venvs' };
      expect(describeChange(change, place)).toMatch(/^[a-z].{8,}[^.]$/);
      const nasty = NASTY_WORDS.map((word) => {
        const spoilt = JSON.parse(
          JSON.stringify(change, (key, value: unknown) =>
            typeof value === 'string' && key !== 'change' && key !== 'manager' ? word : value,
          ),
        ) as Change;
        return describeChange(spoilt, place);
      });
      expect(nasty.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
    },
  );

  it.each([
    ['cut off', lineOf({ change: 'venv-created', venv: '/p' }).slice(0, -9)],
    ['of a change that is not known', lineOf({ change: 'venv-painted', venv: '/p' })],
    ['of a later form', lineOf({ change: 'venv-created', venv: '/p', schema: 2 })],
    ['without a time', lineOf({ change: 'venv-created', venv: '/p' }, 'yesterday')],
    ['without what was changed', lineOf({ change: 'venv-created' })],
    ['with a list of something else', lineOf({ change: 'directories-created', directories: [1] })],
    ['with the name of a method for a change', lineOf({ change: 'toString' })],
    ['of no object at all', 'null'],
  ])('%s is damaged, and its number is told; the others keep theirs', (_title, line) => {
    const whole = lineOf({ change: 'venv-denied', venv: '/p' });
    const { entries, damaged } = parseHistory(`${whole}\n${line}\n\n${whole}\n`);
    expect(damaged).toEqual([2]);
    expect(entries.map(({ number }) => number)).toEqual([1, 4]);
  });

  it('100,000 of them are read in well under two seconds of a core', () => {
    const text = `${lineOf(changes[2] ?? {})}\n`.repeat(100_000);
    const spent = startCpuClock();
    expect(parseHistory(text).entries).toHaveLength(100_000);
    expect(spent()).toBeLessThan(2000);
  });
});

describe('the change that `pipward undo` takes back', () => {
  const entriesOf = (...lines: readonly object[]): ReturnType<typeof parseHistory>['entries'] =>
    parseHistory(lines.map((line) => lineOf(line)).join('\n')).entries;

  it('is the last of a kind that can be undone', () => {
    const lines = [
      { change: 'venv-created', venv: '/p' },
      { change: 'venv-deleted', venv: '/p' },
    ];
    expect(lastUndoable(entriesOf(...lines))?.number).toBe(1);
  });

  it('is never one that was undone, nor the undoing', () => {
    const lines = [
      { change: 'pipx-installed', package: 'black' },
      { change: 'pipx-installed', package: 'httpie' },
      { change: 'undone', entry: 2 },
    ];
    expect(lastUndoable(entriesOf(...lines))?.number).toBe(1);
    expect(lastUndoable(entriesOf(...lines, { change: 'undone', entry: 1 }))).toBeUndefined();
  });

  it('is a rebuilt environment only if the previous one is kept', () => {
    expect(canBeUndone({ change: 'venv-rebuilt', venv: '/p' })).toBe(false);
    expect(canBeUndone({ change: 'venv-rebuilt', venv: '/p', kept: '/q' })).toBe(true);
  });
});
