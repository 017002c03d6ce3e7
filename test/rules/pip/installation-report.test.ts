import { describe, expect, it } from 'vitest';
import { parseInstallationReport } from '../../../src/rules/pip/installation-report.ts';

describe("pip's report of a dry run", () => {
  const report = { version: '1', install: [{ metadata: { name: 'x', version: '1.0' } }, {}, null] };
  it.each([
    ['is read', JSON.stringify(report, null, 2), [{ name: 'x', version: '1.0' }]],
    [
      'is read behind what -v says',
      `Using pip {1}\n${JSON.stringify(report, null, 2)}`,
      [{ name: 'x', version: '1.0' }],
    ],
    ['that is none gives nothing', 'ERROR', []],
    ['without a list gives nothing', '{"install": 1}', []],
    ['that is empty gives nothing', '', []],
  ])('%s', (_title, text, resolved) => {
    expect(parseInstallationReport(text)).toEqual(resolved);
  });
});
