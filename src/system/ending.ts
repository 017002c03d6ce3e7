import { setMaxListeners } from 'node:events';

/**
 * The cause of an early end of this process: a signal, Ctrl-C or Ctrl-Z in a question, or a stop that the shell
 * did not wait out.
 */
export type Cause = EndingSignal | 'question' | 'suspended' | 'stopped';

type EndingSignal = (typeof signals)[number];

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The process has to end. Thrown wherever it waits for something; caught only to clean up, and by the entry.
 */
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
let isListening = false;

/**
 * Aborted, with an `Ended` as its reason, when the process has to end. Everything that takes time listens to
 * it.
 */
export function endingSignal(): AbortSignal {
  listenForSignals();
  // Made when first asked for: most runs never need it, and loading its class takes a good part of the time
  // of an answer.
  if (!controller) {
    controller = new AbortController();
    setMaxListeners(0, controller.signal);
    if (ended) controller.abort(ended);
  }
  return controller.signal;
}

/** The cause of the end; undefined while the process need not end. */
export function endedBy(): Cause | undefined {
  return ended?.by;
}

/** Throws if the process is to end. */
export function throwIfEnded(): void {
  if (ended) throw ended;
}

/**
 * From here on a signal ends the process through `endingSignal` alone, after everything that was begun is
 * cleaned up. No other handler is installed: libraries that bring their own (execa, inquirer) would each
 * leave the end to the other. Before this call, a signal does what it does to any program.
 */
export function listenForSignals(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of signals) process.on(signal, end);
}

/**
 * For commands that a shell waits for: to be continued after a stop is an end too, since the shell did not
 * wait.
 */
export function endWhenContinued(): void {
  process.once('SIGCONT', () => end('stopped'));
}

/** Gives a signal that has already arrived the time to be noticed, and throws if there was one. */
export async function throwIfEnding(): Promise<void> {
  if (!isListening) return;
  // The event loop looks for signals only in its next turn, after the events that are already waiting.
  await new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
  throwIfEnded();
}

/** The exit status if no signal ended this process: that of SIGTSTP for Ctrl-Z, else that of SIGINT. */
export function statusOf(by: Cause): number {
  return by === 'suspended' ? 148 : 130;
}

/** Does to this process what the signal would have done without us; returns if the cause was no signal. */
export function endBy(by: Cause): void {
  if (by === 'question' || by === 'suspended' || by === 'stopped') return;
  process.removeAllListeners(by);
  process.kill(process.pid, by);
}

function end(by: Cause): void {
  ended ??= new Ended(by);
  controller?.abort(ended);
}
