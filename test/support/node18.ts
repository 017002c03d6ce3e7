import { fileURLToPath } from 'node:url';
import { OLDEST_NODE } from './launch/oldest-node.mjs';

/** The oldest Node on which the built helper must run, for tests with the tag `oldest-node`. */
export const NODE_18 = fileURLToPath(new URL(`../../.cache/node-${OLDEST_NODE}/bin/node`, import.meta.url));
