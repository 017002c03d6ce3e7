import type { NamedManager } from './manager.ts';
import { commandNames } from './prefixed-names.ts';
import type { PackageVersions } from './question.ts';

export const brew: NamedManager<'brew'> = {
  name: 'brew',
  families: ['darwin'],
  ownPython: { keeper: 'Homebrew', place: /\/(?:homebrew|linuxbrew)\/|\/Cellar\// },
  install: 'install',
  remove: 'uninstall',
  needsRoot: false,
  letter: 'b',
  packageNames: commandNames,
  usesDebianNames: false,
  // brew says nothing of any name if it does not know one, so each name is a question of its own. That takes
  // a second, so only a few are asked.
  questions: (names) =>
    names.slice(0, 4).map((name) => ({
      words: ['brew', 'info', '--json=v2', '--formula', '--', name],
      environment: { HOMEBREW_NO_AUTO_UPDATE: '1' },
      parse: parseBrewInfo,
    })),
  development: { compilers: {}, programs: new Map() },
};

/** `brew info --json=v2`: formulae with their stable version, and the one that is installed. */
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

/** The part of brew's answer that is read. Each piece of it may be missing, or have another form. */
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
