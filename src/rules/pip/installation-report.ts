import { isObject, parseJson } from '../json.ts';

/** A distribution that pip would install. */
export interface Resolved {
  readonly name: string;
  readonly version: string;
}

/** Parses the output of `pip install --dry-run --report -` (report version 1); empty for any other text. */
export function parseInstallationReport(text: string): readonly Resolved[] {
  // With -v, pip writes other lines before the report.
  const start = text.indexOf('{\n');
  const report = parseJson(text.slice(Math.max(0, start)));
  const list = isObject(report) ? report['install'] : undefined;
  return (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((item) => {
    const metadata = isObject(item) ? item['metadata'] : undefined;
    const { name, version } = isObject(metadata) ? metadata : {};
    return typeof name === 'string' && typeof version === 'string' ? [{ name, version }] : [];
  });
}
