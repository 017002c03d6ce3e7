import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPipLog } from '../../../src/system/pip/pip-log.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

const REFUSAL = '<ExternallyManagedEnvironment: externally-managed-environment>';
const TIME = '2026-01-31T12:00:00,123';

describe("pip's outcome, by its log", () => {
  it.each([
    ['pip 23.0 refuses', [`${TIME} ERROR: [present-rich] ${REFUSAL}`], 'externally-managed'],
    ['pip 24.2 refuses', [`${TIME} ERROR: ${REFUSAL}`], 'externally-managed'],
    [
      'it refuses after a warning, and logs where',
      [
        `${TIME} WARNING: Ignoring invalid distribution ~oo`,
        `${TIME} ERROR: ${REFUSAL}`,
        `${TIME} Exception information:`,
        `${TIME} pip._internal.exceptions.ExternallyManagedEnvironment: ${REFUSAL}`,
      ],
      'externally-managed',
    ],
    [
      'it wants an environment',
      [`${TIME} ERROR: Could not find an activated virtualenv (required).`],
      'require-virtualenv',
    ],
    ['nothing was logged', [], undefined],
    ['a build says the same', [`${TIME}   ERROR: ${REFUSAL}`], undefined],
    ['a build says it after a carriage return', [`${TIME}   x\r${TIME} ERROR: ${REFUSAL}`], undefined],
    [
      'it is the name of a package',
      [`${TIME} ERROR: No matching distribution found for externally-managed-environment`],
      undefined,
    ],
    [
      'the end is another one',
      [`${TIME} ERROR: ${REFUSAL}`, `${TIME} ERROR: Operation cancelled by user`],
      undefined,
    ],
  ] as const)('%s', (_title, lines, reason) => {
    const log = join(scratchDirectory(), 'log');
    writeFileSync(log, lines.map((line) => `${line}\n`).join(''));
    const settled = readPipLog(log);
    expect(settled.kind === 'refused' ? settled.reason : undefined).toBe(reason);
  });
});
