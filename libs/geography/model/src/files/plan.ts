import type { CatalogueSnapshot } from '../changes/snapshot';
import type { FileKind } from './columns';
import type { FileOptions, FilePlan, Planned } from './file-plan';
import { findHeading } from './heading';
import { hiddenFindings, nothingHidden, withoutHidden, type HiddenParts } from './hidden';
import { planOffices } from './offices-file';
import { planPopulations } from './populations-file';
import type { RowFinding } from './problems';
import { readRows, type RowsRead } from './rows';
import type { Table } from './table';
import { planSuccessions } from './successions-file';
import { planUnits } from './units-file';

const planners: { readonly [Kind in FileKind]: (read: RowsRead<Kind>, snapshot: CatalogueSnapshot, options: FileOptions) => Planned } = {
  units: planUnits,
  successions: planSuccessions,
  offices: planOffices,
  populations: planPopulations,
};

const placeOf = ({ row, column }: RowFinding) => `${row} ${column}`;

/** Plans the import of a table: pure, so that a dry run and the import itself cannot differ. */
export function planFile(
  kind: FileKind,
  table: Table,
  snapshot: CatalogueSnapshot,
  options: FileOptions,
  hidden: HiddenParts = nothingHidden,
): FilePlan {
  const shown = options.hidden === 'leave' ? withoutHidden(table, hidden) : table;
  const plan = planAs(kind, shown, snapshot, options);
  const heading = shown === table ? plan.heading : findHeading(kind, table);
  const found = hiddenFindings(kind, hidden, heading, options.hidden);
  return options.hidden === undefined
    ? { ...plan, problems: [...found, ...plan.problems], asked: found.length }
    : { ...plan, notes: [...plan.notes, ...found], asked: 0 };
}

function planAs<Kind extends FileKind>(
  kind: Kind,
  table: Table,
  snapshot: CatalogueSnapshot,
  options: FileOptions,
): Omit<FilePlan, 'asked'> {
  const read = readRows(kind, table);
  const about = { rows: read.rows.length, heading: read.heading, lacking: read.lacking, unread: read.unread };
  if (read.lacking.length > 0) return { acts: [], problems: [], notes: [], ...about };
  const { acts, problems, notes } = planners[kind](read, snapshot, options);
  // One thing is said of a cell: what cannot be read need not be understood as well.
  const said = new Set(read.problems.map(placeOf));
  return {
    acts,
    problems: [...read.problems, ...problems.filter((one) => !said.has(placeOf(one)))],
    notes: [...read.notes, ...notes],
    ...about,
  };
}
