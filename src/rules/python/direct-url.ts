import { isObject, parseJson } from '../json.ts';

/** Where a distribution was installed from, if not from an index: `direct_url.json` of PEP 610. */
export type DirectUrl =
  | { readonly kind: 'archive'; readonly url: string; readonly hash: string | undefined }
  /** A source tree in version control, as pip takes it: `git+https://…@COMMIT`. */
  | { readonly kind: 'vcs'; readonly url: string }
  | { readonly kind: 'directory'; readonly path: string; readonly isEditable: boolean }
  /** Something that pip would not take again. */
  | { readonly kind: 'unknown' };

/** Reads a `direct_url.json`, whose text may be anybody's. */
export function parseDirectUrl(text: string): DirectUrl {
  return readDirectUrl(text) ?? { kind: 'unknown' };
}

function readDirectUrl(text: string): DirectUrl | undefined {
  const found = parseJson(text);
  const url = isObject(found) ? found['url'] : undefined;
  if (!isObject(found) || typeof url !== 'string' || !/^[a-z][a-z0-9+.-]*:\/\/[!-~]*$/i.test(url))
    return undefined;
  const fragment = renderSubdirectory(found['subdirectory']);
  if (isObject(found['dir_info'])) {
    const path = fileOf(url);
    if (path === undefined || fragment !== '') return undefined;
    return { kind: 'directory', path, isEditable: found['dir_info']['editable'] === true };
  }
  if (isObject(found['vcs_info'])) {
    const { vcs, commit_id: commit } = found['vcs_info'];
    if (typeof vcs !== 'string' || typeof commit !== 'string') return undefined;
    if (!/^(git|hg|svn|bzr)$/.test(vcs) || !/^[\w.:+-]+$/.test(commit)) return undefined;
    return { kind: 'vcs', url: `${vcs}+${url}@${commit}${fragment}` };
  }
  if (!isObject(found['archive_info']) || !/^(https?|file):/i.test(url)) return undefined;
  return { kind: 'archive', url: `${url}${fragment}`, hash: hashOf(found['archive_info']) };
}

function renderSubdirectory(subdirectory: unknown): string {
  const isPlain = typeof subdirectory === 'string' && /^[\w./-]+$/.test(subdirectory);
  return isPlain ? `#subdirectory=${subdirectory}` : '';
}

/** `hash` is `sha256=HEX`; later `hashes` holds an object of them. */
function hashOf(archive: Readonly<Record<string, unknown>>): string | undefined {
  const { hash, hashes } = archive;
  const text = isObject(hashes) && typeof hashes['sha256'] === 'string' ? `sha256=${hashes['sha256']}` : hash;
  return typeof text === 'string' && /^sha(?:256|384|512)=[0-9a-f]+$/.test(text) ? text : undefined;
}

/** The path that a `file:` URL names on this machine; undefined for any other URL. */
export function fileOf(url: string): string | undefined {
  const encoded = /^file:\/\/(?:localhost)?(\/[^?#]*)$/i.exec(url)?.[1];
  try {
    const path = encoded && decodeURIComponent(encoded);
    return path && !/[\0\n]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
