// `npm run generate` writes src/rules/catalog/debian.ts from the index of files of Debian's archive.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContents } from './archive.ts';
import { emptyContents, takeLine } from './contents.ts';
import { tabulate, type Release } from './names.ts';

/** Releases by number, with the names of their suite. A mirror may lack one name while it is updated. */
const releases = [
  { version: '12', suites: ['bookworm', 'oldstable'] },
  { version: '13', suites: ['trixie', 'stable'] },
];

const read: Release[] = [];
for (const { version, suites } of releases) {
  const contents = emptyContents();
  await readFirst(suites, (line) => takeLine(contents, line));
  console.error(`Debian ${version}: ${contents.distributions.size} distributions`);
  read.push({ version, contents });
}
const { prefixed, equal, other } = tabulate(read);
console.error(`${prefixed.length} prefixed, ${equal.length} equal, ${other.length} other names`);
writeFileSync(
  fileURLToPath(new URL('../src/rules/catalog/debian.ts', import.meta.url)),
  `/**
 * Distributions of Debian 12 and 13, and the package that ships each. \`npm run generate\` makes this file from
 * the archive's index of files, by the \`.dist-info\` or \`.egg-info\` in each package. Do not edit it by hand:
 * packages that the index does not show belong in \`aliases.ts\`.
 */

/** Projects whose package is \`python3-\` and their name. */
export const prefixedNames = ${literal(prefixed)};

/** Projects whose package has exactly their name. */
export const equalNames = ${literal(equal)};

/**
 * All other projects, each as \`name=package\`. \`~\` stands for \`python3-\`. These letters stand for
 * \`python3-\` and a form of the project's name:
 *
 * - \`.\`: with dots instead of dashes
 * - \`<\`: without its last part
 * - \`>\`: without its first part
 * - \`^\`: without \`py\` at its beginning
 *
 * Several packages are separated by \`|\`; the first one that the machine has is the right one. A package with
 * \`@12\` ships this distribution only in Debian 12, and another one in other releases.
 */
export const otherNames = ${literal(other)};
`,
);

async function readFirst(suites: readonly string[], take: (line: string) => void): Promise<void> {
  for (const suite of suites) {
    try {
      await readContents(suite, take);
      return;
    } catch (error) {
      if (suite === suites.at(-1)) throw error;
    }
  }
}

/** Words as a template literal, in lines of a readable length. */
function literal(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length > 118) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return `\`\n${lines.join('\n')}\n\``;
}
