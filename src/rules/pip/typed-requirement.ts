import { parseEnvironmentMarker, parseRequirement, type Requirement } from '../python/requirement.ts';
import { strip } from '../python/text.ts';

/** One thing on the command line to install or uninstall. */
export interface TypedRequirement {
  readonly kind:
    | 'named'
    | 'requirements-file'
    | 'editable'
    | 'path'
    | 'url'
    | 'vcs'
    | 'archive'
    | 'group'
    | 'script-dependencies'
    | 'invalid';
  /** The words as typed: `['requests>=2']`, `['-r', 'requirements.txt']`, `['-e', '.']`. */
  readonly words: readonly string[];
  /** The value of `-r`, `-e` and the like. */
  readonly value?: string;
  /** The requirement in the form of PEP 508, if it has a name. */
  readonly requirement?: Requirement;
}

/** A name alone, which is what people type most. Names with a dot are left out, since they may be files. */
const BARE_NAME = /^[A-Za-z0-9]+(?:[_-]+[A-Za-z0-9]+)*$/;
const URL_SCHEME = /^(?:https?|file|ftp):/i;
const VCS_SCHEME =
  /^(?:git\+(?:https?|ssh|git|file)|hg\+(?:file|https?|ssh|static-http)|svn\+(?:ssh|https?|svn|file)|bzr\+(?:https?|ssh|sftp|ftp|lp|file)|ssh|git|hg|bzr|sftp|svn):/i;
const ARCHIVE = /\.(?:zip|whl|tbz|txz|tlz|tgz|tar|tar\.(?:bz2|xz|lz|lzma|gz))$/i;

/** Classifies a positional word without looking at the disk (req/constructors.py, `parse_req_from_line`). */
export function classifyWord(word: string): TypedRequirement {
  const words = [word];
  if (BARE_NAME.test(word)) return { kind: 'named', words, requirement: bareRequirement(word) };
  if (word.includes(':') && VCS_SCHEME.test(word)) return { kind: 'vcs', words };
  if (word.includes(':') && URL_SCHEME.test(word)) return { kind: 'url', words };
  // pip first cuts off the environment marker, at the first semicolon, and accepts an empty one.
  const [beforeMarker = '', ...afterMarker] = word.split(';');
  const text = strip(beforeMarker);
  const marker = strip(afterMarker.join(';'));
  const named = parseRequirement(text);
  if (named?.url === undefined && text.includes('.') && ARCHIVE.test(text.replace(/\[[^\]]+\]$/, '')))
    return { kind: 'archive', words };
  if (!named) return { kind: text.includes('/') || text.startsWith('.') ? 'path' : 'invalid', words };
  if (marker !== '' && parseEnvironmentMarker(marker) === undefined) return { kind: 'invalid', words };
  const requirement = marker === '' ? named : { ...named, marker };
  const isVcs = named.url !== undefined && VCS_SCHEME.test(named.url);
  return { kind: isVcs ? 'vcs' : 'named', words, requirement };
}

function bareRequirement(name: string): Requirement {
  return { name, extras: empty, specifier: empty, url: undefined, marker: undefined };
}

const empty: readonly never[] = [];
