import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { bundleModule } from '../support/bundle.ts';
import { cleanEnvironment } from '../support/helper-process.ts';
import { makeHome } from '../support/home.ts';
import { HELPER } from '../support/pipward.ts';
import { NODE_18 } from '../support/node18.ts';
import { until } from '../support/until.ts';

const file = join(inject('runDirectory'), `ending-${process.pid}.cjs`);
bundleModule('src/system/ending.ts', file);

const WAITING = {
  'from the start': 'look();',
  "after a program's end": "require('child_process').spawn('/bin/true').on('exit', look);",
  'after reading a file': "require('fs').promises.readFile('/etc/passwd').then(look);",
  'after typed input': "process.stdin.once('data', look);",
};

it.each(Object.entries(WAITING))(
  'a signal that has already arrived is noticed %s, on this Node',
  (_when, code) => {
    expectNoticed(process.execPath, code);
  },
);

it.each(Object.entries(WAITING))(
  'a signal that has already arrived is noticed %s, on the oldest Node',
  { tags: 'oldest-node' },
  (_when, code) => {
    expectNoticed(NODE_18, code);
  },
);

function expectNoticed(node: string, code: string): void {
  const script = `
    const { endedBy, listenForSignals, throwIfEnding } = require(${JSON.stringify(file)});
    listenForSignals();
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
}

it('a helper that is continued after a stop ends, even if it has not begun anything', async () => {
  const home = makeHome();
  const stopping = home.write(
    'stop.cjs',
    `const { once } = process;
     process.once = function (event, ...rest) {
       once.call(this, event, ...rest);
       if (event === 'SIGCONT') process.kill(process.pid, 'SIGSTOP');
     };`,
  );
  const answer = join(home.path, 'answer');
  const words = ['plan', '1', 'bash', 'before', '0', answer, 'pip', 'install', 'requests'];
  const helper = spawn(process.execPath, ['-r', stopping, HELPER, ...words], {
    cwd: home.path,
    env: cleanEnvironment(home.path),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  helper.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  await until(() => / T /.test(readFileSync(`/proc/${helper.pid}/stat`, 'utf8')));
  helper.kill('SIGCONT');
  expect(await once(helper, 'close')).toEqual([130, null]);
  expect(told).toContain('type the command again');
  expect(existsSync(answer)).toBe(false);
});
