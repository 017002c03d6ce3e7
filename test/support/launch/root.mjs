import { fileURLToPath } from 'node:url';

/** The directory of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
