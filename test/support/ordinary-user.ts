import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { makeHome, type Home } from './home.ts';
import { nodeForOthers, NOBODY, openToOthers, runHelperAsNobody } from './other-user.ts';
import { findCommand, type ShellName } from './shells.ts';
import { openShell, type Shell } from './terminal.ts';

const PROMPTS = fileURLToPath(new URL('prompt/', import.meta.url));

/** The programs that a person needs here, and no others: what becomes root is up to each test. */
const PROGRAMS = ['pip', 'python3', 'apt-cache', 'rm', 'cp', 'touch', 'cat', 'mkdir', 'chmod'];

/**
 * Opens a shell of an ordinary user in a new directory, with pipward set up. The caller, root, becomes that user.
 *
 * @param user `groups`: the numbers of further groups; `programs`: scripts on PATH, by name
 */
export async function openAsOrdinaryUser(
  shell: ShellName,
  user: { readonly groups?: readonly number[]; readonly programs?: Readonly<Record<string, string>> },
): Promise<{ readonly home: Home; readonly terminal: Shell; readonly directory: string }> {
  const { groups = [], programs = {} } = user;
  const home = makeHome();
  const directory = home.project('app');
  const bin = home.project('bin');
  for (const name of PROGRAMS) symlinkSync(`/usr/bin/${name}`, join(bin, name));
  symlinkSync(nodeForOthers(), join(bin, 'node'));
  for (const [name, script] of Object.entries(programs)) makeProgram(home, `bin/${name}`, script);
  prepareStartFiles(home);
  openToOthers(home.path);
  openToOthers(inject('zshDirectory'));
  giveToNobody(home);
  const env = { HOME: home.path, PATH: bin, LANG: 'C.UTF-8', PIPWARD_ENVIRONMENT: 'workstation' };
  const { status, stderr } = runHelperAsNobody(['setup', '--shell', shell], { cwd: directory, env });
  if (status !== 0) throw new Error(`pipward setup failed: ${stderr}`);

  const become = ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`];
  const further = groups.length === 0 ? ['--clear-groups'] : ['--groups', groups.join(',')];
  const words = ['/usr/bin/setpriv', ...become, ...further, findCommand(shell) ?? shell];
  const program = makeProgram(home, 'as-nobody', `exec ${words.join(' ')} "$@"`);
  // bash takes the last of several --rcfile.
  const options = shell === 'bash' ? ['--rcfile', join(home.path, 'bashrc')] : [];
  const terminal = await openShell({ shell, home, cwd: directory, program, options, env: { PATH: bin } });
  return { home, terminal, directory };
}

function makeProgram(home: Home, name: string, script: string): string {
  const path = home.write(name, `#!/bin/sh\n${script}\n`);
  execFileSync('chmod', ['755', path]);
  return path;
}

/** The harness's own start files may be in a directory that only root can read. */
function prepareStartFiles(home: Home): void {
  copyFileSync(join(PROMPTS, 'bashrc'), join(home.path, 'bashrc'));
  mkdirSync(home.project('.config/fish/functions'), { recursive: true });
  copyFileSync(join(PROMPTS, 'fish_prompt.fish'), join(home.path, '.config/fish/functions/fish_prompt.fish'));
  mkdirSync(home.project('.local/share/fish/generated_completions'), { recursive: true });
  for (const name of ['.bashrc', '.zshrc', '.config/fish/config.fish']) home.write(name, '');
}

function giveToNobody(home: Home): void {
  execFileSync('chown', ['--recursive', '--no-dereference', `${NOBODY}:${NOBODY}`, home.path]);
}
