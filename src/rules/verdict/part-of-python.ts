import type { StandardModule } from '../catalog/catalog.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { satisfies } from '../python/version-specifier.ts';
import type { Facts } from './facts.ts';
import { entryOf } from './known.ts';
import type { Notice } from './notice.ts';
import type { Placement } from './placement.ts';
import type { Verdict } from './verdict.ts';

/** The verdict on a command that names only modules of the standard library, or former ones. */
export function explainStandardLibrary(
  requirements: readonly TypedRequirement[],
  facts: Facts,
): Extract<Verdict, { kind: 'explain' }> {
  const { manager } = facts.packages;
  const present = requirements.filter((requirement) => {
    const module = entryOf(requirement)?.standardLibrary;
    return module && !hasLeft(module, facts);
  });
  const packages = present.flatMap((requirement) => entryOf(requirement)?.standardLibrary?.debian ?? []);
  const alternatives: Placement[] =
    manager?.usesDebianNames && packages.length > 0
      ? [{ kind: 'packages', manager, requirements: present, packages, version: undefined }]
      : [];
  return {
    kind: 'explain',
    reason: present.length === 0 ? 'left-python' : 'standard-library',
    alternatives,
    notices: requirements.map((requirement) => standardLibraryNotice(requirement, facts)),
  };
}

/** The notice on a module that is, or was, in the standard library. */
export function standardLibraryNotice(typed: TypedRequirement, facts: Facts): Notice {
  const module = entryOf(typed)?.standardLibrary;
  const name = typed.requirement?.name ?? '';
  return module?.removedIn !== undefined && hasLeft(module, facts)
    ? { code: 'left-python', args: { name, version: module.removedIn, successor: module.successor ?? '' } }
    : { code: 'standard-library', args: { name, package: module?.debian ?? '' } };
}

function hasLeft({ removedIn }: StandardModule, { pythonVersion }: Facts): boolean {
  return (
    removedIn !== undefined &&
    pythonVersion !== undefined &&
    satisfies(pythonVersion, [{ operator: '>=', version: removedIn }])
  );
}
