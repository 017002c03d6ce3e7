import { parseRawConfig } from './config-parser.ts';

/** What a distributor's marker file says (PEP 668). */
export interface MarkerFile {
  /** The text for the person, in their language where there is one; undefined where pip would show its own. */
  readonly vendorMessage: string | undefined;
}

/**
 * Reads an `EXTERNALLY-MANAGED` file as pip does (exceptions.py, `from_config`): `Error-<language>`, then
 * `Error-<language without region>`, then `Error`. A file that is empty or unreadable still marks the environment.
 *
 * @param text undefined where the file is not UTF-8 or cannot be read
 * @param language as `locale.getlocale(LC_MESSAGES)` gives it: `de_AT`
 */
export function parseMarker(text: string | undefined, language?: string): MarkerFile {
  const parsed = text === undefined ? undefined : parseRawConfig(text);
  const section = parsed?.kind === 'parsed' ? parsed.sections.get('externally-managed') : undefined;
  const keys = ['error'];
  for (const separator of ['_', '-']) {
    if (language?.includes(separator))
      keys.unshift(`error-${language.slice(0, language.indexOf(separator))}`);
  }
  if (language) keys.unshift(`error-${language}`);
  const found = keys.map((key) => section?.get(key.toLowerCase())).find((value) => value !== undefined);
  return { vendorMessage: found };
}
