import { describe, expect, it } from 'vitest';
import type { NormalizedName } from '../../src/rules/python/project-name.ts';
import type { InstalledProject } from '../../src/rules/upkeep/restoration.ts';
import type { Message, Consent } from '../../src/words/message.ts';
import * as allow from '../../src/words/commands/allow.ts';
import * as doctor from '../../src/words/commands/doctor.ts';
import * as explain from '../../src/words/commands/explain.ts';
import * as history from '../../src/words/commands/history.ts';
import * as lookup from '../../src/words/commands/lookup.ts';
import * as repair from '../../src/words/commands/repair.ts';
import * as rescue from '../../src/words/commands/rescue.ts';
import * as restored from '../../src/words/commands/restored.ts';
import * as settings from '../../src/words/commands/settings.ts';
import * as setup from '../../src/words/commands/setup.ts';
import * as status from '../../src/words/commands/status.ts';
import * as undo from '../../src/words/commands/undo.ts';
import * as use from '../../src/words/commands/use.ts';
import * as venv from '../../src/words/commands/venv.ts';
import * as which from '../../src/words/commands/which.ts';
import * as why from '../../src/words/commands/why.ts';
import { NASTY_WORDS } from '../support/nasty-words.ts';
import { PLACE } from '../support/place.ts';

type Said = string | Message | Consent | readonly string[] | Readonly<Record<string, string>>;

/**
 * Every sentence of each module, with a text from outside in it. The compiler requires each new one.
 */
type Samples<Module> = { readonly [Name in keyof Module]: (word: string) => Said };

const place = PLACE;
const project = (word: string): InstalledProject => ({
  name: 'requests' as NormalizedName,
  version: word,
  origin: { kind: 'directory', path: word, isEditable: false },
});

const ALLOW: Samples<typeof allow> = {
  nowAllowed: (word) => allow.nowAllowed(word, place),
  allowedByOtherName: (word) => allow.allowedByOtherName(word, place),
  notAllowed: (word) => allow.notAllowed(word, { code: 'symbolic-link', path: word }, place),
  notRecorded: (word) => allow.notRecorded(word, place),
  nowDenied: (word) => allow.nowDenied(word, place),
};

const DOCTOR: Samples<typeof doctor> = {
  describeMachine: (word) => {
    const interpreter = { executable: word, version: '3.11.2', marker: word };
    return doctor.describeMachine({ interpreter, pip: word, distributor: word, shell: 'zsh' });
  },
  noProblems: () => doctor.noProblems,
  moreOnProblems: () => doctor.moreOnProblems,
};

const EXPLAIN: Samples<typeof explain> = {
  noSuchCode: (word) => explain.noSuchCode(word, ['library']),
};

const HISTORY: Samples<typeof history> = {
  damagedLines: (word) => history.damagedLines([1, 2], word, place),
  nothingChanged: () => history.nothingChanged,
  earlierChanges: () => history.earlierChanges(3),
  takenBackSince: () => history.takenBackSince,
};

const LOOKUP: Samples<typeof lookup> = {
  lookupTitles: () => lookup.lookupTitles('apt').filter((title) => title !== ''),
  describeClass: () => lookup.describeClass('both', 'project'),
  describeAvailability: (word) =>
    lookup.describeAvailability({ version: undefined, installed: word }, undefined),
};

const REPAIR: Samples<typeof repair> = {
  rebuiltElsewhere: (word) => repair.rebuiltElsewhere(word, place),
  keptFromEarlier: (word) => repair.keptFromEarlier(word, place),
  nothingToRepair: (word) => repair.nothingToRepair(word, place),
  projectItself: (word) => repair.projectItself(word, place),
  noPythonToRebuildWith: (word) => repair.noPythonToRebuildWith(word, place),
  noPythonToGoOnWith: () => repair.noPythonToGoOnWith,
  beginning: (word) => {
    const interpreter = { executable: word, version: word, prefix: '/', basePrefix: '/', stdlib: '/' };
    return repair.beginning(word, { damage: 'moved', interpreter }, place);
  },
  configurationNotCarriedOver: (word) => repair.configurationNotCarriedOver(word, place),
  takenOver: (word) => repair.takenOver(word, place),
  stoppedRepair: (word) => repair.stoppedRepair(word, place),
  asItWas: (word) => repair.asItWas(word, { isSound: false }, place),
  tryingAgain: (word) => repair.tryingAgain(word, place),
};

const RESTORED: Samples<typeof restored> = {
  rebuilt: (word) => restored.rebuilt(word, 1, place),
  otherVersions: (word) => restored.otherVersions([{ name: 'requests', from: word, to: word }]),
  notBroughtBack: (word) => restored.notBroughtBack(project(word)),
  carriedOver: (word) => restored.carriedOver([word, word]),
  retriedLater: (word) => restored.retriedLater(word, place),
  enterNewOne: () => restored.enterNewOne,
  stillLacking: (word) => restored.stillLacking(word, word, place),
  wholeAgain: (word) => restored.wholeAgain(word, place),
  keptForFiles: (word) => restored.keptForFiles(word, [word], place),
  notRemoved: (word) => restored.notRemoved(word, place),
  rebuiltNotAllowed: (word) =>
    restored.rebuiltNotAllowed(word, { code: 'tracked-by-git', path: word }, place),
};

const RESCUE: Samples<typeof rescue> = {
  nothingToRescue: () => rescue.nothingToRescue,
  rescueUnasked: () => rescue.rescueUnasked,
  askToMove: () => rescue.askToMove(2),
  foundIn: (word) => rescue.foundIn(word, place),
  describeLeftOver: (word) => {
    const hidden = { version: word, owner: word };
    return rescue.describeLeftOver({
      project: project(word),
      hidden,
      destination: 'stays',
      obstacle: 'not-writable',
      rights: { kind: 'missing' },
    });
  },
  nothingMoved: () => rescue.nothingMoved,
  leftWhereItWas: (word) => rescue.leftWhereItWas(word),
  originalsKept: (word) => rescue.originalsKept(word, 7, place),
  librariesInDefault: () => rescue.librariesInDefault,
};

const SETTINGS: Samples<typeof settings> = {
  describeForm: () => settings.describeForm({ kind: 'names' }),
  otherThanDefault: () => settings.otherThanDefault('auto', 'ask'),
  noSuchSetting: (word) => settings.noSuchSetting(word),
  valueNotTaken: (word) => settings.valueNotTaken('mode', word),
};

const SETUP: Samples<typeof setup> = {
  homeOfAnother: (word) => setup.homeOfAnother(word),
  noShells: () => setup.noShells,
  preparingSetup: () => setup.preparingSetup,
  describeStartFile: (word) => setup.describeStartFile('zsh', { path: word, done: 'made' }, place),
  lineNotAdded: (word) => setup.lineNotAdded('fish', word, place),
  lineNotRemoved: (word) => setup.lineNotRemoved(word, place),
  deafLoginFile: (word) => setup.deafLoginFile('bash', { file: word, start: word }, place),
  setUp: () => setup.setUp,
  goneAgain: () => setup.goneAgain,
  keptHere: (word) => setup.keptHere(word, place),
  snippetMissing: (word) => setup.snippetMissing('fish', word),
};

const STATUS: Samples<typeof status> = {
  describeActive: (word) => status.describeActive({ venv: word, how: 'shared' }, null, place),
  describeVenvReport: (word) =>
    status.describeVenvReport({ venv: word, state: 'allowed', reason: word, path: null }, place),
  noneHere: () => status.noneHere,
  moreInJson: () => status.moreInJson(3),
  statusTitles: () => status.statusTitles,
  overviewCommands: () => status.overviewCommands({ isLoaded: false }).flat(),
};

const UNDO: Samples<typeof undo> = {
  describeUndoRefusal: (word) => undo.describeUndoRefusal({ code: 'by-pip', requirements: [word] }, place),
  movedAside: (word) => undo.movedAside(word, place),
  activeEverywhere: () => undo.activeEverywhere,
  askToUndo: () => undo.askToUndo(7),
  notTakenBack: () => undo.notTakenBack,
  takenBack: (word) => undo.takenBack(word, place),
};

const USE: Samples<typeof use> = {
  noSuchVenv: (word) => use.noSuchVenv(word),
  onlySharedEverywhere: () => use.onlySharedEverywhere,
  shellNotLoaded: () => use.shellNotLoaded,
  everywhereFromNowOn: (word) => use.everywhereFromNowOn(word),
  everywhereTakenBack: () => use.everywhereTakenBack,
};

/** The names of shared environments are checked before they come here. */
const VENV: Samples<typeof venv> = {
  noSharedVenvs: () => venv.noSharedVenvs,
  describeShared: (word) => venv.describeShared({ version: word, count: 1, isEverywhere: true }),
  nameTaken: () => venv.nameTaken('lab'),
  nameInvalid: (word) => venv.nameInvalid(word),
  nameUnknown: (word) => venv.nameUnknown(word),
  sharedCreated: () => venv.sharedCreated('lab'),
  noPythonToStartFrom: (word) => venv.noPythonToStartFrom(word),
  askToDelete: (word) => venv.askToDelete({ name: 'lab', path: word, count: 2 }, place),
  sharedDeleted: (word) => venv.sharedDeleted(word, { isEverywhere: true }),
};

const WHICH: Samples<typeof which> = {
  noSuchProgram: (word) => which.noSuchProgram(word, word, place),
  notAName: () => which.notAName,
  elsewhere: (word) =>
    which.elsewhere(word, { path: word, isPipx: false, isOnPath: true, venv: word }, place),
};

const WHY: Samples<typeof why> = {
  describeOutcome: (word) => why.describeOutcome({ verdict: 'pass', reason: 'help' }, word, []),
};

const MODULES = {
  allow: ALLOW,
  doctor: DOCTOR,
  explain: EXPLAIN,
  history: HISTORY,
  lookup: LOOKUP,
  repair: REPAIR,
  rescue: RESCUE,
  restored: RESTORED,
  settings: SETTINGS,
  setup: SETUP,
  status: STATUS,
  undo: UNDO,
  use: USE,
  venv: VENV,
  which: WHICH,
  why: WHY,
} as const;

const rows = Object.entries(MODULES).flatMap(([module, samples]) =>
  Object.entries(samples as Readonly<Record<string, (word: string) => Said>>).map(
    ([name, sample]) => [`${module}.${name}`, sample] as const,
  ),
);

function textsOf(said: Said): readonly string[] {
  return (typeof said === 'string' ? [said] : Object.values(said)).filter((text) => text !== undefined);
}

describe('a sentence of a command', () => {
  it.each(rows)('%s ends without a full stop, and its backticks come in pairs', (_name, sample) => {
    for (const text of textsOf(sample('/p/.venv'))) {
      // More text may follow a question.
      expect(text.replace(/\?.*$/, '?')).not.toMatch(/^$|[.\n]$|undefined|\[object|\n/);
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  it.each(rows)('%s never shows a control character', (_name, sample) => {
    const texts = NASTY_WORDS.flatMap((word) => textsOf(sample(word)));
    expect(texts.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
  });
});

it.each([
  ['app', undefined, 'application'],
  ['library', undefined, 'library'],
  ['both', 'project', 'both, for projects'],
  ['both', 'tool', 'both, a tool'],
  ['unknown', undefined, 'unknown'],
] as const)('a package of the class %s, leaning to %s', (kind, leaning, text) => {
  expect(lookup.describeClass(kind, leaning)).toBe(text);
});

it.each([
  [{ state: 'allowed', reason: null, path: null }, 'is allowed'],
  [{ state: 'allowed', reason: 'tracked-by-git', path: null }, 'is allowed by force, over `tracked-by-git`'],
  [{ state: 'denied', reason: null, path: null }, 'is denied'],
  [{ state: 'refused', reason: 'symbolic-link', path: '/l' }, 'is not used: `/l` is a symbolic link'],
  [
    { state: 'damaged', reason: 'no-interpreter', path: null },
    'has no interpreter any more: `pipward repair` rebuilds it',
  ],
] as const)('an environment of the status, %j', (report, text) => {
  expect(status.describeVenvReport({ venv: '/home/me/app/.venv', ...report }, place)).toBe(
    `\`.venv\` ${text}`,
  );
});

it.each([
  ['there-already', 'bash  `~/.bashrc` already has the line'],
  ['made', 'bash  one line in the new file `~/.bashrc`'],
  ['added', 'bash  one line added to `~/.bashrc`'],
  ['restored', 'bash  `~/.bashrc` is restored'],
] as const)('a start file, %s', (done, text) => {
  expect(setup.describeStartFile('bash', { path: '/home/me/.bashrc', done }, place)).toBe(text);
});

it.each([
  [{ verdict: 'pass', reason: 'help' }, '`pip help` runs as it is typed (help)'],
  [{ verdict: 'explain', reason: 'ci' }, '`CI` is set, and on a build machine pipward does nothing'],
  [{ verdict: 'divert', reason: 'library' }, '`requests` is a library (library)'],
] as const)('what becomes of a command, %j', (outcome, text) => {
  expect(why.describeOutcome(outcome, 'pip help', ['requests'])).toBe(text);
});
