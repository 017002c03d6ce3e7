import { renderPipArgs } from '../pip/pipx-options.ts';
import { normalizeName } from '../python/project-name.ts';
import type { Placement } from '../verdict/placement.ts';
import type { Command } from './command.ts';
import { installCommand } from './manager-command.ts';
import { wordsOf } from './pip-command.ts';
import type { PlanContext, Step } from './step.ts';

/** The step that gives one application to pipx. */
export function pipxStep(placement: Extract<Placement, { kind: 'pipx' }>, context: PlanContext): Step {
  const { requirement, includeDeps, systemSite, isInstalled } = placement;
  const { invocation, directory } = context;
  const name = requirement.requirement?.name ?? '';
  const pipArgs = renderPipArgs(invocation, directory);
  const options = [
    ...(includeDeps ? ['--include-deps'] : []),
    ...(systemSite ? ['--system-site-packages'] : []),
    ...(pipArgs === undefined ? [] : [`--pip-args=${pipArgs}`]),
  ];
  const isUpgrade = invocation.options.some((option) => option.name === 'upgrade');
  const isPlain =
    (requirement.requirement?.specifier.length ?? 0) === 0 &&
    (requirement.requirement?.extras.length ?? 0) === 0;
  const command: Command =
    isInstalled && isUpgrade && isPlain
      ? ['pipx', 'upgrade', ...options.filter((option) => option !== '--include-deps'), normalizeName(name)]
      : [
          'pipx',
          'install',
          ...options,
          ...(isInstalled && (isUpgrade || !isPlain) ? ['--force'] : []),
          ...requirement.words,
        ];
  return { kind: 'pipx', requirements: [wordsOf(requirement)], commands: [command] };
}

/** The step that installs pipx; none where no package of it is known. */
export function pipxItself({ manager, pipxPackage, rights }: PlanContext): readonly Step[] {
  if (manager === undefined || pipxPackage === undefined) return [];
  const packages = [pipxPackage];
  return [{ kind: manager.name, requirements: [], packages, ...installCommand(manager, packages, rights) }];
}
