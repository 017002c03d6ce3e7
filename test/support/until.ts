import { vi } from 'vitest';

/** Waits until something is so. The limit is for what never comes: a busy machine needs many times the usual. */
export async function until(isSo: () => boolean): Promise<void> {
  await vi.waitUntil(isSo, { timeout: 60_000, interval: 10 });
}

/** A command for a shell that prints `waiting`, and ends as soon as there is a file `go` in HOME. */
export const WAITING = "sh -c 'echo waiting; until [ -e ~/go ]; do sleep 0.05; done'";
