import type { Interpreter } from '../../src/rules/python/interpreter.ts';
import { endBy, Ended, heedSignals } from '../../src/system/ending.ts';
import { createVenv } from '../../src/system/venv/create-venv.ts';

/**
 * A program that creates one environment; `venv-maker.ts` bundles and starts it. Its arguments are
 * `VENV EXECUTABLE SYSTEM-SITE-PACKAGES`. It prints the result.
 */
const [venv = '', executable = '', systemSitePackages = ''] = process.argv.slice(2);
const interpreter: Interpreter = {
  executable,
  version: '3.11.2',
  prefix: '/usr',
  basePrefix: '/usr',
  stdlib: '/usr/lib/python3.11',
};

heedSignals();
let slow = 0;
void createVenv({
  venv,
  interpreter,
  systemSitePackages: systemSitePackages === 'true',
  onSlow: () => {
    slow += 1;
  },
}).then(
  (creation) => process.stdout.write(JSON.stringify({ ...creation, slow })),
  (error: unknown) => {
    if (error instanceof Ended) endBy(error.by);
    else process.stdout.write(JSON.stringify({ kind: 'thrown', detail: String(error), slow }));
  },
);
