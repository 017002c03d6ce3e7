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

/** One option of a typed command line. `-r`, `-e`, `--group` and the like count as requirements instead. */
export interface PipOption {
  /** The canonical long name, without dashes: `upgrade`, `target`. */
  readonly name: string;
  readonly value: string | undefined;
  /** The typed words: `['-t', 'DIR']` or `['-tDIR']`. A short option from a bundle stands alone: `['-U']`. */
  readonly words: readonly string[];
  /** `global` for pip's general options, which are also allowed before the sub-command. */
  readonly scope: 'global' | 'command';
}

/** A parsed pip command line. */
export interface PipInvocation {
  readonly subcommand: string | undefined;
  readonly options: readonly PipOption[];
  /** The requirements in the order typed. */
  readonly requirements: readonly TypedRequirement[];
  /** The reason why pip would stop, or why nobody can tell without knowing that pip better. */
  readonly problem: OptionProblem | 'unknown-subcommand' | undefined;
}

/**
 * Parses pip's arguments as pip does: first the words before the sub-command, then all of them again with the
 * sub-command's own parser (cli/main_parser.py). Only `install` and `uninstall` are read to the end. For the
 * other sub-commands, only the words before them are read. Nothing is read after `-h`, where pip prints its
 * help.
 *
 * @param args the arguments without the program's name
 */
export function parseInvocation(args: readonly string[], pip: { readonly version: string }): PipInvocation {
  const version = knownVersion(pip.version);
  const general = readOptions(args, tableOf('general', version));
  const leading = separateItems(general.items);
  // pip prints its help or its version before it looks for the sub-command.
  const isFinished =
    general.problem !== undefined ||
    leading.options.some(({ name }) => name === 'help' || name === 'version');
  const subcommand = isFinished ? undefined : general.rest[0];
  if (subcommand === undefined) return { ...leading, subcommand, problem: general.problem };
  if (!isSubcommand(subcommand, version))
    return { ...leading, subcommand: undefined, problem: 'unknown-subcommand' };
  if (!isManagedSubcommand(subcommand)) return { ...leading, subcommand, problem: undefined };
  const { items, problem } = readOptions(subcommandArguments(args, subcommand), tableOf(subcommand, version));
  return { ...separateItems(items), subcommand, problem };
}

/** The arguments without the first word equal to the sub-command, even if that is an option's value. */
export function subcommandArguments(args: readonly string[], subcommand: string): readonly string[] {
  const index = args.indexOf(subcommand);
  return args.slice(0, index).concat(args.slice(index + 1));
}

/** True if `--require-virtualenv` may stop the sub-command. */
export function mayNeedVenv(subcommand: string): boolean {
  return NEEDS_VENV.has(subcommand);
}

/** True if the sub-command checks for the marker file of PEP 668. */
export function isManagedSubcommand(subcommand: string): subcommand is 'install' | 'uninstall' {
  return subcommand === 'install' || subcommand === 'uninstall';
}

function tableOf(owner: OptionOwner, version: PipVersion | undefined): OptionTable {
  return {
    specs: optionsOf(owner, version),
    complete: version !== undefined,
    accepts: ({ spec, value }) => !version || judgeTyped(spec, value, version) !== 'invalid',
    interspersed: owner !== 'general',
  };
}

/** Separates options from requirements; both keep the order typed. */
function separateItems(
  items: readonly (OptionMatch | string)[],
): Pick<PipInvocation, 'options' | 'requirements'> {
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

/** The sub-commands of every known pip. */
const SUBCOMMANDS: ReadonlySet<string> = new Set(
  'install download uninstall freeze inspect list show check config search cache index wheel hash completion debug help'.split(
    ' ',
  ),
);

/** Sub-commands that exit 3 without a required virtual environment; `freeze` and `check` until 24.2. */
const NEEDS_VENV: ReadonlySet<string> = new Set([
  'install',
  'uninstall',
  'download',
  'wheel',
  'lock',
  'freeze',
  'check',
]);

/** True if pip has the sub-command. It takes no abbreviations. */
function isSubcommand(word: string, version: PipVersion | undefined): boolean {
  return SUBCOMMANDS.has(word) || (word === 'lock' && (!version || isAtLeast(version, '25.1')));
}
