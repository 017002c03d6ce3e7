import { judgeTyped } from './option-value.ts';
import { isGeneral, nameOf, optionsOf, type OptionOwner } from './options.ts';
import { readOptions, type OptionMatch, type OptionProblem, type OptionTable } from './optparse.ts';
import { classifyWord, type TypedRequirement } from './typed-requirement.ts';
import { isAtLeast, knownVersion, type PipVersion } from './version.ts';

const REQUIREMENT_OPTIONS: Readonly<Record<string, TypedRequirement['kind'] | undefined>> = {
  requirement: 'requirements-file',
  editable: 'editable',
  group: 'group',
  'requirements-from-script': 'script-dependencies',
};

/** One option of a typed command line, other than `-r`, `-e`, `--group` and the like. */
export interface PipOption {
  /** The canonical long name, without dashes: `upgrade`, `target`. */
  readonly name: string;
  readonly value: string | undefined;
  /** As typed: `['-t', 'DIR']` or `['-tDIR']`; out of a bundle, by itself: `['-U']`. */
  readonly words: readonly string[];
  /** `global` for pip's general options, which may also stand before the sub-command. */
  readonly scope: 'global' | 'command';
}

/** A command line as pip reads it. */
export interface PipInvocation {
  readonly subcommand: string | undefined;
  readonly options: readonly PipOption[];
  /** In the order typed. */
  readonly requirements: readonly TypedRequirement[];
  /** What pip would stop at, or what cannot be decided without knowing pip better. */
  readonly problem: OptionProblem | 'unknown-subcommand' | undefined;
}

/**
 * Reads pip's arguments as pip does: once for what stands before the sub-command, then all of it again with the
 * sub-command's own parser (cli/main_parser.py). Only `install` and `uninstall` are read to the end; of the others
 * what stands before them. After `-h` nothing is read, since pip prints its help there.
 *
 * @param args without the program's own name
 */
export function parseInvocation(args: readonly string[], pip: { readonly version: string }): PipInvocation {
  const version = knownVersion(pip.version);
  const before = readOptions(args, tableOf('general', version));
  const leading = sorted(before.items);
  // pip writes its help, or its version, before it looks for the sub-command.
  const ends =
    before.problem !== undefined || leading.options.some(({ name }) => name === 'help' || name === 'version');
  const subcommand = ends ? undefined : before.rest[0];
  if (subcommand === undefined) return { ...leading, subcommand, problem: before.problem };
  if (!isSubcommand(subcommand, version))
    return { ...leading, subcommand: undefined, problem: 'unknown-subcommand' };
  if (!isManagedSubcommand(subcommand)) return { ...leading, subcommand, problem: undefined };
  const { items, problem } = readOptions(subcommandArguments(args, subcommand), tableOf(subcommand, version));
  return { ...sorted(items), subcommand, problem };
}

/** pip takes the first word that equals the sub-command out, even where it is the value of an option before it. */
export function subcommandArguments(args: readonly string[], subcommand: string): readonly string[] {
  const place = args.indexOf(subcommand);
  return args.slice(0, place).concat(args.slice(place + 1));
}

function tableOf(owner: OptionOwner, version: PipVersion | undefined): OptionTable {
  return {
    specs: optionsOf(owner, version),
    complete: version !== undefined,
    accepts: ({ spec, value }) => !version || judgeTyped(spec, value, version) !== 'invalid',
    interspersed: owner !== 'general',
  };
}

/** Options and requirements apart, each in the order typed. */
function sorted(items: readonly (OptionMatch | string)[]): Pick<PipInvocation, 'options' | 'requirements'> {
  const options: PipOption[] = [];
  const requirements: TypedRequirement[] = [];
  for (const item of items) {
    if (typeof item === 'string') {
      requirements.push(classifyWord(item));
      continue;
    }
    const name = nameOf(item.spec);
    const kind = REQUIREMENT_OPTIONS[name];
    if (kind)
      requirements.push({
        kind,
        words: item.words,
        ...(item.value !== undefined && { value: item.value }),
      });
    else
      options.push({
        name,
        value: item.value,
        words: item.words,
        scope: isGeneral(name) ? 'global' : 'command',
      });
  }
  return { options, requirements };
}

const ALWAYS: ReadonlySet<string> = new Set(
  'install download uninstall freeze inspect list show check config search cache index wheel hash completion debug help'.split(
    ' ',
  ),
);

/** Sub-commands that exit 3 when a virtual environment is required and there is none; `freeze` and `check` until 24.2. */
const NEEDS_VENV: ReadonlySet<string> = new Set([
  'install',
  'uninstall',
  'download',
  'wheel',
  'lock',
  'freeze',
  'check',
]);

/** Whether pip has that sub-command; it takes no abbreviations. */
function isSubcommand(word: string, version: PipVersion | undefined): boolean {
  return ALWAYS.has(word) || (word === 'lock' && (!version || isAtLeast(version, '25.1')));
}

/** Whether `--require-virtualenv` may stop that sub-command. */
export function mayNeedVenv(subcommand: string): boolean {
  return NEEDS_VENV.has(subcommand);
}

/** Whether that sub-command asks for the marker file of PEP 668. */
export function isManagedSubcommand(subcommand: string): subcommand is 'install' | 'uninstall' {
  return subcommand === 'install' || subcommand === 'uninstall';
}
