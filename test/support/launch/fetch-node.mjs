import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT } from './run.mjs';

/**
 * Fetches a Node from the npm registry, unless an earlier run did.
 *
 * @param wanted `node`: its version; `npm`: the version of an npm to go with it, if one is needed
 * @returns the directory for PATH; undefined if it could not be fetched, or does not run here
 */
export function fetchNode(wanted) {
  const place = join(ROOT, '.cache', `node-${wanted.node}`);
  const bin = join(place, 'bin');
  if (existsSync(bin)) return bin;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) return undefined;

  console.error(`fetching Node ${wanted.node} from the npm registry, into .cache`);
  // Made beside its place and moved there, so that what is there is whole.
  const made = `${place}-${process.pid}`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(join(made, 'bin'), { recursive: true });
  writeFileSync(join(made, 'package.json'), '{"private":true}\n');
  const node = `node-linux-${process.arch}`;
  const packages = [`${node}@${wanted.node}`, ...(wanted.npm ? [`npm@${wanted.npm}`] : [])];
  if (!prepare(['npm', 'install', '--prefix', made, '--no-audit', '--no-fund', ...packages]))
    return undefined;

  const modules = join(made, 'node_modules');
  chmodSync(join(modules, node, 'bin/node'), 0o755);
  symlinkSync(join('../node_modules', node, 'bin/node'), join(made, 'bin/node'));
  for (const name of wanted.npm ? ['npm', 'npx'] : [])
    symlinkSync(`../node_modules/npm/bin/${name}-cli.js`, join(made, 'bin', name));
  if (spawnSync(join(made, 'bin/node'), ['--version']).status !== 0) return undefined;
  renameSync(made, place);
  return bin;
}
