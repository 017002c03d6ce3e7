import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { node18 } from '../support/node18.ts';

const file = join(inject('runDirectory'), `ending-${process.pid}.cjs`);
const root = fileURLToPath(new URL('../..', import.meta.url));
execFileSync(process.execPath, ['src/bundle/build.mjs', 'src/system/ending.ts', file], { cwd: root });

const WAITING = {
  'from the start': 'look();',
  "behind a program's end": "require('child_process').spawn('/bin/true').on('exit', look);",
  'behind a file': "require('fs').promises.readFile('/etc/passwd').then(look);",
  'behind what was typed': "process.stdin.once('data', look);",
};

it.each(
  [process.execPath, node18()].flatMap((node, index) =>
    Object.entries(WAITING).map(([when, code]) => ({
      when,
      release: ['this', 'the oldest'][index],
      node,
      code,
    })),
  ),
)('a signal that is here already is heard $when, on $release Node', ({ node, code }) => {
  const script = `
    const { endedBy, heedSignals, throwIfEnding } = require(${JSON.stringify(file)});
    heedSignals();
    async function look() {
      process.kill(process.pid, 'SIGINT');
      const end = Date.now() + 20;
      while (Date.now() < end);
      await throwIfEnding().catch(() => undefined);
      console.log(endedBy());
      process.exit();
    }
    ${code}`;
  expect(execFileSync(node, ['-e', script], { encoding: 'utf8', input: 'x\n' })).toBe('SIGINT\n');
});
