import type { Interpreter } from '../../src/rules/python/interpreter.ts';
import { endBy, Ended, listenForSignals } from '../../src/system/ending.ts';
import { createVenv, type Creation } from '../../src/system/venv/create-venv.ts';
import { recordCreated } from '../../src/system/venv/record-created.ts';

/**
 * A program that creates one environment; `venv-maker.ts` bundles and starts it. Its arguments are
 * `VENV PYTHON EXECUTABLE SYSTEM-SITE-PACKAGES`, of which PYTHON is the JSON of an interpreter. It prints the result.
 */
const [venv = '', python = '', executable = '', systemSitePackages = ''] = process.argv.slice(2);
const interpreter: Interpreter = { ...(JSON.parse(python) as Interpreter), executable };

listenForSignals();
let slow = 0;
void make().then(
  (creation) => process.stdout.write(JSON.stringify({ ...creation, slow })),
  (error: unknown) => {
    if (error instanceof Ended) endBy(error.by);
    else process.stdout.write(JSON.stringify({ kind: 'thrown', detail: String(error), slow }));
  },
);

/** As whoever has an environment made does it: what is made is recorded. */
async function make(): Promise<Creation> {
  const creation = await createVenv({
    venv,
    interpreter,
    systemSitePackages: systemSitePackages === 'true',
    onSlow: () => {
      slow += 1;
    },
  });
  if (creation.kind === 'created') await recordCreated(venv);
  return creation;
}
