import { compare, explain, type Pep440Version } from '@renovatebot/pep440';

/** One version specifier of PEP 440, such as `>=1.3`. */
export interface Specifier {
  readonly operator: '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>';
  readonly version: string;
}

/** A list of specifiers that must all match, such as `>=1.3,<2`. An empty one allows any version. */
export type SpecifierSet = readonly Specifier[];

/**
 * True if a version matches all specifiers, as pip decides it when there is only this version to choose. A
 * pre-release matches only if a specifier names a pre-release (PEP 440, "Handling of pre-releases"). A
 * version that PEP 440 cannot order matches only a `===` with exactly its text.
 */
export function satisfies(version: string, specifiers: SpecifierSet): boolean {
  const explained = explain(version);
  if (explained?.is_prerelease && !specifiers.some(namesPrerelease)) return false;
  if (!explained && specifiers.length === 0) return false;
  return specifiers.every((specifier) =>
    specifier.operator === '==='
      ? specifier.version.toLowerCase() === version.toLowerCase()
      : explained !== null && matches(explained, specifier),
  );
}

/** `!=` with a pre-release does not allow pre-releases (packaging, `Specifier.prereleases`). */
function namesPrerelease({ operator, version }: Specifier): boolean {
  return operator !== '!=' && explain(withoutStar(version))?.is_prerelease === true;
}

/** The operators of PEP 440, "Version specifiers". The library differs for `~=`, `<`, `>` and `.*`. */
function matches(candidate: Pep440Version, { operator, version }: Specifier): boolean {
  const wanted = explain(withoutStar(version));
  if (!wanted) return false;
  const isPrefix = version.endsWith('.*');
  switch (operator) {
    case '==':
      return isPrefix
        ? hasReleasePrefix(candidate, wanted)
        : compare(wanted.local ? render(candidate) : candidate.public, version) === 0;
    case '!=':
      return !matches(candidate, { operator: '==', version });
    case '~=':
      return (
        compare(candidate.public, version) >= 0 &&
        hasReleasePrefix(candidate, { ...wanted, release: wanted.release.slice(0, -1) })
      );
    case '>=':
      return compare(candidate.public, version) >= 0;
    case '<=':
      return compare(candidate.public, version) <= 0;
    case '<':
      return (
        compare(candidate.public, version) < 0 &&
        !(candidate.is_prerelease && !wanted.is_prerelease && hasSameBase(candidate, wanted))
      );
    case '>':
      return (
        compare(candidate.public, version) > 0 &&
        !(isPostOrLocal(candidate, wanted) && hasSameBase(candidate, wanted))
      );
    case '===':
      return false;
    default:
      return operator satisfies never;
  }
}

function hasReleasePrefix(candidate: Pep440Version, wanted: Pep440Version): boolean {
  return (
    candidate.epoch === wanted.epoch &&
    wanted.release.every((part, index) => part === (candidate.release[index] ?? 0))
  );
}

function hasSameBase(candidate: Pep440Version, wanted: Pep440Version): boolean {
  return compare(candidate.base_version, wanted.base_version) === 0;
}

/** True for a post-release or a local version, which `>` excludes if its release is the wanted one. */
function isPostOrLocal(candidate: Pep440Version, wanted: Pep440Version): boolean {
  return Boolean(candidate.local) || (candidate.is_postrelease && !wanted.is_postrelease);
}

function render({ public: text, local }: Pep440Version): string {
  return local ? `${text}+${local}` : text;
}

function withoutStar(version: string): string {
  return version.endsWith('.*') ? version.slice(0, -2) : version;
}
