import { expect, it } from 'vitest';
import { score } from '../rules/catalog/mapped.ts';
import { readContents } from '../generate/archive.ts';
import { emptyContents, takeLine } from '../generate/contents.ts';

it(
  "the distributions of Debian 12's index of files are mapped to a package that ships them, 99.5 % or more",
  {
    timeout: 600_000,
  },
  async () => {
    const contents = emptyContents();
    await readContents('bookworm', (line) => takeLine(contents, line));
    const { share, wrong, size } = score(contents);
    console.log(
      `distributions of the index mapped: ${(100 * share).toFixed(2)} % of ${size}; not: ${wrong.join(' ')}`,
    );
    expect(size).toBeGreaterThan(5000);
    expect(share).toBeGreaterThanOrEqual(0.995);
  },
);
