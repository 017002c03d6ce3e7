import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runIn } from './run-in.mjs';
import { copySettings, findMirror } from './settings.mjs';

/** Makes the root in memory, where dpkg waits for no disk, and packs it. */
const MAKE = `
debootstrap --variant=minbase --include=git,python3,ca-certificates "$RELEASE" "$root" "$MIRROR" "$SCRIPT"
cp -r "$SETTINGS/." "$root/"
mount -t proc proc "$root/proc"
inside() {
  chroot "$root" env PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
inside apt-get --quiet update
inside apt-get --quiet --yes --no-install-recommends install $PACKAGES
inside apt-get clean
umount "$root/proc"
tar --create --one-file-system --directory "$root" --file "$ARCHIVE" .
`;

/** True if an earlier run made it, in the last thirty days: what its lists of packages name is gone some day. */
export function isMade(archive) {
  return existsSync(archive) && Date.now() - statSync(archive).mtimeMs < 30 * 24 * 3600 * 1000;
}

/**
 * Makes a Debian that holds git, Python and some packages.
 *
 * @param archive the file to pack it into
 * @returns true if it is there
 */
export async function makeRoot({ release, packages, archive }) {
  mkdirSync(dirname(archive), { recursive: true });
  const settings = mkdtempSync(join(tmpdir(), 'pipward-debian-'));
  const clear = () => rmSync(settings, { recursive: true, force: true });
  process.once('exit', clear);
  copySettings(settings);
  const status = await runIn(MAKE, {
    variables: {
      RELEASE: release,
      PACKAGES: packages.join(' '),
      MIRROR: findMirror(),
      // Debian's own link for each release since 2007 leads there; an older debootstrap lacks the newest.
      SCRIPT: '/usr/share/debootstrap/scripts/sid',
      SETTINGS: settings,
      ARCHIVE: `${archive}.part`,
    },
  });
  clear();
  if (status === 0) renameSync(`${archive}.part`, archive);
  return status === 0;
}
