import { delimiter, join } from 'node:path';
import { fetchNode } from './fetch-node.mjs';
import { start } from './start.mjs';

/** What is fetched if Node is too old: a Node, and an npm, since Debian's npm runs on Debian's Node alone. */
const NEWER = { node: '22.23.5', npm: '10.9.9' };

/** Restarts this program with a newer Node, first on PATH, if this one is too old for the tools that test. */
export async function restartWithNewerNode() {
  if (canTest(process.version)) return;
  const bin = await fetchNode(NEWER);
  if (bin === undefined) {
    console.error(
      `This needs Node 20.19, 22.12 or later, and ${process.version} started it. README.md says how to get one by hand.`,
    );
    process.exit(1);
  }
  const env = { ...process.env, PATH: [bin, process.env.PATH || ''].join(delimiter) };
  // npm tells what it starts which Node and which npm it is, and an npm started by that would believe it.
  for (const name of ['npm_execpath', 'npm_node_execpath', 'NODE']) delete env[name];
  process.exit(await start([join(bin, 'node'), ...process.argv.slice(1)], { env }));
}

/** True for a version that vitest and oxlint run on. */
function canTest(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}
