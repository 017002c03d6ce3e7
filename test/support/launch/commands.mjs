// What `npm run NAME` does once everything is there.
import { readdirSync } from 'node:fs';
import { FOR_TESTS } from './debian.mjs';
import { ROOT } from './root.mjs';

const BUILD = ['node', 'src/bundle/build.mjs'];

/**
 * By name:
 * - `steps`: from the words typed, the programs to run one after the other, each as a list of words;
 * - `debian`: the Debian packages that they need;
 * - `ownNode`: true for what has to run on the Node that the person has;
 * - `oldestNode`: true for what needs the oldest Node on which pipward runs, too.
 */
export const COMMANDS = {
  build: { ownNode: true, steps: () => [BUILD] },
  setup: { ownNode: true, steps: (words) => [BUILD, ['node', 'dist/pipward.js', 'setup', ...words]] },
  demo: { debian: ['python3-pip'], steps: bundled('test/demo/demo.ts') },
  bench: { debian: FOR_TESTS, steps: bundled('test/bench/bench.ts') },
  generate: { steps: bundled('test/generate/debian-names.ts') },
  test: {
    debian: FOR_TESTS,
    oldestNode: true,
    steps: (words) => [['node', 'test/support/launch/test.mjs', ...words]],
  },
  lint: { steps: () => [['node', 'test/support/launch/lint.mjs']] },
  format: {
    debian: ['fish'],
    steps: () => [
      ['node_modules/.bin/prettier', '--write', '--log-level=warn', '.'],
      ['fish_indent', '--write', ...fishFiles()],
    ],
  },
  'test:live': { debian: FOR_TESTS, steps: script('live') },
  'test:trixie': { debian: ['debootstrap'], steps: script('release', 'trixie') },
  'test:forky': { debian: ['debootstrap'], steps: script('release', 'forky') },
  'test:fresh': { debian: ['debootstrap', 'git'], steps: script('fresh') },
};

/** Builds the helper, and a program of several TypeScript files, and runs that. */
function bundled(entry) {
  const outfile = `dist/${entry.replace(/^.*\//, '').replace('.ts', '.mjs')}`;
  const options = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--log-level=warning',
  ];
  return (words) => [
    BUILD,
    ['node_modules/.bin/esbuild', entry, ...options, `--outfile=${outfile}`],
    ['node', outfile, ...words],
  ];
}

function fishFiles() {
  return readdirSync(`${ROOT}shell`)
    .filter((name) => name.endsWith('.fish'))
    .map((name) => `shell/${name}`);
}

function script(name, ...first) {
  return (words) => [['node', `test/support/${name}.mjs`, ...first, ...words]];
}
