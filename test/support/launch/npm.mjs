import { prepare } from './start.mjs';

/** Runs npm to prepare something. If it fails, says what to do about it. */
export async function npm(...words) {
  // No package that is used here needs its install script. By itself, npm would wait a minute before its last try.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retry-maxtimeout=15000'];
  if (await prepare(['npm', ...words, ...options])) return true;
  console.error(
    [
      '',
      'npm failed; its own words above say why. If it did not reach the registry:',
      '  npm config get registry      shows which one it asks',
      '  npm config set proxy URL     makes it use a proxy',
      '  npm config set cafile FILE   makes it trust the certificates in a file',
      'Then run this again.',
      '',
    ].join('\n'),
  );
  return false;
}
