import { prepare } from './start.mjs';

/** Runs npm to prepare something. If it fails, says what to do about it. */
export async function npm(...words) {
  // No package that is used here needs its install script.
  if (await prepare(['npm', ...words, '--ignore-scripts', '--no-audit', '--no-fund'])) return true;
  console.error(
    [
      '',
      'npm failed; its own words above say why. If it could not reach the registry: `npm config get registry` shows',
      'which one it asks, `npm config set proxy URL` makes it use a proxy, and `npm config set cafile FILE` makes it',
      'trust the certificates of a company. Then run this again: it goes on where it stopped.',
      '',
    ].join('\n'),
  );
  return false;
}
