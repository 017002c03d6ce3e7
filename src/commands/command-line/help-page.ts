import { renderPage, type Look } from '../../words/layout/render-topic.ts';
import { heading, table, type Block } from '../../words/layout/topic.ts';
import { wrap } from '../../words/layout/wrap.ts';
import { helpTitles, purpose, sharedOptions, withChoices } from '../../words/usage.ts';
import type { Command } from './command.ts';
import { choicesOf, renderOption, usageOf } from './syntax.ts';

/**
 * The help of a command, of a group of commands, or of all of pipward.
 *
 * @param path the names that lead to it; empty for all of pipward
 * @param row undefined for all of pipward
 */
export function helpPage(
  { path, row }: { readonly path: readonly string[]; readonly row: Command | undefined },
  all: readonly Command[],
  look: Look,
): string {
  const blocks =
    row === undefined ? commandRows(all) : 'commands' in row ? commandRows(row.commands) : argumentRows(row);
  return [
    usageOf(path, row),
    wrap(row?.summary ?? purpose, look.width).join('\n'),
    renderPage([...blocks, ...section(helpTitles.options, [...optionRows(row), ...sharedOptions])], look),
  ].join('\n\n');
}

function commandRows(commands: readonly Command[]): readonly Block[] {
  return section(
    helpTitles.commands,
    commands.map(({ name, summary }) => [name, summary]),
  );
}

function argumentRows({ positionals }: Extract<Command, { run: unknown }>): readonly Block[] {
  const rows = Object.entries(positionals).map(([name, positional]) => [
    name.toUpperCase(),
    withChoices(positional.describe ?? '', choicesOf(positional)),
  ]);
  return section(helpTitles.arguments, rows);
}

function optionRows(row: Command | undefined): readonly (readonly string[])[] {
  if (row === undefined || 'commands' in row) return [];
  return Object.entries(row.options).map((option) => [renderOption(option), option[1].describe ?? '']);
}

function section(title: string, rows: readonly (readonly string[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [heading(title), table(['', ''], ...rows)];
}
