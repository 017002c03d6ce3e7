import type { Specifier, SpecifierSet } from './version-specifier.ts';

/** One requirement of PEP 508. */
export interface Requirement {
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifier: SpecifierSet;
  /** The URL after `name @`. */
  readonly url: string | undefined;
  /** The environment marker as written, without its semicolon. */
  readonly marker: string | undefined;
}

/** A text, and the position up to which it has been read. */
interface Cursor {
  readonly text: string;
  at: number;
}

// Every pattern is sticky, and its beginning tells it from the others, so reading takes linear time.
const WHITE = /[ \t]*/y;
const NAME = /[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?(?![a-z0-9._-])/iy;
const URL = /[^ \t]+/y;
const PRE_POST_DEV = String.raw`(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?`;
const RELEASE = String.raw`\s*v?(?:[0-9]+!)?[0-9]+`;
// As in packaging's Specifier, only == and != take a local part or `.*`, and ~= needs two numbers.
const SPECIFIER = new RegExp(
  String.raw`===\s*[^\s;),]+|(?:==|!=)${RELEASE}(?:\.[0-9]+)*(?:\.\*|${PRE_POST_DEV}(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?)|~=${RELEASE}(?:\.[0-9]+)+${PRE_POST_DEV}|(?:<=|>=|<|>)${RELEASE}(?:\.[0-9]+)*${PRE_POST_DEV}`,
  'iy',
);
const QUOTED = /'[^']*'|"[^"]*"/y;
const VARIABLE =
  /(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
const COMPARISON = /===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b/y;
const CONNECTIVE = /(?:and|or)\b/y;

/** The deepest nesting that is read in an environment marker. packaging itself has a limit, its stack. */
const DEEPEST = 50;

/**
 * Parses one requirement by the grammar of PEP 508, like `packaging` since 22 (pip since 24.1): no legacy
 * versions, no trailing comma. Undefined for anything else, such as a path, a URL without a name, or an
 * option.
 */
export function parseRequirement(text: string): Requirement | undefined {
  const cursor = { text, at: 0 };
  skipWhite(cursor);
  const name = take(cursor, NAME);
  if (name === undefined) return undefined;
  skipWhite(cursor);
  const extras = takeList(cursor, { open: '[', close: ']', item: NAME, mayBeEmpty: true });
  if (!extras) return undefined;
  skipWhite(cursor);
  const named = { name, extras };
  if (takeText(cursor, '@')) return withUrl(cursor, named);
  if (isEnd(cursor)) return { ...named, specifier: [], url: undefined, marker: undefined };
  const specifiers = isNext(cursor, '(')
    ? takeList(cursor, { open: '(', close: ')', item: SPECIFIER, mayBeEmpty: false })
    : takeItems(cursor, SPECIFIER);
  if (!specifiers) return undefined;
  skipWhite(cursor);
  const specifier = specifiers.map(specifierOf);
  if (isEnd(cursor)) return { ...named, specifier, url: undefined, marker: undefined };
  const marker = takeText(cursor, ';') ? parseEnvironmentMarker(cursor.text.slice(cursor.at)) : undefined;
  return marker === undefined ? undefined : { ...named, specifier, url: undefined, marker };
}

/** Specifiers as text, to be written after a name. */
export function renderSpecifiers(specifiers: SpecifierSet): string {
  return specifiers.map(({ operator, version }) => `${operator}${version}`).join(',');
}

/** An environment marker without white space around it; undefined for any other text. */
export function parseEnvironmentMarker(text: string): string | undefined {
  const cursor = { text, at: 0 };
  return takeMarker(cursor, 0) && isEnd(cursor)
    ? text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '')
    : undefined;
}

function withUrl(cursor: Cursor, named: Pick<Requirement, 'name' | 'extras'>): Requirement | undefined {
  skipWhite(cursor);
  const url = take(cursor, URL);
  if (url === undefined) return undefined;
  skipWhite(cursor);
  if (isEnd(cursor)) return { ...named, specifier: [], url, marker: undefined };
  const marker = takeText(cursor, ';') ? parseEnvironmentMarker(cursor.text.slice(cursor.at)) : undefined;
  return marker === undefined ? undefined : { ...named, specifier: [], url, marker };
}

function takeMarker(cursor: Cursor, depth: number): boolean {
  do {
    skipWhite(cursor);
    if (takeText(cursor, '(')) {
      if (depth >= DEEPEST || !takeMarker(cursor, depth + 1) || !takeText(cursor, ')')) return false;
    } else if (!takeComparison(cursor)) {
      return false;
    }
    skipWhite(cursor);
  } while (take(cursor, CONNECTIVE) !== undefined);
  return true;
}

function takeComparison(cursor: Cursor): boolean {
  for (const pattern of [[VARIABLE, QUOTED], [COMPARISON], [VARIABLE, QUOTED]]) {
    skipWhite(cursor);
    if (pattern.every((form) => take(cursor, form) === undefined)) return false;
  }
  return true;
}

interface ListForm {
  readonly open: string;
  readonly close: string;
  readonly item: RegExp;
  readonly mayBeEmpty: boolean;
}

/** Takes a list between brackets. A missing list counts as an empty one. */
function takeList(
  cursor: Cursor,
  { open, close, item, mayBeEmpty }: ListForm,
): readonly string[] | undefined {
  if (!takeText(cursor, open)) return [];
  skipWhite(cursor);
  const items = takeItems(cursor, item);
  skipWhite(cursor);
  if (!items || (items.length === 0 && !mayBeEmpty)) return undefined;
  return takeText(cursor, close) ? items : undefined;
}

function takeItems(cursor: Cursor, item: RegExp): readonly string[] | undefined {
  const items: string[] = [];
  let text = take(cursor, item);
  while (text !== undefined) {
    items.push(text);
    skipWhite(cursor);
    if (!takeText(cursor, ',')) return items;
    skipWhite(cursor);
    text = take(cursor, item);
  }
  return items.length === 0 ? items : undefined;
}

function specifierOf(text: string): Specifier {
  const operator = (['===', '==', '~=', '!=', '<=', '>=', '<', '>'] as const).find((form) =>
    text.startsWith(form),
  );
  return { operator: operator ?? '==', version: text.slice(operator?.length).trim() };
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  const { text, at } = cursor;
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  cursor.at = pattern.lastIndex;
  return text.slice(at, cursor.at);
}

function takeText(cursor: Cursor, text: string): boolean {
  if (!isNext(cursor, text)) return false;
  cursor.at += text.length;
  return true;
}

function isNext({ text, at }: Cursor, wanted: string): boolean {
  return text.startsWith(wanted, at);
}

function isEnd({ text, at }: Cursor): boolean {
  return at === text.length;
}

function skipWhite(cursor: Cursor): void {
  take(cursor, WHITE);
}
