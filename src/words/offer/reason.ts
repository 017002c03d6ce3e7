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
        ? `${subject} is a tool that stands beside projects, not in one`
        : 'these are tools that stand beside projects, not in one';
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
      return 'the active environment cannot run as it is';
    case 'disposable':
      return 'this machine is thrown away after use';
    case 'mixed':
      return 'these packages are of different kinds';
    default:
      return reason satisfies never;
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
        hint: 'go into a project whose environment is active to upgrade the pip in it',
      };
    case 'uninstall':
      return {
        text: 'outside of an environment, what brought a package takes it away',
        hint: "`apt remove` the system's own, `pipx uninstall` an application, `pip uninstall` within its environment the rest",
      };
    case 'broken-venv':
      return {
        text: 'the active environment cannot run as it is, and there is no pip on this machine to rebuild it with',
        hint: 'python3-pip or python3-venv, or uv, bring one; `pipward repair` rebuilds it then',
      };
    case 'no-pip-code':
      return {
        text: 'there is no pip on this machine to put into an environment',
        hint: 'python3-pip or python3-venv, or uv, bring one',
      };
    case 'dry-run':
      return {
        text: 'a dry run needs no environment: with a report pip does not refuse it',
        hint: undefined,
      };
    case 'no-pipx':
      return {
        text: 'pipx stands beside projects, so it belongs to the system, and its distributor has no package of it here',
        hint: 'https://pipx.pypa.io/stable/installation/ says where else it comes from',
      };
    case 'already-installed':
      return { text: 'it is already installed, so there is nothing to do', hint: undefined };
    case 'standard-library':
      return { text: 'nothing is to be installed from the Python registry', hint: undefined };
    case 'left-python':
      return { text: 'this is no longer part of Python', hint: undefined };
    case 'ci':
      return { text: '`CI` is set: on a build machine pipward keeps out', hint: undefined };
    case 'invalid-requirement':
      return { text: 'pip could not read what is to be installed', hint: undefined };
    case 'file-missing':
      return { text: 'the file that says what to install is not there', hint: undefined };
    case 'no-requirements':
      return { text: 'there is nothing to install', hint: undefined };
    default:
      return reason satisfies never;
  }
}
