import { parseBoolean } from '../python/text.ts';
import type { OptionSpec } from './options.ts';
import { isAtLeast, type PipVersion } from './version.ts';

/** pip accepts the value, pip refuses it, or telling which would need rules that are not worth copying. */
export type Judgement = 'valid' | 'invalid' | 'uncertain';

/** Judges a typed value as pip does (optparse's type checkers and the callbacks of cli/cmdoptions.py). */
export function judgeTyped(spec: OptionSpec, text: string | undefined, version: PipVersion): Judgement {
  const { value } = spec;
  if (typeof value !== 'string') return judgeChoice(value, text ?? '');
  if (text === undefined) return value === 'setup-py' ? 'uncertain' : 'valid';
  switch (value) {
    case 'int':
      return judgeInteger(text);
    case 'float':
      return judgeFloat(text);
    case 'python-version':
      return judgePythonVersion(text);
    case 'key-value':
      return text.includes('=') ? 'valid' : 'invalid';
    case 'package-list':
      return text.startsWith('-') ? 'invalid' : 'valid';
    case 'group':
      return judgeGroup(text, version);
    case 'upload-time':
      return judgeUploadTime(text, version);
    case 'flag':
    case 'count':
    case 'help':
    case 'cache-off':
    case 'setup-py':
    case 'text':
      return 'valid';
    default:
      return value satisfies never;
  }
}

/** Judges a value from `PIP_*` or a configuration file as pip does (cli/parser.py, `_update_defaults`). */
export function judgeConfigured(spec: OptionSpec, text: string, version: PipVersion): Judgement {
  switch (spec.value) {
    case 'flag':
    case 'cache-off':
      return parseBoolean(text) === undefined ? 'invalid' : 'valid';
    case 'count':
      return parseBoolean(text) === undefined ? judgeCount(text) : 'valid';
    case 'setup-py':
      return 'invalid';
    default:
      return judgeTyped(spec, text, version);
  }
}

function judgeChoice(choices: readonly string[], text: string): Judgement {
  return choices.includes(text) ? 'valid' : 'invalid';
}

/**
 * Decides only plain integers. Python's `int` also takes underscores, spaces and digits of other scripts, and
 * optparse a radix.
 */
function judgeInteger(text: string): Judgement {
  if (/^-?(?:0|[1-9]\d{0,8})$/.test(text)) return 'valid';
  return /[!-*,./:-@[-^`{-~]/.test(text) || isWord(text) ? 'invalid' : 'uncertain';
}

function judgeCount(text: string): Judgement {
  if (/^-[1-9]\d{0,8}$/.test(text)) return 'invalid';
  return judgeInteger(text);
}

function judgeFloat(text: string): Judgement {
  if (/^[+-]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?:[eE][+-]?\d{1,9})?$/.test(text)) return 'valid';
  if (/^[+-]?(?:inf|infinity|nan)$/i.test(text)) return 'valid';
  return isWord(text) || /^\d[\d.]*[a-df-zA-DF-Z]/.test(text) ? 'invalid' : 'uncertain';
}

/** True for letters alone, which are not a number. `judgeFloat` has accepted `inf` and `nan` before. */
function isWord(text: string): boolean {
  return /^-?[a-zA-Z][a-zA-Z-]*$/.test(text) || text === '';
}

/**
 * At most three integers separated by dots; `37` is `3.7`; empty means no version
 * (`_convert_python_version`).
 */
function judgePythonVersion(text: string): Judgement {
  if (text === '' || /^\d{1,9}(?:\.\d{1,9}){0,2}$/.test(text)) return 'valid';
  return /^\d+(?:\.\d+){3,}$/.test(text) || /^[a-z]+$/i.test(text) ? 'invalid' : 'uncertain';
}

/** `[path:]group`. The path must end in `pyproject.toml`; since 26.3 it may be a lock file. */
function judgeGroup(text: string, version: PipVersion): Judgement {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return 'valid';
  const names = text.slice(0, colon).split('/');
  const file = names.findLast((name) => name !== '' && name !== '.');
  if (file === 'pyproject.toml') return 'valid';
  return isAtLeast(version, '26.3') ? 'uncertain' : 'invalid';
}

/**
 * A date, a time with an offset, or since 26.1 a number of days, `P3D`. The other forms that
 * `datetime.fromisoformat` takes vary with the Python version.
 */
function judgeUploadTime(text: string, version: PipVersion): Judgement {
  if (/^P\d{1,4}D$/.test(text)) return isAtLeast(version, '26.1') ? 'valid' : 'invalid';
  const plainTime =
    /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]0\d:00)?)?$/;
  if (plainTime.test(text)) return 'valid';
  return /^[a-z]+$/i.test(text) ? 'invalid' : 'uncertain';
}
