import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The oldest Node on which the built helper must run (Debian 12, Ubuntu 24.04). prepare.mjs fetches it. */
export function node18(): string {
  const path = fileURLToPath(
    new URL(
      `../../node_modules/.cache/pipward-node18/node_modules/node-linux-${process.arch}/bin/node`,
      import.meta.url,
    ),
  );
  if (!existsSync(path)) throw new Error(`${path} is missing; \`node test/support/prepare.mjs\` fetches it`);
  return path;
}
