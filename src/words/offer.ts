import { code, printable } from '../rules/printable.ts';

/** The line in place of the fifteen that pip, or the shell, would have shown. */
export function refusalLine(
  reason: 'externally-managed' | 'require-virtualenv' | 'pip-missing',
  names: { readonly distributor: string; readonly executable: string; readonly program: string },
): string {
  switch (reason) {
    case 'externally-managed':
      return `externally-managed-environment: ${printable(names.distributor)} manages ${code(names.executable)}`;
    case 'require-virtualenv':
      return `${code(names.program)} is set to install into environments only (require-virtualenv)`;
    case 'pip-missing':
      return `there is no ${code(names.program)} on this machine`;
    default:
      return reason satisfies never;
  }
}

/** What a person waits for where there is no index of apt's packages yet. */
export const readingApt = 'reading what apt has; the next time it is known …';

/** What a person waits for where apt works out what else a removal would take away. */
export const askingApt = 'asking apt what else would go …';

/** What a person waits for where pip works out what `--break-system-packages` would do. */
export const askingPip = 'asking pip what that would put in front of the system …';

/** Where pip refused in a line that is more than one plain command. */
export function lineHint(command: string): string {
  return `hint: \`pip install …\` by itself, in place of ${code(command)}, is put where it belongs`;
}

/** What stands before commands that take away what is not only the person's. */
export const systemsOwn = "the system's own, which its programs may need, would go with";
