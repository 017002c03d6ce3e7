import { isObject, parseJson } from '../json.ts';

/** One distribution that pip would install. */
export interface Resolved {
  readonly name: string;
  readonly version: string;
}

/** What `pip install --dry-run --report -` writes (its version 1); nothing where it is anything else. */
export function parseInstallationReport(text: string): readonly Resolved[] {
  // Whatever pip says at -v stands before it.
  const start = text.indexOf('{\n');
  const report = parseJson(text.slice(Math.max(0, start)));
  const list = isObject(report) ? report['install'] : undefined;
  return (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((item) => {
    const metadata = isObject(item) ? item['metadata'] : undefined;
    const { name, version } = isObject(metadata) ? metadata : {};
    return typeof name === 'string' && typeof version === 'string' ? [{ name, version }] : [];
  });
}
