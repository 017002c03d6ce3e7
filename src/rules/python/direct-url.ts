import { isObject, parseJson } from '../json.ts';

/** The source of a distribution that did not come from an index: `direct_url.json` of PEP 610. */
export type DirectUrl =
  | { readonly kind: 'archive'; readonly url: string; readonly hash: string | undefined }
  /** A source tree in version control, in pip's spelling: `git+https://…@COMMIT`. */
  | { readonly kind: 'vcs'; readonly url: string }
  | { readonly kind: 'directory'; readonly path: string; readonly isEditable: boolean }
  /** A source that cannot be given to pip again. */
  | { readonly kind: 'unknown' };

/** Parses a `direct_url.json`. Anybody may have written its text. */
export function parseDirectUrl(text: string): DirectUrl {
  return readDirectUrl(text) ?? { kind: 'unknown' };
}

/** The path of a `file:` URL on this machine; undefined for any other URL. */
export function fileOf(url: string): string | undefined {
  const encoded = /^file:\/\/(?:localhost)?(\/[^?#]*)$/i.exec(url)?.[1];
  try {
    const path = encoded && decodeURIComponent(encoded);
    return path && !/[\0\n]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function readDirectUrl(text: string): DirectUrl | undefined {
  const data = parseJson(text);
  const url = isObject(data) ? data['url'] : undefined;
  if (!isObject(data) || typeof url !== 'string' || !/^[a-z][a-z0-9+.-]*:\/\/[!-~]*$/i.test(url))
    return undefined;
  const fragment = renderSubdirectory(data['subdirectory']);
  if (isObject(data['dir_info'])) {
    const path = fileOf(url);
    if (path === undefined || fragment !== '') return undefined;
    return { kind: 'directory', path, isEditable: data['dir_info']['editable'] === true };
  }
  if (isObject(data['vcs_info'])) {
    const { vcs, commit_id: commit } = data['vcs_info'];
    if (typeof vcs !== 'string' || typeof commit !== 'string') return undefined;
    if (!/^(git|hg|svn|bzr)$/.test(vcs) || !/^[\w.:+-]+$/.test(commit)) return undefined;
    return { kind: 'vcs', url: `${vcs}+${url}@${commit}${fragment}` };
  }
  if (!isObject(data['archive_info']) || !/^(https?|file):/i.test(url)) return undefined;
  return { kind: 'archive', url: `${url}${fragment}`, hash: hashOf(data['archive_info']) };
}

function renderSubdirectory(subdirectory: unknown): string {
  const isPlain = typeof subdirectory === 'string' && /^[\w./-]+$/.test(subdirectory);
  return isPlain ? `#subdirectory=${subdirectory}` : '';
}

/** The hash as `sha256=HEX`: the key `hash` in old files, an object `hashes` in newer ones. */
function hashOf(archive: Readonly<Record<string, unknown>>): string | undefined {
  const { hash, hashes } = archive;
  const text = isObject(hashes) && typeof hashes['sha256'] === 'string' ? `sha256=${hashes['sha256']}` : hash;
  return typeof text === 'string' && /^sha(?:256|384|512)=[0-9a-f]+$/.test(text) ? text : undefined;
}
