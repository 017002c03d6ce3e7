import type { Home } from './home.ts';
import type { Shell } from './terminal.ts';
import { PYTHON_MINOR } from './python.ts';

/** The files that a stock Ubuntu lacks: pip as a command, as a package and as a wheel. */
export const PIP_FILES = [
  '/usr/bin/pip*',
  '/usr/lib/python3/dist-packages/pip',
  '/usr/lib/python3/dist-packages/pip-*',
  `/usr/lib/python${PYTHON_MINOR}/ensurepip`,
  '/usr/share/python-wheels',
];

/**
 * Replaces a shell by one of the same kind, in the same directory, on a machine without some files of `/usr`:
 * in its mount namespace, an overlay removes them.
 *
 * @param more lines of `sh` that run before the new shell
 */
export async function withoutFiles(
  terminal: Shell,
  home: Home,
  { files, more = '' }: { readonly files: readonly string[]; readonly more?: string },
): Promise<void> {
  const script = home.write(
    'namespace.sh',
    `set -e
layer=${home.path}/layer
mkdir -p $layer
mount -t tmpfs none $layer
mkdir $layer/upper $layer/work
mount -t overlay overlay -o lowerdir=/usr,upperdir=$layer/upper,workdir=$layer/work /usr
rm -rf ${files.join(' ')}
${more}
exec ${terminal.command}
`,
  );
  terminal.type(`exec unshare --mount sh ${script}`);
  terminal.press('enter');
  await terminal.prompt();
}

/**
 * Replaces a shell by one of the same kind, in the same directory, with its own root: an overlay above the
 * whole machine, in which directories can be created anywhere.
 *
 * @param lines lines of `sh` that run before the new shell
 */
export async function withOwnRoot(terminal: Shell, home: Home, lines: readonly string[]): Promise<void> {
  const inside = home.write('inside.sh', `set -e\n${lines.join('\n')}\ncd "$1"\nexec ${terminal.command}\n`);
  const script = home.write(
    'namespace.sh',
    `set -e
layer=${home.path}/layer
mkdir -p $layer
mount -t tmpfs none $layer
mkdir $layer/upper $layer/work $layer/root
mount -t overlay overlay -o lowerdir=/,upperdir=$layer/upper,workdir=$layer/work $layer/root
for place in proc dev sys tmp; do mount --rbind /$place $layer/root/$place; done
exec /usr/sbin/chroot $layer/root sh ${inside} "$PWD"
`,
  );
  terminal.type(`exec unshare --mount sh ${script}`);
  terminal.press('enter');
  await terminal.prompt();
}
