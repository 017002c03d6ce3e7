import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OLDEST_NODE } from './launch/oldest-node.mjs';

const fetched = fileURLToPath(new URL(`../../.cache/node-${OLDEST_NODE}/bin/node`, import.meta.url));

/** The oldest Node on which the built helper must run, for tests with the tag `oldest-node`. */
export const NODE_18 = existsSync(fetched) ? realpathSync(fetched) : fetched;
