// `npm run test:trixie [-- FILE…]` runs the tests of the shells on a real Debian 13 (fish 4, pip 25, pipx 1.7,
// Python 3.13), and `npm run test:forky` on Debian 14.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isMade, makeRoot } from './debian/make-root.mjs';
import { ENTER, runIn } from './debian/run-in.mjs';
import { FOR_TESTS } from './launch/debian.mjs';
import { ROOT } from './launch/root.mjs';

const [release, ...words] = process.argv.slice(2);
/** The test files to run; by default those about shells. */
const files = words.length > 0 ? words : ['test/shell', 'test/rules/shells'];
const archive = join(ROOT, `.cache/${release}.tar`);

if (process.getuid?.() !== 0) end('this needs root: it makes a Debian and runs tests in it');
if (!isMade(archive)) {
  console.error(
    `making a Debian ${release} with debootstrap: 170 packages, 110 MB, some minutes; then kept in .cache`,
  );
  if (!(await makeRoot({ release, packages: [...FOR_TESTS, 'nodejs', 'procps'], archive })))
    end(`debootstrap failed; its own words above say why`);
}
if (spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' }).status !== 0)
  end('the build failed');

const TEST = `
mkdir -p checkout
mount --rbind "/.before$CHECKOUT" /checkout
umount --lazy /.before
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=true
export PIPWARD_TEST_BUILT=1 PIPWARD_TEST_PIP=real
cd /checkout
node node_modules/vitest/vitest.mjs run --config test/vitest.config.ts "$@"
`;
process.exitCode = await runIn(ENTER + TEST, {
  variables: { ARCHIVE: archive, CHECKOUT: ROOT },
  words: files,
});

function end(why) {
  console.error(`test:${release}: ${why}`);
  process.exit(1);
}
