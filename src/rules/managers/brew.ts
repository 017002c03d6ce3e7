import type { PackageVersions } from './manager.ts';

/** `brew info --json=v2`: formulae with their stable version and what is installed of them. */
export function parseBrewInfo(text: string): PackageVersions {
  const available = new Map<string, string>();
  const installed = new Map<string, string>();
  for (const formula of formulaeIn(text)) {
    const { name, versions, installed: kept } = formula;
    if (typeof name !== 'string') continue;
    if (typeof versions?.stable === 'string') available.set(name, versions.stable);
    const version = kept?.[0]?.version;
    if (typeof version === 'string') installed.set(name, version);
  }
  return { available, installed };
}

/** What of brew's answer is read; every part of it may be missing or of another form. */
interface Formula {
  readonly name?: unknown;
  readonly versions?: { readonly stable?: unknown } | null;
  readonly installed?: readonly ({ readonly version?: unknown } | null)[] | null;
}

function formulaeIn(text: string): readonly Formula[] {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('formulae' in answer)) return [];
    return Array.isArray(answer.formulae)
      ? answer.formulae.filter(
          (formula): formula is Formula => typeof formula === 'object' && formula !== null,
        )
      : [];
  } catch {
    return [];
  }
}
