import type { Specifier, SpecifierSet } from './version-specifier.ts';

/** One thing to install, as PEP 508 writes it. */
export interface Requirement {
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifier: SpecifierSet;
  /** After `name @`. */
  readonly url: string | undefined;
  /** The environment marker, without its semicolon, as written. */
  readonly marker: string | undefined;
}

/** One text and how far it has been read. */
interface Cursor {
  readonly text: string;
  at: number;
}

// Every pattern is sticky and starts with what tells it from the others, so that no text takes more than linear time.
const WHITE = /[ \t]*/y;
const NAME = /[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?(?![a-z0-9._-])/iy;
const URL = /[^ \t]+/y;
const PRE_POST_DEV = String.raw`(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?`;
const RELEASE = String.raw`\s*v?(?:[0-9]+!)?[0-9]+`;
// packaging's Specifier: only == and != take a local part or `.*`, and ~= needs two numbers.
const SPECIFIER = new RegExp(
  String.raw`===\s*[^\s;),]+|(?:==|!=)${RELEASE}(?:\.[0-9]+)*(?:\.\*|${PRE_POST_DEV}(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?)|~=${RELEASE}(?:\.[0-9]+)+${PRE_POST_DEV}|(?:<=|>=|<|>)${RELEASE}(?:\.[0-9]+)*${PRE_POST_DEV}`,
  'iy',
);
const QUOTED = /'[^']*'|"[^"]*"/y;
const VARIABLE =
  /(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
const COMPARISON = /===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b/y;
const CONNECTIVE = /(?:and|or)\b/y;

/** No requirement nests its environment marker deeper; packaging itself runs out of stack at some depth. */
const DEEPEST = 50;

/**
 * Reads one requirement by the grammar of PEP 508, as `packaging` does since 22 (pip since 24.1): no legacy
 * versions, no trailing comma. Undefined for anything else: a path, a URL without a name, an option.
 */
export function parseRequirement(text: string): Requirement | undefined {
  const cursor = { text, at: 0 };
  skip(cursor);
  const name = take(cursor, NAME);
  if (name === undefined) return undefined;
  skip(cursor);
  const extras = takeList(cursor, { open: '[', close: ']', item: NAME, mayBeEmpty: true });
  if (!extras) return undefined;
  skip(cursor);
  const named = { name, extras };
  if (takeText(cursor, '@')) return withUrl(cursor, named);
  if (isEnd(cursor)) return { ...named, specifier: [], url: undefined, marker: undefined };
  const specifiers = isNext(cursor, '(')
    ? takeList(cursor, { open: '(', close: ')', item: SPECIFIER, mayBeEmpty: false })
    : takeItems(cursor, SPECIFIER);
  if (!specifiers) return undefined;
  skip(cursor);
  const specifier = specifiers.map(specifierOf);
  if (isEnd(cursor)) return { ...named, specifier, url: undefined, marker: undefined };
  const marker = takeText(cursor, ';') ? parseEnvironmentMarker(cursor.text.slice(cursor.at)) : undefined;
  return marker === undefined ? undefined : { ...named, specifier, url: undefined, marker };
}

/** Specifiers as they are written behind a name. */
export function renderSpecifiers(specifiers: SpecifierSet): string {
  return specifiers.map(({ operator, version }) => `${operator}${version}`).join(',');
}

/** The text of an environment marker without white space around it, if it is one: `python_version < "3.9"`. */
export function parseEnvironmentMarker(text: string): string | undefined {
  const cursor = { text, at: 0 };
  return takeMarker(cursor, 0) && isEnd(cursor)
    ? text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '')
    : undefined;
}

function withUrl(cursor: Cursor, named: Pick<Requirement, 'name' | 'extras'>): Requirement | undefined {
  skip(cursor);
  const url = take(cursor, URL);
  if (url === undefined) return undefined;
  skip(cursor);
  if (isEnd(cursor)) return { ...named, specifier: [], url, marker: undefined };
  const marker = takeText(cursor, ';') ? parseEnvironmentMarker(cursor.text.slice(cursor.at)) : undefined;
  return marker === undefined ? undefined : { ...named, specifier: [], url, marker };
}

function takeMarker(cursor: Cursor, depth: number): boolean {
  do {
    skip(cursor);
    if (takeText(cursor, '(')) {
      if (depth >= DEEPEST || !takeMarker(cursor, depth + 1) || !takeText(cursor, ')')) return false;
    } else if (!takeComparison(cursor)) {
      return false;
    }
    skip(cursor);
  } while (take(cursor, CONNECTIVE) !== undefined);
  return true;
}

function takeComparison(cursor: Cursor): boolean {
  for (const pattern of [[VARIABLE, QUOTED], [COMPARISON], [VARIABLE, QUOTED]]) {
    skip(cursor);
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

/** A list between brackets; without them, an empty one. */
function takeList(
  cursor: Cursor,
  { open, close, item, mayBeEmpty }: ListForm,
): readonly string[] | undefined {
  if (!takeText(cursor, open)) return [];
  skip(cursor);
  const items = takeItems(cursor, item);
  skip(cursor);
  if (!items || (items.length === 0 && !mayBeEmpty)) return undefined;
  return takeText(cursor, close) ? items : undefined;
}

function takeItems(cursor: Cursor, item: RegExp): readonly string[] | undefined {
  const items: string[] = [];
  let found = take(cursor, item);
  while (found !== undefined) {
    items.push(found);
    skip(cursor);
    if (!takeText(cursor, ',')) return items;
    skip(cursor);
    found = take(cursor, item);
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

function skip(cursor: Cursor): void {
  take(cursor, WHITE);
}
