import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SHELLS, type ShellName } from '../support/shells.ts';
import { makeVenv } from '../support/venv.ts';
import type { Bench } from './context.ts';
import { countForks, timeLoop, type Loop } from './loop.ts';
import { alternate, difference, exactly, type Work } from './measure.ts';
import type { Row } from './row.ts';

const LINES = ['pip --version', 'pip list', 'pip install requests'];

/** Measures pip commands that pipward does not handle: nothing but pip itself may start. */
export async function measureWrapper(bench: Bench): Promise<readonly Row[]> {
  const { stage } = bench;
  const real = join(stage.root, 'real-venv');
  execFileSync('/usr/bin/python3', ['-m', 'venv', real], { stdio: 'ignore' });
  const idle = makeVenv(join(stage.root, 'idle-venv'));
  symlinkSync('/usr/bin/true', join(idle, 'bin/pip'));
  const rows: Row[] = [];
  for (const shell of SHELLS) rows.push(...(await measureShell(bench, shell, { real, idle })));
  return rows;
}

async function measureShell(
  bench: Bench,
  shell: ShellName,
  venvs: { readonly real: string; readonly idle: string },
): Promise<readonly Row[]> {
  const { stage } = bench;
  const plain = stage.home('plain-wrapper', shell);
  const ours = stage.pipwardHome('wrapper', shell);
  const rows: Row[] = [];
  const group = `pip in an active environment, ${shell}`;
  const loop = (home: string, given: { venv: string; line: string; times: number }): Loop => ({
    shell,
    what: 'pip',
    line: `${given.line} >/dev/null`,
    times: given.times,
    inside: home,
    outside: home,
    environment: stage.environment(home, {
      VIRTUAL_ENV: given.venv,
      PATH: `${given.venv}/bin:/usr/bin:/bin`,
    }),
  });
  for (const line of LINES) {
    bench.progress(`${line} in ${shell}`);
    const counted = { venv: venvs.idle, line, times: 1 };
    rows.push({
      group,
      what: `${line}: processes beside pip's own`,
      unit: 'processes',
      value: exactly(countForks(loop(ours, counted)) - countForks(loop(plain, counted))),
      budget: { kind: 'count', atMost: 0 },
    });
    const [timed, empty] = [
      { venv: venvs.real, line, times: 1 },
      { venv: venvs.idle, line, times: 100 },
    ];
    const works: Record<'plain' | 'pipward', Work> = {
      plain: () => timeLoop(loop(plain, timed)),
      pipward: () => timeLoop(loop(ours, timed)),
    };
    const whole = await alternate(bench.rounds(4), works);
    rows.push({
      group,
      what: `${line}: whole`,
      unit: 'ms',
      value: whole.pipward,
      beside: { name: 'plain shell', value: whole.plain },
    });
    if (line !== LINES[0]) continue;
    const added = await alternate(bench.rounds(9), {
      plain: () => timeLoop(loop(plain, empty)),
      pipward: () => timeLoop(loop(ours, empty)),
    });
    rows.push({
      group,
      what: 'what pipward adds, with a pip that does nothing',
      unit: 'ms',
      value: difference(added.pipward, added.plain),
      budget: { kind: 'time', atMost: 0.1 },
    });
  }
  return rows;
}
