import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { ROOT } from './root.mjs';

/**
 * Fetches a Node from the npm registry, unless an earlier run did.
 *
 * @param wanted `node`: its version; `npm`: the version of an npm to go with it, if one is needed
 * @returns a promise of the directory for PATH; of undefined if it could not be fetched, or does not run here
 */
export async function fetchNode(wanted) {
  const place = join(ROOT, '.cache', `node-${wanted.node}`);
  const bin = join(place, 'bin');
  if (existsSync(bin)) return bin;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) return undefined;

  console.error(`fetching Node ${wanted.node} from the npm registry, into .cache`);
  removeLeftovers(place);
  // Made beside its place and moved there, so that what is there is whole.
  const made = `${place}-${process.pid}`;
  mkdirSync(join(made, 'bin'), { recursive: true });
  writeFileSync(join(made, 'package.json'), '{"private":true}\n');
  const node = `node-linux-${process.arch}`;
  const packages = [`${node}@${wanted.node}`, ...(wanted.npm ? [`npm@${wanted.npm}`] : [])];
  if (!(await npm('install', '--prefix', made, ...packages))) return undefined;

  const modules = join(made, 'node_modules');
  chmodSync(join(modules, node, 'bin/node'), 0o755);
  symlinkSync(join('../node_modules', node, 'bin/node'), join(made, 'bin/node'));
  for (const name of wanted.npm ? ['npm', 'npx'] : [])
    symlinkSync(`../node_modules/npm/bin/${name}-cli.js`, join(made, 'bin', name));
  if (spawnSync(join(made, 'bin/node'), ['--version']).status !== 0) {
    console.error(`Node ${wanted.node} does not run here; it needs glibc 2.28 or later`);
    return undefined;
  }
  // Another run may have been first.
  if (!existsSync(bin)) renameSync(made, place);
  return bin;
}

/** Removes what runs left that were stopped while they fetched. */
function removeLeftovers(place) {
  const prefix = `${basename(place)}-`;
  const directory = dirname(place);
  for (const name of existsSync(directory) ? readdirSync(directory) : [])
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      rmSync(join(directory, name), { recursive: true, force: true });
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
