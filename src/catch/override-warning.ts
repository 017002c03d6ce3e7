import { isatty } from 'node:tty';
import { describeNotice } from '../words/notice.ts';
import type { Settings } from '../rules/settings.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { renderCommand, type ShellName } from '../rules/shells/dialects.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import { findMachineKind } from '../system/machine-kind.ts';
import { findOverrideEffect } from '../system/distributions/override-effect.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { canAsk, highlight, paint, say } from '../system/terminal/terminal.ts';
import { offer } from './offer.ts';

/** A command line with `--break-system-packages` in it, before it runs. */
interface Overriding {
  readonly typed: TypedCommand;
  readonly finding: PipFinding;
  readonly settings: Settings;
  readonly shell: ShellName;
  /** The file that the answer goes to. */
  readonly answer: string;
}

/**
 * Says what a typed `--break-system-packages` would do to a machine that somebody works on, and where the setting wants it,
 * asks. The words of the run itself are never changed.
 *
 * @returns undefined where it is to run as typed
 */
export async function answerForOverride(work: Overriding): Promise<readonly AnswerVerb[] | undefined> {
  const { typed, finding, settings, shell } = work;
  const { interpreter, path } = finding.pip;
  if (!interpreter || !isOverride(finding) || settings.breakSystemPackages === 'off' || !isatty(2))
    return undefined;
  if ((await findMachineKind(settings.environment)) !== 'workstation') return undefined;
  say(paint.dim('asking pip what that would put in front of the system …'));
  const notices = await findOverrideEffect(typed, [path], interpreter);
  if (notices.length === 0) return undefined;
  for (const notice of notices) {
    const title = notice.code === 'break-shadows' ? paint.yellow('warning:') : 'note:';
    say(highlight(`${title} ${describeNotice(notice)}`));
  }
  if (settings.breakSystemPackages === 'ask' && canAsk()) return choose(work);
  say('hint: without that option it goes to where it disturbs nothing');
  say(`  ${renderCommand([typed.program, ...withoutOverride(finding, typed)], shell)}`);
  return undefined;
}

/** Into another directory, or in a dry run, nothing comes before anything. */
function isOverride({ marker, invocation }: PipFinding): boolean {
  const names = new Set(invocation.options.map(({ name }) => name));
  const isElsewhere = ['target', 'prefix', 'root', 'dry-run'].some((name) => names.has(name));
  const isInstall = invocation.subcommand === 'install' && invocation.requirements.length > 0;
  return marker !== undefined && isInstall && names.has('break-system-packages') && !isElsewhere;
}

async function choose(work: Overriding): Promise<readonly AnswerVerb[] | undefined> {
  const { finding } = work;
  const { askChoice } = await import('../system/terminal/menu.ts');
  const choice = await askChoice<'elsewhere' | 'as-typed' | 'none'>('Install it?', [
    { value: 'elsewhere', letter: 'e', label: 'elsewhere, where it disturbs nothing', needsEnter: false },
    { value: 'as-typed', letter: 's', label: "into the system's own Python, as typed", needsEnter: true },
    { value: 'none', letter: 'n', label: 'not at all', needsEnter: false },
  ]);
  if (choice === 'as-typed') return undefined;
  if (choice !== 'elsewhere') return [{ verb: 'status', status: 1 }];
  const refused = { ...finding, prediction: { kind: 'refused', reason: 'externally-managed' } } as const;
  return offer({ ...work, finding: refused, phase: 'after', status: 1 });
}

/** The words as typed, but for the option in any of its spellings. */
function withoutOverride({ invocation }: PipFinding, { args }: TypedCommand): readonly string[] {
  const spellings = new Set(
    invocation.options.filter(({ name }) => name === 'break-system-packages').flatMap(({ words }) => words),
  );
  return args.filter((word) => !spellings.has(word));
}
