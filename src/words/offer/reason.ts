import { findPackage } from '../../rules/catalog/catalog.ts';
import { code } from '../../rules/printable.ts';
import { parseRequirement } from '../../rules/python/requirement.ts';
import type { DivertReason, ExplainReason } from '../../rules/verdict/verdict.ts';
import type { Message } from '../message.ts';

/** The reason why a command goes elsewhere: the kind of its packages. */
export function describeReason(reason: DivertReason, names: readonly string[]): string {
  const [only] = names;
  const subject = names.length === 1 && only !== undefined ? code(only) : 'this';
  switch (reason) {
    case 'library':
      return names.length === 1 ? `${subject} is a library` : 'these are libraries';
    case 'environment':
      return names.length === 1 ? `${subject} goes into an environment` : 'these go into an environment';
    case 'application': {
      const kind = names.some(isImportedToo) ? 'a command-line tool' : 'an application';
      return names.length === 1 ? `${subject} is ${kind}` : `these are ${kind.replace(/^an? /, '')}s`;
    }
    case 'packaging-tool':
      return names.length === 1
        ? `${subject} is a tool for projects, installed beside them`
        : 'these are tools for projects, installed beside them';
    case 'distributor-only':
      return names.length === 1 ? `${subject} comes with the system` : 'some of these come with the system';
    case 'project-files':
      return names.length === 1 ? 'this belongs to a project' : 'these belong to a project';
    case 'installed-in-venv':
      return names.length === 1
        ? `${subject} is in the project's environment`
        : "these are in the project's environment";
    case 'active-venv':
      return 'an environment is active, but this pip is not its own';
    case 'broken-venv':
      return 'the active environment does not work';
    case 'disposable':
      return 'this container is thrown away after use';
    case 'mixed':
      return describeKinds(names) ?? 'these packages go to different places';
    default:
      return reason satisfies never;
  }
}

/** Two packages of different kinds, such as a library and an application; undefined if a kind is not known. */
function describeKinds(names: readonly string[]): string | undefined {
  const kinds = names.map(kindOf);
  if (names.length !== 2 || kinds.includes(undefined)) return undefined;
  return names.map((words, index) => `${code(words)} ${kinds[index]}`).join(', ');
}

function kindOf(words: string): string | undefined {
  const name = parseRequirement(words)?.name;
  if (name === undefined) return undefined;
  const { class: kind, leaning } = findPackage(name);
  switch (kind) {
    case 'app':
      return 'is an application';
    case 'library':
      return 'is a library';
    case 'both':
      return leaning === 'project' ? 'goes into an environment' : 'is a command-line tool';
    case 'unknown':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function isImportedToo(words: string): boolean {
  const name = parseRequirement(words)?.name;
  return name !== undefined && findPackage(name).class === 'both';
}

/** The reason why pipward does nothing by itself, and a hint for when there is no command to copy. */
export function describeExplanation(reason: ExplainReason): Message {
  switch (reason) {
    case 'pip-itself':
      return {
        text: "the system's pip is upgraded with the system, and every new environment brings its own",
        hint: 'in an active environment, `pip install -U pip` upgrades its own pip',
      };
    case 'uninstall':
      return {
        text: 'outside of an environment, only what installed a package can remove it',
        hint: '`apt remove` for the system, `pipx uninstall` for a tool, `pip uninstall` in an active environment',
      };
    case 'broken-venv':
      return {
        text: 'the active environment does not work, and this machine has no pip to rebuild it with',
        hint: 'install `python3-pip`, `python3-venv` or uv, then type `pipward repair`',
      };
    case 'no-pip-code':
      return {
        text: 'there is no pip to put into an environment',
        hint: 'install `python3-pip`, `python3-venv` or uv',
      };
    case 'dry-run':
      return {
        text: 'a dry run needs no environment, and pip allows it together with a report',
        hint: undefined,
      };
    case 'no-pipx':
      return {
        text: 'pipx comes from the distributor, and this one has no package of it',
        hint: 'https://pipx.pypa.io/stable/installation/ lists other ways',
      };
    case 'already-installed':
      return { text: 'it is already installed, so there is nothing to do', hint: undefined };
    case 'standard-library':
      return { text: 'there is nothing to install from the Python index', hint: undefined };
    case 'left-python':
      return { text: 'this is no longer part of Python', hint: undefined };
    case 'ci':
      return { text: '`CI` is set, and on a build machine pipward does nothing', hint: undefined };
    case 'invalid-requirement':
      return { text: 'pip cannot read the requirement', hint: undefined };
    case 'file-missing':
      return { text: 'there is no such file', hint: undefined };
    case 'no-requirements':
      return { text: 'there is nothing to install', hint: undefined };
    default:
      return reason satisfies never;
  }
}
