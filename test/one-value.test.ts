import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { managers } from '../src/rules/managers/managers.ts';
import { shellNames } from '../src/rules/shells/dialects.ts';

// A manager is one value and a shell is one value, so adding one takes one file and one line in a table.

const SUBJECTS = [
  ['a manager', 'src/rules/managers', managers.map(({ name }) => name)],
  ['a shell', 'src/rules/shells', shellNames],
] as const;

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);

describe.each(SUBJECTS)('%s', (_title, folder, names) => {
  const any = names.join('|');
  const distinctions = [
    new RegExp(`[=!]==? ['"](?:${any})['"]`),
    new RegExp(`['"](?:${any})['"] [=!]==?`),
    new RegExp(`\\bcase ['"](?:${any})['"]`),
    new RegExp(`\\b(?:includes|has|startsWith|endsWith|get)\\(['"](?:${any})['"]\\)`),
    new RegExp(`(?:\\?\\?|\\|\\|) ['"](?:${any})['"]`),
    new RegExp(`\\? ['"](?:${any})['"] :`),
    // A table by name.
    new RegExp(`^\\s*['"]?(?:${any})['"]?: ['"{[(\`]`),
    new RegExp(`^\\s*\\[['"](?:${any})['"]`),
  ];

  const distinguishes = (line: string): boolean => distinctions.some((pattern) => pattern.test(line));

  it('is compared by name only in its own folder', () => {
    // The reference names each of them for people, and decides nothing.
    const files = sourcesIn('src').filter(
      (file) => !file.startsWith(`${folder}/`) && !file.startsWith('src/words/topics/'),
    );
    expect(files.length).toBeGreaterThan(100);
    const lines = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (distinguishes(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(lines).toEqual([]);
  });

  it.each([
    "if (kind === 'NAME') return;",
    "const other = 'NAME' !== kind;",
    "    case 'NAME':",
    "  if (names.includes('NAME')) warn();",
    "const kind = manager ?? 'NAME';",
    "const kind = isDebian ? 'NAME' : undefined;",
    "  NAME: { install: 'install' },",
    "  ['NAME', 'install'],",
  ])('would be found in: %s', (line) => {
    for (const name of names) expect(distinguishes(line.replace('NAME', name))).toBe(true);
  });

  it('has its own file', () => {
    const files = sourcesIn(folder);
    for (const name of names) {
      expect(files).toContain(`${folder}/${name}.ts`);
      const naming = files.filter((file) => readFileSync(file, 'utf8').includes(`'./${name}.ts'`));
      expect(naming).toHaveLength(1);
    }
  });
});
