import { findPackage } from '../../rules/catalog/catalog.ts';
import type { PlanContext } from '../../rules/plan/step.ts';
import { pipOf, type TypedCommand } from '../../rules/shells/typed-command.ts';
import { packageOf } from '../../rules/verdict/distributor-package.ts';
import type { Facts } from '../../rules/verdict/facts.ts';
import { readRights } from '../packages/read-rights.ts';
import type { PipFinding } from './finding.ts';

/** The values that the commands of a plan depend on, from the finding and the facts. */
export function contextFor(
  source: { readonly typed: TypedCommand; readonly finding: PipFinding },
  facts: Facts,
): PlanContext {
  const { typed, finding } = source;
  return {
    invocation: finding.invocation,
    args: typed.args,
    pip: pipOf(typed),
    directory: facts.directory,
    // Read only for a plan that has a command for root.
    get rights() {
      return readRights(facts.packages.manager, { typesSudo: typed.isSudo });
    },
    backend: facts.backend,
    outsideInstaller: facts.outsideInstaller,
    setsPython: facts.setsPython,
    hasPipx: facts.hasPipx,
    manager: facts.packages.manager,
    pipxPackage: packageOf(findPackage('pipx'), facts),
  };
}
