// `npm run lint`: types, lint, format, and what nothing uses; all at once, since each of them uses one core.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const CHECKS = [
  ['prettier', '--check', '--log-level=warn', '.'],
  ['tsc'],
  ['knip'],
  ['oxlint', '--deny-warnings'],
];

const waiting = [...CHECKS];
let failed = false;
await Promise.all(Array.from({ length: availableParallelism() }, worker));
process.exitCode = failed ? 1 : 0;

async function worker() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const [program, ...words] = check;
    const ended = await new Promise((resolve) => {
      const child = spawn(`node_modules/.bin/${program}`, words, { stdio: ['ignore', 'inherit', 'inherit'] });
      child.once('error', () => resolve(1));
      child.once('close', resolve);
    });
    if (ended !== 0) console.error(`lint: ${check.join(' ')} failed`);
    failed ||= ended !== 0;
  }
}
