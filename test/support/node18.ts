import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OLDEST_NODE } from './launch/oldest-node.mjs';

/** The oldest Node on which the built helper must run. It was fetched before the tests began. */
export function node18(): string {
  const path = fileURLToPath(new URL(`../../.cache/node-${OLDEST_NODE}/bin/node`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is missing; \`npm test\` fetches it`);
  return path;
}
