import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shellNames, type ShellName } from '../../../src/rules/shells/dialects.ts';
import { findDirectories, type Directories } from '../../../src/system/directories.ts';
import {
  findStartFile,
  planAddition,
  planRemoval,
  writeEdit,
} from '../../../src/system/shells/start-file.ts';
import { scratchDirectory } from '../../support/shell-script.ts';
import { snapshot } from '../../support/snapshot.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function directoriesIn(home: string, environment: NodeJS.ProcessEnv = {}): Directories {
  return findDirectories({ HOME: home, ...environment });
}

/** Start files before an edit; undefined for a missing file. */
const CONTENTS: readonly (readonly [title: string, bytes: string | undefined])[] = [
  ['missing', undefined],
  ['empty', ''],
  ['one line', 'export A=1\n'],
  ['without a line break at the end', 'export A=1'],
  ['only a line break', '\n'],
  ['only line breaks', '\n\n\n'],
  ['blanks at the end', 'export A=1\n   '],
  ['CRLF', 'export A=1\r\nexport B=2\r\n'],
  ['CRLF without a line break at the end', 'export A=1\r\nexport B=2'],
  ['a CR alone at the end', 'export A=1\r'],
  ['a line that continues', 'export A=1 \\'],
  ['a line that continues after a line break', 'export A=1 \\\n'],
  ['an escaped backslash', 'export A=\\\\'],
  ['lines ended by CR', 'export A=1\rexport B=2\r'],
  ['8-bit bytes that are not UTF-8', '# caf\u00e9 \u00ff\u0080\u00c3(\n'],
  ['8-bit bytes at the end', 'export A=\u00e9\u00ff'],
  ['UTF-8', Buffer.from('# é日本語\n').toString('latin1')],
  ['a byte order mark', '\u00ef\u00bb\u00bfexport A=1\n'],
  ['the bytes of U+2028', '# \u00e2\u0080\u00a8 x\n'],
  ['NUL bytes', 'a\u0000b\n'],
  ['patterns that replace() would expand', "echo $& $1 $$ $` $'\n"],
  ['200 kB', `${'x'.repeat(99)}\n`.repeat(2000)],
  ['a comment on pipward', '# pipward: pip, put where it belongs\n'],
  ['the mark in the middle of a line', "echo '  # added by pipward setup' # x\n"],
  ['a part of the mark at the end of a line', "# added by 'pipward setup'\n"],
];

/** The line breaks needed before a new line: the last line may lack its break, or continue after it. */
function breaksAfter(before = ''): string {
  const isOpen = before !== '' && !before.endsWith('\n');
  const continues = /(?:^|[^\\])(?:\\\\)*\\\r?\n?$/.test(before);
  return `${isOpen ? '\n' : ''}${continues ? '\n' : ''}`;
}

describe.each(shellNames)('the start file of %s', (shell) => {
  it.each(CONTENTS)('is the same after setup and remove: %s', (_title, before) => {
    const { path, directories } = prepare(shell, before);
    const left = snapshot(directories.home);
    writeEdit(planAddition(shell, directories));
    expect(bytesOf(path)).toContain('pipward');
    writeEdit(planRemoval(shell, path));
    // A directory that was made for the file goes with `remove`, which knows of it.
    const found = snapshot(directories.home);
    expect(before === undefined ? bytesOf(path) : found).toEqual(before === undefined ? undefined : left);
  });

  it.each(CONTENTS)('gets one line at its end, and keeps everything else: %s', (_title, before) => {
    const { directories } = prepare(shell, before);
    const { after, line } = planAddition(shell, directories);
    expect(after).toBe(`${before ?? ''}${breaksAfter(before)}${line}\n`);
    expect(line).not.toMatch(/[\n\r]/);
  });

  it.each(CONTENTS)('gets no second line when pipward is set up again: %s', (_title, before) => {
    const { directories } = prepare(shell, before);
    writeEdit(planAddition(shell, directories));
    const again = planAddition(shell, directories);
    expect(again.after).toBe(again.before);
  });

  it.each(CONTENTS)('keeps what the person wrote before and after our line: %s', (_title, before) => {
    const { path, directories } = prepare(shell, before);
    writeEdit(planAddition(shell, directories));
    writeFileSync(path, `alias before=1\n${bytesOf(path)}alias after=1\n`, 'latin1');
    writeEdit(planRemoval(shell, path));
    expect(bytesOf(path)).toBe(`alias before=1\n${before ?? ''}${breaksAfter(before)}alias after=1\n`);
  });

  it.each(CONTENTS)('is restored even if an editor removed the last line break: %s', (_title, before) => {
    const { path, directories } = prepare(shell, before);
    writeEdit(planAddition(shell, directories));
    writeFileSync(path, (bytesOf(path) ?? '').replace(/\n$/, ''), 'latin1');
    writeEdit(planRemoval(shell, path));
    expect(bytesOf(path)).toBe(before);
  });

  it.each(['export A=1', 'export A=1\n', 'export A=1\nexport B=2\n', ''])(
    'is restored to %j even if an editor made all line breaks CRLF',
    (before) => {
      const { path, directories } = prepare(shell, before);
      writeEdit(planAddition(shell, directories));
      writeFileSync(path, (bytesOf(path) ?? '').replaceAll('\n', '\r\n'), 'latin1');
      writeEdit(planRemoval(shell, path));
      expect(bytesOf(path)).toBe(before.replaceAll('\n', '\r\n'));
    },
  );

  it('keeps anything that somebody put before our statement on the same line', () => {
    const { path, directories } = prepare(shell, '');
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array).toString('latin1'));
    const sameLine = bytes
      .map((text) => text.replaceAll('\n', ';'))
      .filter((text) => !/^[ \t]*(#[# \t]*)?$/.test(text));
    fc.assert(
      fc.property(bytes, sameLine, bytes, (above, head, below) => {
        writeFileSync(path, '', 'latin1');
        const { line } = planAddition(shell, directories);
        const text = `${above}\n${head}${line}\n${below}`;
        writeFileSync(path, text, 'latin1');
        expect(planAddition(shell, directories).after).toBe(text);
        writeEdit(planRemoval(shell, path));
        expect(bytesOf(path)).toBe(`${above}\n${head}\n${below}`);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('keeps an alias before our statement, which is renewed if it names another directory', () => {
    const { path, directories } = prepare(shell, '');
    const { line } = planAddition(shell, directories);
    const old = line.replaceAll(/"[^"]*"/g, "'/elsewhere/it''s here'");
    writeFileSync(path, `alias a=b; ${old}\nalias c=d\n`);
    writeEdit(planAddition(shell, directories));
    expect(bytesOf(path)).toBe(`alias a=b; ${line}\nalias c=d\n`);
  });

  it('loses our line even if that is there twice or is a comment', () => {
    const { path, directories } = prepare(shell, 'export A=1');
    writeEdit(planAddition(shell, directories));
    const [first = '', line = ''] = (bytesOf(path) ?? '').split('\n');
    for (const [text, left] of [
      [`${first}\n${line}\n${line}\n`, 'export A=1'],
      [`${first}\n${line}\nexport B=2\n${line}\n`, 'export A=1\nexport B=2\n'],
      [`${first}\n${line}\nexport B=2; ${line}`, 'export A=1\nexport B=2; '],
      [`${first}\n# ${line}\n`, 'export A=1'],
    ] as const) {
      writeFileSync(path, text);
      writeEdit(planRemoval(shell, path));
      expect(bytesOf(path)).toBe(left);
    }
    writeFileSync(path, `${first}\n# ${line}\n`);
    expect(planAddition(shell, directories).after).toBe(`${first}\n${line}\n`);
  });

  it('loses nothing else, whatever bytes it holds and wherever the person writes more', () => {
    const { path, directories } = prepare(shell, '');
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array).toString('latin1'));
    fc.assert(
      fc.property(bytes, bytes, bytes, (before, above, below) => {
        writeFileSync(path, before, 'latin1');
        writeEdit(planAddition(shell, directories));
        const added = bytesOf(path) ?? '';
        writeFileSync(path, `${above}\n${added}${below}`, 'latin1');
        writeEdit(planRemoval(shell, path));
        const kept = below === '' ? '' : breaksAfter(before);
        expect(bytesOf(path)).toBe(`${above}\n${before}${kept}${below}`);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('gets its line renewed in place if the snippet has moved', () => {
    const { path, directories } = prepare(shell, 'export A=1\n');
    writeEdit(planAddition(shell, directories));
    writeFileSync(path, `${bytesOf(path)}export B=2\n`, 'latin1');
    const moved = { ...directories, data: '/elsewhere/pipward' };
    writeEdit(planAddition(shell, moved));
    expect(bytesOf(path)?.split('\n').length).toBe(4);
    expect(bytesOf(path)).toContain('/elsewhere/pipward/shell/');
    writeEdit(planRemoval(shell, path));
    expect(bytesOf(path)).toBe('export A=1\nexport B=2\n');
  });

  it('stays as it is if it has no line of ours', () => {
    const { path } = prepare(shell, 'export A=1\n');
    const { before, after } = planRemoval(shell, path);
    expect(after).toBe(before);
  });

  it.each([0o600, 0o640, 0o644, 0o755, 0o700])('keeps mode %o', (mode) => {
    const { path, directories } = prepare(shell, 'export A=1\n');
    chmodSync(path, mode);
    writeEdit(planAddition(shell, directories));
    expect(statSync(path).mode & 0o7777).toBe(mode);
  });

  it('stays a symbolic link, and its target keeps its mode', () => {
    expectLinkKept(shell, (target) => chmodSync(target, 0o640));
  });

  it('stays a symbolic link, and its target keeps its owner', { tags: 'root' }, () => {
    expectLinkKept(shell, (target) => chownSync(target, 65_534, 65_533));
  });

  it('stays a symbolic link to other links, even relative ones', () => {
    const { path, directories } = prepare(shell, undefined);
    const target = join(directories.home, 'start');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(target, 'export A=1');
    symlinkSync('start', join(directories.home, 'middle'));
    symlinkSync(join(directories.home, 'middle'), path);
    const left = snapshot(directories.home);
    writeEdit(planAddition(shell, directories));
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'latin1')).toContain('pipward');
    writeEdit(planRemoval(shell, path));
    expect(snapshot(directories.home)).toEqual(left);
  });

  it('stays a symbolic link if its target is missing', () => {
    const { path, directories } = prepare(shell, undefined);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(directories.home, 'not-mounted'), path);
    const left = snapshot(directories.home);
    writeEdit(planAddition(shell, directories));
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    writeEdit(planRemoval(shell, path));
    expect(snapshot(directories.home)).toEqual(left);
  });

  it.each([0o444, 0o400, 0o555])('is not changed with mode %o', (mode) => {
    const { path, directories } = prepare(shell, 'export A=1\n');
    chmodSync(path, mode);
    const left = snapshot(directories.home);
    expect(writeEdit(planAddition(shell, directories))).toBe('read-only');
    expect(snapshot(directories.home)).toEqual(left);
  });

  it('cannot be written if its directory is a file', () => {
    const { directories } = prepare(shell, undefined);
    const edit = planAddition(shell, directories);
    const path = join(directories.home, 'a-file', 'start');
    writeFileSync(dirname(path), '');
    expect(writeEdit({ ...edit, path })).toBe('read-only');
  });

  it('keeps its hard links', () => {
    const { path, directories } = prepare(shell, 'export A=1\n');
    const other = join(directories.home, 'other-name');
    linkSync(path, other);
    writeEdit(planAddition(shell, directories));
    expect(readFileSync(other, 'utf8')).toContain('pipward');
    writeEdit(planRemoval(shell, path));
    expect(readFileSync(other, 'utf8')).toBe('export A=1\n');
    expect(statSync(path).nlink).toBe(2);
  });

  it.each<readonly [string, (path: string) => void]>([
    ['a FIFO', (path) => execFileSync('mkfifo', [path])],
    ['a directory', (path) => mkdirSync(path)],
  ])('is neither written nor waited for if it is %s', (_title, make) => {
    const { path, directories } = prepare(shell, undefined);
    mkdirSync(dirname(path), { recursive: true });
    make(path);
    const left = snapshot(directories.home);
    expect(writeEdit(planAddition(shell, directories))).toBe('read-only');
    expect(planRemoval(shell, path)).toMatchObject({ before: undefined, after: undefined });
    expect(snapshot(directories.home)).toEqual(left);
  });

  it('leaves no temporary file beside it', () => {
    const { path, directories } = prepare(shell, 'export A=1\n');
    const before = Object.keys(snapshot(directories.home));
    writeEdit(planAddition(shell, directories));
    expect(Object.keys(snapshot(directories.home))).toEqual(before);
    expect(bytesOf(path)).toBeDefined();
  });
});

function expectLinkKept(shell: ShellName, prepareTarget: (target: string) => void): void {
  const { path, directories } = prepare(shell, undefined);
  const target = join(directories.home, 'dotfiles', 'start');
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(target, 'export A=1\n');
  prepareTarget(target);
  const { mode, uid, gid } = statSync(target);
  symlinkSync(target, path);
  const left = snapshot(directories.home);
  writeEdit(planAddition(shell, directories));
  expect(readlinkSync(path)).toBe(target);
  expect(readFileSync(target, 'latin1')).toContain('pipward');
  expect(statSync(target)).toMatchObject({ mode, uid, gid });
  writeEdit(planRemoval(shell, path));
  expect(snapshot(directories.home)).toEqual(left);
}

describe('where the start file is', () => {
  it.each([
    ['bash', {}, 'H/.bashrc'],
    ['zsh', {}, 'H/.zshrc'],
    ['zsh', { ZDOTDIR: "/z d/it's" }, "/z d/it's/.zshrc"],
    ['zsh', { ZDOTDIR: '' }, 'H/.zshrc'],
    ['fish', {}, 'H/.config/fish/conf.d/pipward.fish'],
    ['fish', { XDG_CONFIG_HOME: '/c d' }, '/c d/fish/conf.d/pipward.fish'],
    ['fish', { XDG_CONFIG_HOME: 'relative' }, 'H/.config/fish/conf.d/pipward.fish'],
    ['bash', { XDG_CONFIG_HOME: '/c d', ZDOTDIR: '/z' }, 'H/.bashrc'],
  ] as const)('%s with %j: %s', (shell, environment, expected) => {
    vi.stubEnv('ZDOTDIR', 'ZDOTDIR' in environment ? environment.ZDOTDIR : undefined);
    const directories = directoriesIn('/home/me', environment);
    expect(findStartFile(shell, directories)).toBe(expected.replace(/^H/, '/home/me'));
  });
});

describe('the line', () => {
  it.each([
    ['bash', '/home/me/.local/share', '"$HOME/.local/share/pipward/shell/pipward.bash"'],
    ['zsh', '/home/me/.local/share', '"$HOME/.local/share/pipward/shell/pipward.zsh"'],
    ['fish', '/home/me/.local/share', '"$HOME/.local/share/pipward/shell/pipward.fish"'],
    ['bash', '/data dir', "'/data dir/pipward/shell/pipward.bash'"],
    ['bash', "/it's", "$'/it\\'s/pipward/shell/pipward.bash'"],
    ['fish', "/it's", "'/it\\'s/pipward/shell/pipward.fish'"],
    ['zsh', '/home/me/$(touch x)', "'/home/me/$(touch x)/pipward/shell/pipward.zsh'"],
    ['zsh', '/home/me/`touch x`', "'/home/me/`touch x`/pipward/shell/pipward.zsh'"],
    ['bash', '/home/me/"x"', '\'/home/me/"x"/pipward/shell/pipward.bash\''],
    ['bash', '/home/mehmet/share', "'/home/mehmet/share/pipward/shell/pipward.bash'"],
    ['bash', '/line\nbreak', "$'/line\\012break/pipward/shell/pipward.bash'"],
  ] as const)('%s with the data in %j names %s', (shell, data, word) => {
    const directories = directoriesIn('/home/me', { XDG_DATA_HOME: data });
    vi.stubEnv('ZDOTDIR', '/nonexistent');
    const { line } = planAddition(shell, { ...directories, home: '/home/me' });
    expect(line).toContain(
      shell === 'fish'
        ? `if test -r ${word}; source ${word}; end  #`
        : `if [ -r ${word} ]; then . ${word}; fi  #`,
    );
  });
});

function prepare(
  shell: ShellName,
  before: string | undefined,
): { readonly path: string; readonly directories: Directories } {
  vi.stubEnv('ZDOTDIR', undefined);
  const directories = directoriesIn(scratchDirectory());
  const path = findStartFile(shell, directories);
  if (before !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, before, 'latin1');
  }
  return { path, directories };
}

function bytesOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
