import type { RescueHome } from '../rules/upkeep/rescue.ts';

/** Where it goes, in a few words. */
export function describeHome(home: RescueHome): string {
  switch (home) {
    case 'pipx':
      return 'to pipx';
    case 'default':
      return 'to the default environment';
    case 'nowhere':
      return 'away: what needs it brings its own';
    case 'stays':
      return 'stays';
    default:
      return home satisfies never;
  }
}
