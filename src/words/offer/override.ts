/** The reason for the wait while pip works out what `--break-system-packages` would do. */
export const askingPip = 'asking pip what that would put in front of the system …';

/** The question about a typed `--break-system-packages`, and its answers. */
export const askToOverride = {
  question: 'Install it?',
  elsewhere: 'elsewhere, where it disturbs nothing',
  asTyped: "into the system's own Python, as typed",
} as const;

/** The way out where nobody is asked; the command stands below. */
export const withoutOption = 'without that option it goes to where it disturbs nothing';
