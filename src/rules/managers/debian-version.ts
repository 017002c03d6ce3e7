/**
 * The upstream part of a Debian version in the form of PEP 440: `2.28.1` of `1:2.28.1+dfsg-1`. A part after
 * `~` sorts before the release (Debian Policy 5.6.12): a pre-release keeps its mark, any other snapshot
 * becomes a `.dev0`.
 */
export function upstreamVersion(version: string): string {
  const upstream = version
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    // A version that went back: `3.0+really2.1` is 2.1.
    .replace(/^.*\+really/, '')
    .replace(/[+~](?:dfsg|ds|repack|really|deb|ubuntu|nmu|rpi|rpt|raspbian)\S*$/i, '');
  const [, base = '', mark = ''] = /^([^+~]*)((?:[+~].*)?)$/.exec(upstream) ?? [];
  const [, kind, number] = /^~(alpha|a|beta|b|rc|c|pre|dev)\.?(\d*)/i.exec(mark) ?? [];
  if (kind !== undefined) return `${base}${kind === 'dev' ? '.dev' : kind}${number === '' ? '0' : number}`;
  return mark.startsWith('~') ? `${base}.dev0` : base;
}
