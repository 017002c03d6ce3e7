import { parseEnvironmentMarker, parseRequirement, type Requirement } from '../python/requirement.ts';
import { strip } from '../python/text.ts';

/** One thing that the command line asks to install or uninstall. */
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
  /** As typed: `['requests>=2']`, `['-r', 'requirements.txt']`, `['-e', '.']`. */
  readonly words: readonly string[];
  /** What was given to `-r`, `-e` and the like. */
  readonly value?: string;
  /** What has a name: PEP 508. */
  readonly requirement?: Requirement;
}

/** Most of what people type. With a dot in it, it may be the name of a file. */
const NAME_ALONE = /^[A-Za-z0-9]+(?:[_-]+[A-Za-z0-9]+)*$/;
const URL_SCHEME = /^(?:https?|file|ftp):/i;
const VCS_SCHEME =
  /^(?:git\+(?:https?|ssh|git|file)|hg\+(?:file|https?|ssh|static-http)|svn\+(?:ssh|https?|svn|file)|bzr\+(?:https?|ssh|sftp|ftp|lp|file)|ssh|git|hg|bzr|sftp|svn):/i;
const ARCHIVE = /\.(?:zip|whl|tbz|txz|tlz|tgz|tar|tar\.(?:bz2|xz|lz|lzma|gz))$/i;

/** What kind of thing a positional word is, without a look at the disk (req/constructors.py, `parse_req_from_line`). */
export function classifyWord(word: string): TypedRequirement {
  const words = [word];
  if (NAME_ALONE.test(word)) return { kind: 'named', words, requirement: nothingBut(word) };
  if (word.includes(':') && VCS_SCHEME.test(word)) return { kind: 'vcs', words };
  if (word.includes(':') && URL_SCHEME.test(word)) return { kind: 'url', words };
  // pip takes the environment marker off first, at the first semicolon, and lets it be empty.
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

function nothingBut(name: string): Requirement {
  return { name, extras: nothing, specifier: nothing, url: undefined, marker: undefined };
}

const nothing: readonly never[] = [];
