import { number } from './table.ts';
import { ratioOf, type Row } from './row.ts';

/** The lines of the README's table. */
export function renderFigures(rows: readonly Row[]): string {
  const lines = PICKED.flatMap(({ what, ours, others }) => {
    const own = find(rows, ours);
    if (own === undefined) return [];
    const beside = others.flatMap((each) => {
      const row = find(rows, each);
      return row === undefined ? [] : [`${each.name} ${shown(row.value.median, row)}`];
    });
    if (own.beside !== undefined) beside.push(`${own.beside.name} ${shown(own.beside.value.median, own)}`);
    const ratio = ratioOf(own);
    const cells = [
      what,
      shown(own.value.median, own),
      beside.join(', '),
      ratio === undefined ? '' : ratio.toFixed(2),
    ];
    return [`| ${cells.join(' | ')} |`];
  });
  return ['| | pipward | beside it | ratio |', '|---|---|---|---|', ...lines].join('\n');
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

const peersIn = (group: string, suffix = ''): readonly Sought[] =>
  ['direnv', 'zoxide', 'mise', 'thefuck'].map((name) => ({ group, name: `${name}${suffix}` }));

const added = (what: string, group: string, suffix = ''): Picked => ({
  what,
  ours: { group, name: `pipward${suffix}` },
  others: peersIn(group, suffix),
});

const single = (what: string, group: string, name: string): Picked => ({
  what,
  ours: { group, name },
  others: [],
});

/** What the README shows of it. */
const PICKED: readonly Picked[] = [
  ...['bash', 'zsh', 'fish'].map((shell) => added(`start of ${shell}, added`, `shell start, ${shell}`)),
  ...['bash', 'zsh', 'fish'].map((shell) =>
    added(`a prompt in ${shell}, same directory`, `idle prompt, ${shell}`),
  ),
  ...['bash', 'zsh', 'fish'].map((shell) =>
    added(`cd in ${shell}, 10 levels, into and out of an environment`, `cd in and out at depth 10, ${shell}`),
  ),
  ...['bash', 'zsh', 'fish'].map((shell) =>
    single(`refused \`pip install\` to the answer, ${shell}`, `refusal to answer, ${shell}`, 'predict'),
  ),
  single('the same, `intercept` is `observe`', 'refusal to answer, bash', 'observe'),
  single(
    '`pip install` to installed and active',
    'pip install requests, installed into a new environment and active',
    'disk cache warm',
  ),
  single(
    'the same, nothing of the disk in memory',
    'pip install requests, installed into a new environment and active',
    'disk cache cold',
  ),
  single('the helper, Node 20', 'helper on Node 20', 'not its business'),
];

function find(rows: readonly Row[], { group, name }: Sought): Row | undefined {
  return rows.find((row) => row.group === group && row.what === name);
}

function shown(value: number, { unit }: Row): string {
  return `${number(value)} ${unit}`;
}
