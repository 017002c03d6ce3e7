// `npm run test:fresh [-- WORD…]` does what the README says, on new Debians that hold git, Python, Node and npm: it
// clones the last commit, and types one command. The words choose rows of the table by release, person or case. Others
// are passed on to `npm test`, so `bookworm root test test/words` runs few tests.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isMade, makeRoot } from './debian/make-root.mjs';
import { ENTER, runIn } from './debian/run-in.mjs';
import { copySettings, findVariables } from './debian/settings.mjs';
import { fetchNode } from './launch/fetch-node.mjs';
import { ROOT } from './launch/root.mjs';

const RELEASES = ['bookworm', 'trixie', 'forky'];
const PEOPLE = ['root', 'user'];

/** By name, what a person types in a clone; `on`: the releases, if not all; `node`: what is there in place of Debian's. */
const CASES = {
  demo: { types: 'npm run demo' },
  test: { types: 'npm test -- "$@"' },
  // What npm installs on Node 18 lacks what the tests need.
  'old-install': { types: 'npm ci && npm test -- test/words', on: ['bookworm'] },
  interrupted: {
    types: `
interrupt_once() {
  npm run demo & npm=$!
  until eval "$1"; do kill -0 $npm || return; sleep 0.05; done
  kill -INT -$npm
  ! wait $npm
}
set -m
interrupt_once 'test -d .cache/node-*/node_modules' &&
interrupt_once 'test -d node_modules/typescript' &&
npm run demo`,
    on: ['bookworm'],
  },
  // Ubuntu 24.04 has this Node, and this npm.
  ubuntu: { types: 'npm run demo', on: ['bookworm'], node: { node: '18.19.1', npm: '9.2.0' } },
};

const words = process.argv.slice(2);
const rest = words.filter((word) => ![...RELEASES, ...PEOPLE, ...Object.keys(CASES)].includes(word));
const rows = RELEASES.flatMap((release) =>
  PEOPLE.flatMap((person) =>
    Object.entries(CASES)
      .filter(([, { on }]) => !on || on.includes(release))
      .map(([name, row]) => ({ release, person, name, ...row })),
  ),
).filter(
  ({ release, person, name }) =>
    isChosen(RELEASES, release) && isChosen(PEOPLE, person) && isChosen(Object.keys(CASES), name),
);

/** Makes the person, who has an empty HOME, and runs a command as that person. */
const BECOME = `
cp -r "/.before$SETTINGS/." /
cp "/.before$COMMIT" /tmp/commit
test -z "$NODE" || { cp -a "/.before$NODE/." /usr/local; }
umount --lazy /.before
chmod 644 /tmp/commit
home=/root
if test "$PERSON" = user; then useradd --create-home --shell /bin/bash user; home=/home/user; fi
exec setpriv --reuid "$PERSON" --regid "$PERSON" --init-groups env -i HOME="$home" USER="$PERSON" SHELL=/bin/bash \\
  TERM=xterm-256color LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
`;

/** Makes the clone. */
const CLONE = `
cd && git -c advice.detachedHead=false clone --quiet /tmp/commit pipward && cd pipward || exit
echo "node: $(node --version)"
`;

if (process.getuid?.() !== 0) end('this needs root: it makes Debians and runs the commands in them');
if (git('status', '--porcelain') !== '') console.error('What is not committed is not in the clones.');
const work = mkdtempSync(join(tmpdir(), 'pipward-fresh-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const logs = join(ROOT, '.cache/fresh');
mkdirSync(logs, { recursive: true });
git('bundle', 'create', '--quiet', join(work, 'commit'), 'HEAD');

const done = [];
for (const row of rows) {
  const title = `${row.release} ${row.person} ${row.name}`;
  const log = join(logs, `${title.replaceAll(' ', '-')}.log`);
  rmSync(log, { force: true });
  console.error(`${title} …`);
  const made = await makeFor(row);
  const began = Date.now();
  const passed = made && (await type(row, log));
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  if (!passed) console.error(text.split('\n').slice(-40).join('\n'));
  done.push({
    ...row,
    result: passed ? 'passed' : 'failed',
    node: /^node: v(.*)/m.exec(text)?.[1] ?? '',
    counts: /^\d+ passed, \d+ failed.*/m.exec(text)?.[0] ?? '',
    seconds: Math.round((Date.now() - began) / 1000),
  });
}

print(done);
process.exitCode = done.some(({ result }) => result === 'failed') ? 1 : 0;

/** A Debian with what the README asks for; kept for later runs. */
async function makeFor({ release }) {
  const archive = archiveOf(release);
  if (isMade(archive)) return true;
  const size = '490 packages, 100 MB, some minutes; then kept in .cache';
  console.error(`making a Debian ${release} with debootstrap, Node and npm: ${size}`);
  return makeRoot({ release, packages: ['nodejs', 'npm'], archive });
}

async function type({ release, person, types, node }, log) {
  const bin = node && (await fetchNode(node));
  if (node && bin === undefined) return false;
  const settings = mkdtempSync(join(work, 'settings-'));
  copySettings(settings);
  const environment = Object.entries(findVariables()).map(([name, value]) => `${name}=${value}`);
  const output = openSync(log, 'w');
  const status = await runIn(ENTER + BECOME, {
    variables: {
      ARCHIVE: archiveOf(release),
      SETTINGS: settings,
      COMMIT: join(work, 'commit'),
      NODE: bin ? dirname(bin) : '',
      PERSON: person,
    },
    // bash stays, as the first process, and takes leave of those whose parents have ended.
    words: [...environment, 'bash', '-c', `${CLONE}${types}\nexit $?`, 'bash', ...rest],
    output,
  });
  closeSync(output);
  return status === 0;
}

function archiveOf(release) {
  return join(ROOT, `.cache/fresh-${release}.tar`);
}

function isChosen(all, name) {
  const chosen = words.filter((word) => all.includes(word));
  return chosen.length === 0 || chosen.includes(name);
}

function print(results) {
  const titles = ['release', 'Node', 'person', 'case', 'result', 'seconds', ''];
  const lines = [
    titles,
    ...results.map((row) => [
      row.release,
      row.node,
      row.person,
      row.name,
      row.result,
      `${row.seconds}`,
      row.counts,
    ]),
  ];
  const widths = titles.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  console.log();
  for (const line of lines)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
  const count = (result) => results.filter((row) => row.result === result).length;
  console.log(`\n${count('passed')} passed, ${count('failed')} failed; logs in .cache/fresh`);
}

function git(...command) {
  // The checkout may belong to another user than root.
  const { status, stdout } = spawnSync('git', ['-c', 'safe.directory=*', ...command], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) end(`git ${command[0]} failed`);
  return stdout;
}

function end(why) {
  console.error(`test:fresh: ${why}`);
  process.exit(1);
}
