/** The line that is shown while pip finds out what `--break-system-packages` would do. */
export const askingPip = 'asking pip what that would put in front of the system …';

/** The question about a typed `--break-system-packages`, and its answers. */
export const askToOverride = {
  question: 'Install it?',
  elsewhere: 'elsewhere, where it disturbs nothing',
  asTyped: "into the system's own Python, as typed",
} as const;

/** The hint if no question is asked; the command follows below. */
export const withoutOption = 'without that option it goes to where it disturbs nothing';
