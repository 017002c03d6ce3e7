// Measures the budgets of the design, beside programs that people have in their shells. Everything is
// measured in turn with its counterpart, in temporary HOMEs. `--quick` measures only a few times, `--only
// TEXT` only some parts, `--json` prints data, `--write` updates the figures of `pipward help speed` and the
// picture of the README. The exit status is 1 if a ratio or count is over its budget.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import type { Bench, Part } from './context.ts';
import { renewFigures } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { measureHelper } from './helper.ts';
import { measureHooks } from './hooks.ts';
import { measureInstall } from './install.ts';
import { findPeers } from './peers.ts';
import { renderPicture } from './picture.ts';
import { measureRefusal } from './refusal.ts';
import { isFailed, type Row } from './row.ts';
import { measureShellStart } from './shell-start.ts';
import { measureSize } from './size.ts';
import { makeStage } from './stage.ts';
import { renderTable } from './table.ts';
import { measureWrapper } from './wrapper.ts';

const PARTS: Readonly<Record<string, Part>> = {
  'shell-start': measureShellStart,
  hooks: measureHooks,
  wrapper: measureWrapper,
  refusal: measureRefusal,
  install: measureInstall,
  helper: measureHelper,
  growth: measureGrowth,
  size: measureSize,
};

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const only = words[words.indexOf('--only') + 1] ?? '';
const isChosen = (name: string): boolean => !words.includes('--only') || only.split(',').includes(name);

const began = performance.now();
/** The load of the machine before the run, so that figures taken beside other work say so. */
const load = loadavg()[0];
const stage = makeStage();
const bench: Bench = {
  stage,
  peers: findPeers(progress),
  rounds: (usual) => (isQuick ? Math.max(2, Math.round(usual / 5)) : usual),
  progress,
};
try {
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) if (isChosen(name)) rows.push(...(await part(bench)));
  clearProgress();
  const json = `${JSON.stringify({ schema: 1, machine: describeMachine(), rows }, undefined, 1)}\n`;
  console.log(words.includes('--json') ? json : renderTable(rows));
  writeFileSync('dist/bench.json', json);
  if (words.includes('--write')) renew(rows);
  if (rows.some(isFailed)) process.exitCode = 1;
} finally {
  stage.remove();
}

function describeMachine() {
  const [cpu] = cpus();
  return { cpu: cpu?.model, cores: cpus().length, kernel: release(), node: process.version, load };
}

/** Writes the table of `pipward help speed`, and the picture of the README. */
function renew(rows: readonly Row[]): void {
  const topic = 'src/words/topics/speed.ts';
  writeFileSync(topic, renewFigures(readFileSync(topic, 'utf8'), rows));
  writeFileSync('test/bench/figures.svg', renderPicture(rows));
}

function progress(text: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(4);
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${seconds} s  ${text}` : `${seconds} s  ${text}\n`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}
