import type { Block, Body, Topic } from './topic.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** The look of a page: its width and its headings. */
export interface Look {
  readonly width: number;
  readonly heading: (text: string) => string;
  /** True if backticks turn into colour, which takes no room. */
  readonly areBackticksHidden: boolean;
}

/** A page of the reference as text. No line is longer than the width, except the lines to copy. */
export function renderTopic({ name, summary, blocks }: Topic, look: Look): string {
  const title = wrap(`${name}: ${summary}`, look.width).map(look.heading).join('\n');
  return `${title}\n\n${renderPage(blocks, look)}`;
}

/** Parts of a text. Those below a heading are indented, and the first of them follows it without a gap. */
export function renderPage(blocks: readonly Block[], look: Look): string {
  return blocks
    .map((block, index) => {
      const isLast = index === blocks.length - 1;
      const lines =
        block.kind === 'heading'
          ? wrap(block.text, look.width).map(look.heading)
          : renderBody(block, { ...look, width: look.width - gap.length }).map((line) =>
              line === '' ? '' : gap + line,
            );
      return lines.join('\n') + (isLast ? '' : block.kind === 'heading' ? '\n' : '\n\n');
    })
    .join('');
}

/** A part of a page, without the indent that sets it off from the headings. */
export function renderBody(block: Body, look: Look): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text, look.width);
    case 'list':
      return block.items.flatMap((item) => hang('- ', wrap(item, look.width - 2)));
    case 'table':
      return renderTable(block, look);
    case 'verbatim':
      return block.lines.map((line) => (line === '' ? '' : gap + line));
    default:
      return block satisfies never;
  }
}

type Table = Extract<Body, { readonly kind: 'table' }>;

/** Renders columns side by side if the last one has enough room, else one below the other. */
function renderTable(table: Table, look: Look): readonly string[] {
  const { head, rows } = table;
  const lengthOf = (cell = ''): number => widthOf(look.areBackticksHidden ? cell.replaceAll('`', '') : cell);
  const columnWidth = (column: number): number =>
    Math.max(...[head, ...rows].map((cells) => lengthOf(cells[column])));
  const last = head.length - 1;
  const widths = head.slice(0, last).map((_, column) => columnWidth(column));
  const room = look.width - widths.reduce((sum, each) => sum + each + gap.length, 0);
  if (room < Math.min(look.width / 2, columnWidth(last))) return stack(table, look.width);
  const renderRow = (cells: readonly string[]): readonly string[] => {
    const before = widths.map(
      (each, column) => (cells[column] ?? '') + spaces(each - lengthOf(cells[column])) + gap,
    );
    const [first = '', ...rest] = wrap(cells[last] ?? '', room);
    return [(before.join('') + first).trimEnd(), ...rest.map((line) => spaces(look.width - room) + line)];
  };
  const isTitled = head.some((title) => title !== '');
  return [...(isTitled ? renderRow(head).map(look.heading) : []), ...rows.flatMap(renderRow)];
}

/** Each row as a term, and below it its other cells, each with the title of its column. */
function stack({ head, rows }: Table, width: number): readonly string[] {
  return rows.flatMap(([term = '', ...cells]) => {
    const texts = cells.map((cell, index) => {
      const title = head[index + 1] ?? '';
      return cell === '' || title === '' ? cell : `${title}: ${cell}`;
    });
    return [...wrap(term, width), ...texts.flatMap((text) => hang(gap.repeat(2), wrap(text, width - 4)))];
  });
}

/** Lines after a beginning; all but the first are indented by its width. */
function hang(beginning: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? beginning : spaces(beginning.length)) + line);
}

function spaces(count: number): string {
  return ' '.repeat(count);
}

const gap = '  ';
