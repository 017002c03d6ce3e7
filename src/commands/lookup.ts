import { isatty } from 'node:tty';
import type { PackageClass } from '../rules/catalog/catalog.ts';
import type { ManagerName } from '../rules/managers/managers.ts';
import { printable } from '../rules/printable.ts';
import type { SystemPackages } from '../rules/verdict/facts.ts';
import { lookUp, nameIn, packagesToAsk, renderLookedUp, type LookedUp } from '../rules/verdict/lookup.ts';
import { findDirectories } from '../system/directories.ts';
import { readDistribution } from '../system/packages/read-distribution.ts';
import { readVersions } from '../system/packages/read-packages.ts';
import { here, sayWaiting } from '../system/terminal/report.ts';
import { paint, print } from '../system/terminal/terminal.ts';
import { describeAvailability, describeClass, lookupTitles } from '../words/commands/lookup.ts';
import { renderTable, type Cell, type TableRow } from '../words/layout/table.ts';
import { describeNotice } from '../words/notice.ts';
import { readingApt } from '../words/offer/offer.ts';

/** `pipward lookup`: shows what is known about names, without the network. */
export async function lookup(names: readonly string[], options: { readonly json: boolean }): Promise<number> {
  const packages = await readPackages(names);
  const lookups = names.map((name) => lookUp(name, packages));
  if (options.json) {
    const rendered = lookups.map((looked) =>
      renderLookedUp(looked, packages.manager, (notice) => describeNotice(notice, here())),
    );
    print(JSON.stringify({ schema: 1, packages: rendered }));
    return 0;
  }
  const manager = packages.manager?.name;
  const rows = lookups.map((looked) => rowFor(looked, manager));
  for (const line of renderTable([headFor(manager), ...rows])) print(line);
  return 0;
}

async function readPackages(names: readonly string[]): Promise<SystemPackages> {
  const { manager, debianRelease: release } = readDistribution();
  const naming = { manager, release };
  const asked = names.map(nameIn).flatMap((name) => (name === undefined ? [] : packagesToAsk(name, naming)));
  return readVersions(asked, naming, {
    cache: findDirectories().cache,
    mayWrite: true,
    onSlow: () => sayWaiting(readingApt),
  });
}

function headFor(manager: ManagerName | undefined): TableRow {
  return { cells: lookupTitles(manager).map((title) => cell(title, paint.dim)), note: undefined };
}

function rowFor(
  { name, class: kind, leaning, package: found, notices }: LookedUp,
  manager: ManagerName | undefined,
): TableRow {
  const note = notices.map((notice) => describeNotice(notice, here())).join('; ');
  return {
    cells: [
      cell(printable(name), paint.bold),
      cell(describeClass(kind, leaning), colours[kind]),
      found === undefined ? cell('–', paint.dim) : cell(found.name, plain),
      cell(found?.version ?? '', plain),
      cell(found === undefined ? '' : describeAvailability(found, manager), paint.dim),
    ],
    note: note === '' ? undefined : cell(note.replaceAll('`', ''), paint.dim),
  };
}

const plain = (text: string): string => text;

const colours: Readonly<Record<PackageClass, (text: string) => string>> = {
  app: paint.green,
  library: paint.cyan,
  both: paint.yellow,
  unknown: paint.dim,
};

/** A cell, in colour only if stdout is a terminal: the table goes there. */
function cell(text: string, painter: (text: string) => string): Cell {
  return { text, paint: isColoured ? painter : plain };
}

const isColoured = isatty(1);
