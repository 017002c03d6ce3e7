// `npm test [-- WORD…]`: lint and types, then the tests. The words are vitest's: a part of a file name, `-t NAME`.
import { run } from './run.mjs';

const words = process.argv.slice(2);
const lint = words.length > 0 ? { status: 0 } : run(['npm', 'run', '--silent', 'lint']);
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...words];
process.exitCode = lint.status === 0 ? run([process.execPath, ...vitest]).status : 1;
