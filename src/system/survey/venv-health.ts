import type { Settings } from '../../rules/settings.ts';
import type { HealthProblem } from '../../rules/upkeep/health.ts';
import { sharedVenv } from '../directories.ts';
import { isThere } from '../files.ts';
import { isAllowed, listRecords } from '../trust/permissions.ts';
import { isVenv } from '../venv-files.ts';
import { findDamage } from '../venv/describe-venv.ts';

/** Environments that are allowed and no longer work. */
export function findBrokenVenvs(): readonly HealthProblem[] {
  return listRecords()
    .filter(({ kind, path }) => kind === 'allowed' && isThere(path) && isAllowed(path))
    .flatMap(({ path }): readonly HealthProblem[] => {
      const damage = findDamage(path);
      return damage ? [{ code: 'allowed-venv-broken', args: { venv: path, damage } }] : [];
    });
}

/** The problem that the setting `everywhere` names an environment which no longer exists. */
export function findMissingEverywhere({ everywhere }: Settings): readonly HealthProblem[] {
  return everywhere === '' || isVenv(sharedVenv(everywhere))
    ? []
    : [{ code: 'everywhere-missing', args: { name: everywhere } }];
}
