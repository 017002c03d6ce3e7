// Writes src/rules/catalog/debian.ts anew from the index of files of Debian's archive: `npm run generate`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContents } from './archive.ts';
import { emptyContents, takeLine } from './contents.ts';
import { tabulate, type Release } from './names.ts';

/** By number, and the suites that are this release now; a mirror may have one while it renews the other. */
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
 * Distributions and the Debian package that ships each, in Debian 12 and 13: made by \`npm run generate\` from the archive's
 * own index of files, by the \`.dist-info\` or \`.egg-info\` that a package holds. Not to be edited by hand; what the index
 * does not show is in \`aliases.ts\`.
 */

/** The package is \`python3-\` and the name. */
export const prefixedNames = ${literal(prefixed)};

/** The package has the very name. */
export const equalNames = ${literal(equal)};

/**
 * \`name=package\`, where \`~\` stands for \`python3-\`; and for \`python3-\` and the name with dots \`.\`, without its last part \`<\`,
 * without its first one \`>\`, without \`py\` before it \`^\`. Of several packages between \`|\` the first that the machine has is
 * meant. One with \`@12\` behind ships this distribution in Debian 12 only, and another one in another release.
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

/** Words in lines of a readable length. */
function literal(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length > 118) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return `\`\n${lines.join('\n')}\n\``;
}
