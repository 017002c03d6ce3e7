// Which tests meet a part of the code by the built helper or by an installed snippet, which no import shows.

/** By the beginning of a path in `src/` or `shell/`, the longest first: the tests, as beginnings of their paths. */
const MEETS = {
  'shell/activation': ['shell/activation', 'shell/environment'],
  'shell/catch': ['shell/library', 'shell/forms', 'shell/question', 'shell/ending'],
  'shell/pipward': ['shell/loading', 'shell/snippet-files', 'shell/fail-open', 'shell/library'],
  'src/bundle/': ['bundle/', 'shell/library'],
  'src/catch/look-back': ['shell/look-back'],
  'src/catch/': ['shell/library', 'shell/question', 'shell/undo'],
  'src/commands/why': ['shell/why-and-catch'],
  'src/commands/': ['shell/doctor', 'shell/undo', 'cli'],
  'src/rules/catalog/': ['shell/application', 'shell/doubt', 'shell/library'],
  'src/rules/managers/': ['shell/missing', 'situations/machines'],
  'src/rules/pip/': ['shell/pip-settings', 'shell/override', 'shell/observe'],
  'src/rules/plan/': ['shell/library', 'shell/rights', 'shell/application', 'shell/environment'],
  'src/rules/python/': ['shell/environment', 'shell/library', 'shell/repair'],
  'src/rules/shells/': ['shell/answer-reader', 'shell/suggestion', 'shell/library'],
  'src/rules/upkeep/': ['shell/undo', 'shell/repair', 'shell/doctor'],
  'src/rules/verdict/': ['shell/library', 'shell/environment', 'shell/doubt'],
  'src/rules/': ['shell/library', 'shell/question'],
  'src/system/distributions/': ['shell/uninstall', 'shell/undo'],
  'src/system/packages/': ['shell/apt', 'shell/rights', 'shell/missing'],
  'src/system/pip/': ['shell/pip-settings', 'shell/override', 'shell/missing'],
  'src/system/shells/': ['shell/loading', 'shell/doctor'],
  'src/system/survey/': ['shell/doctor', 'shell/library', 'shell/environment'],
  'src/system/terminal/': ['shell/question', 'shell/suggestion', 'shell/ending'],
  'src/system/trust/': ['shell/activation.', 'shell/activation-note', 'shell/hostile-project'],
  'src/system/upkeep/': ['shell/undo', 'shell/repair'],
  'src/system/venv/': ['shell/library', 'shell/placed', 'shell/repair', 'shell/bare'],
  'src/system/': ['shell/library', 'shell/ending', 'shell/stopped'],
  'src/words/': ['shell/question', 'shell/library', 'shell/observe'],
  'src/': ['shell/library', 'cli', 'bundle/'],
};

/** The beginnings of the paths, in `test/`, of the tests that meet a file; none if it is in no such part. */
export function testsMeeting(file) {
  const parts = Object.keys(MEETS).filter((part) => file.startsWith(part));
  const [longest] = parts.toSorted((one, other) => other.length - one.length);
  const command = /^src\/commands\/(?:.*\/)?([\w-]+)\.ts$/.exec(file);
  return [...(longest === undefined ? [] : MEETS[longest]), ...(command ? [`commands/${command[1]}`] : [])];
}

/** Every test that is named above. */
export const NAMED = Object.values(MEETS).flat();
