/** Whether an error means that the person pressed Ctrl-C in a question. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
