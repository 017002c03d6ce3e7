import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findCommand, type ShellName } from '../support/shells.ts';

/** A program that people have in their shells, with the lines for the start file from its own manual. */
export interface Peer {
  readonly name: string;
  readonly program: string;
  startLines(shell: ShellName): string;
}

/** The directory of everything that is fetched, so that the machine is not changed. */
const CACHE = resolve('.cache/bench');

/** The peers, from the machine, Debian or npm. One that is not available is named and left out. */
export function findPeers(say: (text: string) => void): readonly Peer[] {
  const found: Peer[] = [];
  for (const [name, find, startLines] of PEERS) {
    const program = find();
    if (program === undefined) say(`${name} is not to be had here, and left out`);
    else found.push({ name, program, startLines: (shell) => startLines(program, shell) });
  }
  return found;
}

/** direnv alone, from a path on the machine. */
export function direnvAt(program: string): Peer {
  return { name: 'direnv', program, startLines: (shell) => hookedBy('hook')(program, shell) };
}

type StartLines = (program: string, shell: ShellName) => string;

const PEERS: readonly (readonly [string, () => string | undefined, StartLines])[] = [
  ['direnv', () => inPath('direnv') ?? fromDebian('direnv', ['direnv']), hookedBy('hook')],
  ['zoxide', () => inPath('zoxide') ?? fromDebian('zoxide', ['zoxide']), hookedBy('init')],
  ['mise', () => fromNpm(`@jdxcode/mise-linux-${process.arch}@2026.9.15`, 'bin/mise'), hookedBy('activate')],
  ['thefuck', () => fromDebian('thefuck', THEFUCK), thefuckLines],
];

/** A release of Node from npm; undefined if it is not available. */
export function findNode(version: string): string | undefined {
  return fromNpm(`node-linux-${process.arch}@${version}`, 'bin/node');
}

/** thefuck and the packages that it imports. */
const THEFUCK = [
  'thefuck',
  'python3-colorama',
  'python3-decorator',
  'python3-psutil',
  'python3-pyte',
  'python3-six',
  'python3-wcwidth',
  'python3-distutils',
  'python3-lib2to3',
  'python3-pkg-resources',
];

function hookedBy(word: string): StartLines {
  return (program, shell) =>
    shell === 'fish' ? `${program} ${word} fish | source\n` : `eval "$(${program} ${word} ${shell})"\n`;
}

function thefuckLines(program: string, shell: ShellName): string {
  const path = join(program, '../../lib/python3/dist-packages');
  const command = `env PYTHONPATH=${path} TF_SHELL=${shell} /usr/bin/python3 ${program} --alias`;
  return shell === 'fish' ? `${command} | source\n` : `eval "$(${command})"\n`;
}

function inPath(name: string): string | undefined {
  const found = findCommand(name);
  return found?.startsWith('/usr/bin/') ? found : undefined;
}

/** Unpacks packages side by side; their scripts do not run. */
function fromDebian(name: string, packages: readonly string[]): string | undefined {
  const tree = join(CACHE, 'debian', name);
  const program = join(tree, 'usr/bin', name);
  if (existsSync(program)) return program;
  mkdirSync(tree, { recursive: true });
  const options = ['-o', 'APT::Sandbox::User=root', '--quiet', 'download'];
  const fetched = spawnSync('apt-get', [...options, ...packages], { cwd: tree, stdio: ['ignore', 2, 2] });
  if (fetched.status !== 0) return undefined;
  for (const file of readdirSync(tree).filter((each) => each.endsWith('.deb')))
    execFileSync('dpkg-deb', ['--extract', join(tree, file), tree]);
  return existsSync(program) ? program : undefined;
}

function fromNpm(specifier: string, path: string): string | undefined {
  const prefix = join(CACHE, 'npm', specifier.replaceAll(/[^a-z0-9.-]+/g, '-'));
  const program = join(prefix, 'node_modules', specifier.replace(/@[^@]*$/, ''), path);
  if (existsSync(program)) return program;
  mkdirSync(prefix, { recursive: true });
  const words = ['install', '--prefix', prefix, '--no-save', '--no-audit', '--no-fund', specifier];
  spawnSync('npm', words, { cwd: prefix, stdio: ['ignore', 2, 2] });
  return existsSync(program) ? program : undefined;
}
