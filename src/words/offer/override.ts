/** The line that is shown while pip finds out what `--break-system-packages` would do. */
export const askingPip = 'asking pip what that would override …';

/** The question about a typed `--break-system-packages`, and its answers. */
export const askToOverride = {
  question: 'Install it?',
  elsewhere: 'elsewhere, where it overrides nothing',
  asTyped: "into the system's Python, as typed",
} as const;

/** The hint if no question is asked; the command follows below. */
export const withoutOption = 'without that option, it goes where it overrides nothing';
