import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SHELLS, type ShellName } from '../support/shells.ts';
import { withAptFiles } from './apt.ts';
import type { Bench } from './context.ts';
import { alternate, type Work } from './measure.ts';
import { openPty, PROMPT_LINES } from './pty.ts';
import type { Row } from './row.ts';
import { pipward } from './stage.ts';

/** The last line of a question. */
const OFFER = 'not at all';
const LINE = 'pip install requests';

/** Measures from Enter to the complete answer, beside pip's own refusal and the next prompt. */
export async function measureRefusal(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const shell of SHELLS) {
    bench.progress(`refusal in ${shell}`);
    const plain = await openPlain(bench, shell);
    const predict = await openOurs(bench, shell, { name: 'predict', crossed: {} });
    const works: Record<string, Work> = { plain: plain.refuse, predict: predict.refuse };
    const more =
      shell === 'bash' ? await openOurs(bench, shell, { name: 'observe', crossed: {} }) : undefined;
    if (more) works['observe'] = more.refuse;
    const { plain: pip, ...ours } = await alternate(bench.rounds(15), works);
    for (const each of [plain, predict, ...(more ? [more] : [])]) await each.close();
    for (const [name, value] of Object.entries(ours))
      rows.push({
        group: `refusal to answer, ${shell}`,
        what: name,
        unit: 'ms',
        value,
        beside: { name: "pip's own", value: pip! },
        ...(name === 'predict' && { budget: { kind: 'ratio', atMost: 0.5 } }),
      });
  }
  return [...rows, ...(await measureFirst(bench))];
}

/** Measures with empty caches, as on a new machine, or after somebody cleared them. */
async function measureFirst(bench: Bench): Promise<readonly Row[]> {
  bench.progress('refusal on first runs');
  const plain = await openPlain(bench, 'bash');
  const works: Record<string, Work> = { plain: plain.refuse };
  const opened: Opened[] = [plain];
  for (const [name, isFirst, isCacheless] of [
    ["first run, apt's cache on", true, false],
    ["first run, apt's cache off", true, true],
    ["later runs, apt's cache off", false, true],
  ] as const) {
    if (isCacheless && process.getuid?.() !== 0) continue;
    const ours = await openOurs(bench, 'bash', {
      name: name.replaceAll(/\W+/g, '-'),
      crossed: isCacheless ? { cacheless: true } : {},
    });
    opened.push(ours);
    works[name] = async () => {
      if (isFirst) await emptyCaches(ours.home);
      return ours.refuse();
    };
  }
  const { plain: pip, ...others } = await alternate(bench.rounds(4), works);
  for (const each of opened) await each.close();
  return Object.entries(others).map(([what, value]) => ({
    group: 'refusal to answer, bash',
    what,
    unit: 'ms',
    value,
    beside: { name: "pip's own", value: pip! },
  }));
}

interface Opened {
  readonly home: string;
  readonly refuse: Work;
  close(): Promise<void>;
}

async function openPlain({ stage }: Bench, shell: ShellName): Promise<Opened> {
  const home = stage.home('plain-refusal', shell, PROMPT_LINES[shell]);
  const pty = await openPty({
    command: [shell, '-i'],
    directory: home,
    environment: stage.environment(home),
  });
  const refuse = async (): Promise<number> => {
    pty.enter(LINE);
    return pty.prompt();
  };
  return { home, refuse, close: pty.close };
}

async function openOurs(
  { stage }: Bench,
  shell: ShellName,
  { name, crossed }: { readonly name: string; readonly crossed: { readonly cacheless?: boolean } },
): Promise<Opened> {
  const home = stage.pipwardHome(`refusal-${name}`, shell, PROMPT_LINES[shell]);
  if (name === 'observe') pipward(stage, home, 'config', 'set', 'intercept', 'observe');
  const app = join(home, 'app');
  stage.write(join(app, 'pyproject.toml'), '');
  const command = crossed.cacheless ? withAptFiles(stage, { cacheless: true }, [shell, '-i']) : [shell, '-i'];
  const pty = await openPty({ command, directory: app, environment: stage.environment(home) });
  const refuse = async (): Promise<number> => {
    pty.enter(LINE);
    const time = await pty.seen(OFFER);
    pty.press('n');
    await pty.prompt();
    return time;
  };
  return { home, refuse, close: pty.close };
}

/** Empties the caches, several times if need be, since they may still be renewed in the background. */
async function emptyCaches(home: string): Promise<void> {
  const cache = join(home, '.cache/pipward');
  for (let left = 20; left > 0 && existsSync(cache); left -= 1) {
    rmSync(cache, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
