import type { Row } from './row.ts';
import { number } from './table.ts';

/** Bars by program for the times that people feel most. A group has one scale, which begins at zero. */
export function renderPicture(rows: readonly Row[]): string {
  const groups = SHOWN.flatMap(({ title, group, names }) => {
    const bars = names.flatMap(([label, what, side]) => {
      const row = rows.find((each) => each.group === group && each.what === what);
      const value = side === 'beside' ? row?.beside?.value.median : row?.value.median;
      return value === undefined ? [] : [{ label, value: Math.max(value, 0), isOurs: side === 'ours' }];
    });
    return bars.length === 0 ? [] : [{ title, bars }];
  });
  const parts: string[] = [];
  let y = 8;
  for (const { title, bars } of groups) {
    parts.push(text({ x: 8, y: y + 14, words: title, more: 'font-weight="bold"' }));
    y += 22;
    const longest = Math.max(...bars.map(({ value }) => value));
    for (const { label, value, isOurs } of bars) {
      const width = lengthOf(value / longest).toFixed(1);
      parts.push(text({ x: LABELS - 8, y: y + 13, words: label, more: 'text-anchor="end"' }));
      parts.push(
        `<rect x="${LABELS}" y="${y + 2}" width="${width}" height="14" rx="2" fill="${isOurs ? '#2a7d4f' : '#9aa4ad'}"/>`,
      );
      parts.push(text({ x: LABELS + Number(width) + 6, y: y + 13, words: `${number(value)} ms`, more: '' }));
      y += 20;
    }
    y += 10;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family="sans-serif" font-size="12" fill="#24292f">
<title>What pipward costs, beside others, in milliseconds</title>
<rect width="${WIDTH}" height="${y}" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}

const WIDTH = 720;
const LABELS = 120;

type Bar = readonly [label: string, what: string, side: 'ours' | 'other' | 'beside'];

const peers: readonly Bar[] = [
  ['zoxide', 'zoxide', 'other'],
  ['direnv', 'direnv', 'other'],
  ['mise', 'mise', 'other'],
];

const INSTALL = 'pip install requests, installed into a new environment and active';

const SHOWN: readonly { readonly title: string; readonly group: string; readonly names: readonly Bar[] }[] = [
  {
    title: 'added to the start of bash',
    group: 'shell start, bash',
    names: [['pipward', 'pipward', 'ours'], ...peers],
  },
  {
    title: 'a prompt in bash, same directory',
    group: 'idle prompt, bash',
    names: [['pipward', 'pipward', 'ours'], ...peers],
  },
  {
    title: 'one cd in bash, 10 levels, into or out of an environment',
    group: 'one cd, in or out at depth 10, bash',
    names: [['pipward', 'pipward', 'ours'], ...peers],
  },
  {
    title: 'a refused pip install: pipward’s whole answer, and pip’s own error',
    group: 'refusal to answer, bash',
    names: [
      ['pipward', 'predict', 'ours'],
      ['pip', 'predict', 'beside'],
    ],
  },
  {
    title: 'a package installed into a new environment that is active: pipward, and by hand',
    group: INSTALL,
    names: [
      ['pipward', 'disk cache warm', 'ours'],
      ['by hand', 'disk cache warm', 'beside'],
    ],
  },
];

/** The width of a bar; a tiny value is still visible. */
function lengthOf(part: number): number {
  return 2 + part * (WIDTH - LABELS - 80);
}

function text(given: {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly more: string;
}): string {
  const { x, y, words, more } = given;
  return `<text x="${x}" y="${y}"${more === '' ? '' : ` ${more}`}>${words}</text>`;
}
