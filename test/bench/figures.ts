import { number } from './table.ts';
import { ratioOf, type Row } from './row.ts';

/** The source of the topic `speed` with these figures in it. */
export function renewFigures(source: string, rows: readonly Row[]): string {
  const place = /(?<=\nconst figures = `\n)[^`]*(?=`;\n)/;
  if (!place.test(source)) throw new Error('the topic has no place for figures, `const figures`');
  return source.replace(place, () => renderFigures(rows));
}

/** A line for each figure: what, pipward's, what stands beside it, the ratio of the two. */
function renderFigures(rows: readonly Row[]): string {
  const lines = PICKED.flatMap(({ what, ours, others }) => {
    const own = find(rows, ours);
    if (own === undefined) return [];
    const beside = others.flatMap((each) => {
      const row = find(rows, each);
      return row === undefined ? [] : [`${each.name} ${shown(row.value.median, row)}`];
    });
    if (own.beside !== undefined) beside.push(`${own.beside.name} ${shown(own.beside.value.median, own)}`);
    const ratio = ratioOf(own)?.toFixed(2);
    const cells = [
      what,
      shown(own.value.median, own),
      beside.join(', '),
      ...(ratio === undefined ? [] : [ratio]),
    ];
    return [`${cells.join(' | ')}\n`];
  });
  return lines.join('');
}

interface Sought {
  readonly group: string;
  readonly name: string;
}

interface Picked {
  readonly what: string;
  readonly ours: Sought;
  readonly others: readonly Sought[];
}

const peersIn = (group: string): readonly Sought[] =>
  ['zoxide', 'direnv', 'mise', 'thefuck'].map((name) => ({ group, name }));

const added = (what: string, group: string): Picked => ({
  what,
  ours: { group, name: 'pipward' },
  others: peersIn(group),
});

const single = (what: string, group: string, name: string): Picked => ({
  what,
  ours: { group, name },
  others: [],
});

const INSTALL = 'pip install requests, installed into a new environment and active';

/** The part of the results that the topic shows. */
const PICKED: readonly Picked[] = [
  added('start of bash, added', 'shell start, bash'),
  added('start of zsh', 'shell start, zsh'),
  added('start of fish', 'shell start, fish'),
  added('prompt of bash in the same directory', 'idle prompt, bash'),
  added('prompt of zsh', 'idle prompt, zsh'),
  added('prompt of fish', 'idle prompt, fish'),
  added('cd in bash, 10 levels, in or out of an environment', 'one cd, in or out at depth 10, bash'),
  added('cd in zsh', 'one cd, in or out at depth 10, zsh'),
  added('cd in fish', 'one cd, in or out at depth 10, fish'),
  single('refused pip install, to the answer', 'refusal to answer, bash', 'predict'),
  single('pip install, to installed and active', INSTALL, 'disk cache warm'),
  single('helper, Node 20', 'helper on Node 20', 'not its business'),
];

function find(rows: readonly Row[], { group, name }: Sought): Row | undefined {
  return rows.find((row) => row.group === group && row.what === name);
}

function shown(value: number, { unit }: Row): string {
  return `${number(value)} ${unit}`;
}
