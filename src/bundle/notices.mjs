// The names, licences and licence texts of the packages in the bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.][\w.-]+)?$/i;

// Some packages have their licence only at the end of their description.
const LICENCE_SECTION = /^#* *licen[cs]e\b[^#]*copyright[^#]*permission[^#]*/im;

/**
 * Notices for the packages that these files belong to, each package once.
 *
 * @param {readonly string[]} inputs paths as esbuild's metafile has them
 * @throws where a package has no licence text
 */
export function noticesFor(inputs) {
  const packages = new Set(inputs.flatMap((input) => directoryOfPackage(input) ?? []));
  const notices = [...packages].map(describe).toSorted();
  return `The bundle contains these packages.\n\n${[...new Set(notices)].join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** The directory of a file's package, the innermost where one lies in another. */
function directoryOfPackage(input) {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** A package's name, version and licence, followed by the text of that licence. */
function describe(directory) {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const texts = filesOf(directory, LICENCE_FILE);
  if (texts.length === 0) texts.push(...filesOf(directory, /^readme/i).flatMap(licenceSection));
  if (!license || texts.length === 0) throw new Error(`${directory} has no licence, or no text of it`);
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

function licenceSection(text) {
  return LICENCE_SECTION.exec(text)?.[0].trim() ?? [];
}

/** The texts of a package's own files with such a name. */
function filesOf(directory, pattern) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ name }) => readFileSync(join(directory, name), 'utf8').trim())
    .filter((text) => text !== '');
}
