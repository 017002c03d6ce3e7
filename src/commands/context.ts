import { findPackage } from '../rules/catalog/catalog.ts';
import type { Facts } from '../facts.ts';
import { packageOf } from '../placement.ts';
import type { PlanContext } from '../plan.ts';
import type { PipFinding } from '../system/refusal.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';

/** What the commands of a plan depend on, from what was found. */
export function contextFor(
  source: { readonly typed: TypedCommand; readonly finding: PipFinding },
  facts: Facts,
): PlanContext {
  const { typed, finding } = source;
  return {
    invocation: finding.invocation,
    args: typed.args,
    pip: typed.isModule ? [typed.program, '-m', 'pip'] : [typed.program],
    directory: facts.directory,
    isRoot: process.geteuid?.() === 0,
    backend: facts.backend,
    outsideInstaller: facts.outsideInstaller,
    setsPython: facts.setsPython,
    hasPipx: facts.hasPipx,
    manager: facts.packages.manager,
    pipxPackage: packageOf(findPackage('pipx'), facts),
  };
}
