import { setMaxListeners } from 'node:events';

/** What ends this process before its time: a signal, Ctrl-C in a question, or a stop that the shell did not wait out. */
export type Cause = EndingSignal | 'question' | 'stopped';

type EndingSignal = (typeof signals)[number];

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The process is to end. Thrown wherever it waits for something; caught only to clear away, and by the entry. */
export class Ended extends Error {
  override readonly name = 'Ended';
  readonly by: Cause;

  constructor(by: Cause) {
    super(`ended: ${by}`);
    this.by = by;
  }
}

let ended: Ended | undefined;
let controller: AbortController | undefined;
let isHeeding = false;

/** Aborted, with an `Ended` as its reason, when the process is to end. Whatever takes time heeds it. */
export function endingSignal(): AbortSignal {
  heedSignals();
  // Most often nobody asks, and loading what it is takes as long as a good part of an answer.
  if (!controller) {
    controller = new AbortController();
    setMaxListeners(0, controller.signal);
    if (ended) controller.abort(ended);
  }
  return controller.signal;
}

/** What the process is to end by, once it is. */
export function endedBy(): Cause | undefined {
  return ended?.by;
}

/** Throws if the process is to end. */
export function throwIfEnded(): void {
  if (ended) throw ended;
}

/**
 * From here on a signal ends the process by `endingSignal` alone, once all that was begun is cleared away: nobody else has a
 * handler for one. Libraries that bring their own (execa, inquirer) would each leave the end to the other. Until then a signal
 * does what it does to any program.
 */
export function heedSignals(): void {
  if (isHeeding) return;
  isHeeding = true;
  for (const signal of signals) process.on(signal, end);
}

/** For what a shell waits for: going on after a stop is an end, too, since the shell did not wait. */
export function endWhenContinued(): void {
  process.once('SIGCONT', () => end('stopped'));
}

/** Lets a signal that is here already be heard, and throws if one was. */
export async function throwIfEnding(): Promise<void> {
  if (!isHeeding) return;
  // Behind what the event loop brings, it is only in its next turn that it looks for signals.
  await new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
  throwIfEnded();
}

/** Does with this process what the signal would have done without us; returns where it was none. */
export function endBy(by: Cause): void {
  if (by === 'question' || by === 'stopped') return;
  process.removeAllListeners(by);
  process.kill(process.pid, by);
}

function end(by: Cause): void {
  ended ??= new Ended(by);
  controller?.abort(ended);
}
