import { compare, explain, type Pep440Version } from '@renovatebot/pep440';

/** One `>=1.3` of PEP 440. */
export interface Specifier {
  readonly operator: '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>';
  readonly version: string;
}

/** `>=1.3,<2`: all of them must hold; none at all allows any version. */
export type SpecifierSet = readonly Specifier[];

/**
 * Whether a version lies within the specifiers, as pip decides it for the one version that is there: a pre-release
 * only where a specifier names one (PEP 440, "Handling of pre-releases"). A version that PEP 440 cannot order
 * satisfies nothing but a `===` that names it letter by letter.
 */
export function satisfies(version: string, specifiers: SpecifierSet): boolean {
  const explained = explain(version);
  if (explained?.is_prerelease && !specifiers.some(namesPrerelease)) return false;
  if (!explained && specifiers.length === 0) return false;
  return specifiers.every((specifier) =>
    specifier.operator === '==='
      ? specifier.version.toLowerCase() === version.toLowerCase()
      : explained !== null && holds(explained, specifier),
  );
}

/** `!=` does not invite pre-releases (packaging, `Specifier.prereleases`). */
function namesPrerelease({ operator, version }: Specifier): boolean {
  return operator !== '!=' && explain(withoutStar(version))?.is_prerelease === true;
}

/** The comparison operators of PEP 440, "Version specifiers"; the library's own differ for `~=`, `<`, `>` and `.*`. */
function holds(found: Pep440Version, { operator, version }: Specifier): boolean {
  const wanted = explain(withoutStar(version));
  if (!wanted) return false;
  const isPrefix = version.endsWith('.*');
  switch (operator) {
    case '==':
      return isPrefix
        ? startsWith(found, wanted)
        : compare(wanted.local ? render(found) : found.public, version) === 0;
    case '!=':
      return !holds(found, { operator: '==', version });
    case '~=':
      return (
        compare(found.public, version) >= 0 &&
        startsWith(found, { ...wanted, release: wanted.release.slice(0, -1) })
      );
    case '>=':
      return compare(found.public, version) >= 0;
    case '<=':
      return compare(found.public, version) <= 0;
    case '<':
      return (
        compare(found.public, version) < 0 &&
        !(found.is_prerelease && !wanted.is_prerelease && sameBase(found, wanted))
      );
    case '>':
      return compare(found.public, version) > 0 && !(isAfterwards(found, wanted) && sameBase(found, wanted));
    case '===':
      return false;
    default:
      return operator satisfies never;
  }
}

function startsWith(found: Pep440Version, wanted: Pep440Version): boolean {
  return (
    found.epoch === wanted.epoch &&
    wanted.release.every((part, index) => part === (found.release[index] ?? 0))
  );
}

function sameBase(found: Pep440Version, wanted: Pep440Version): boolean {
  return compare(found.base_version, wanted.base_version) === 0;
}

/** A post-release or a local version of the same release is not what `>` means. */
function isAfterwards(found: Pep440Version, wanted: Pep440Version): boolean {
  return Boolean(found.local) || (found.is_postrelease && !wanted.is_postrelease);
}

function render({ public: text, local }: Pep440Version): string {
  return local ? `${text}+${local}` : text;
}

function withoutStar(version: string): string {
  return version.endsWith('.*') ? version.slice(0, -2) : version;
}
