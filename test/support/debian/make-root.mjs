import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
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
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"
}
inside apt-get --quiet update
inside apt-get --quiet --yes --no-install-recommends install $PACKAGES
inside apt-get clean
umount "$root/proc"
tar --create --one-file-system --directory "$root" --file "$ARCHIVE" .
`;

/**
 * Makes a Debian that holds git, Python and some packages, unless an earlier run did.
 *
 * @param archive the file to pack it into
 * @returns true if it is there
 */
export async function makeRoot({ release, packages, archive }) {
  if (existsSync(archive)) return true;
  mkdirSync(dirname(archive), { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'pipward-debian-'));
  try {
    const settings = join(work, 'settings');
    mkdirSync(settings);
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
    if (status === 0) renameSync(`${archive}.part`, archive);
    return status === 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
