import type { Day } from '@ra-quan/shared/model';
import type { CatalogueAct } from '../changes/act';
import type { ShareWish } from '../changes/shares';
import type { CatalogueSnapshot } from '../changes/snapshot';
import type { FileKind } from './columns';
import { planOffices } from './offices-file';
import { planPopulations } from './populations-file';
import type { RowFinding } from './problems';
import { readRows, type RowsRead, type Table } from './rows';
import { planSuccessions } from './successions-file';
import { planUnits } from './units-file';

/** How a file is to be understood. */
export interface FileOptions {
  /** The day that the file speaks of; for successions the day on which they took effect. */
  readonly on: Day;
  /** Units: the list is complete, so what is not in it ended. */
  readonly complete: boolean;
  /** Units: a reorganisation, so all units of the list begin that day and those before end. */
  readonly fresh: boolean;
  /** Successions: shares of split units for which the file states none. */
  readonly shares: ShareWish;
}

/** What a file would do to the catalogue, and what stands in its way. */
export interface FilePlan {
  readonly acts: readonly CatalogueAct[];
  readonly problems: readonly RowFinding[];
  readonly notes: readonly RowFinding[];
  readonly rows: number;
  /** Compulsory columns that the file lacks, by their documented heading. */
  readonly lacking: readonly string[];
}

export type Planned = Pick<FilePlan, 'acts' | 'problems' | 'notes'>;

const planners: { readonly [Kind in FileKind]: (read: RowsRead<Kind>, snapshot: CatalogueSnapshot, options: FileOptions) => Planned } = {
  units: planUnits,
  successions: planSuccessions,
  offices: planOffices,
  populations: planPopulations,
};

/** Plans the import of a table: pure, so that a dry run and the import itself cannot differ. */
export function planFile(kind: FileKind, table: Table, snapshot: CatalogueSnapshot, options: FileOptions): FilePlan {
  return planAs(kind, table, snapshot, options);
}

function planAs<Kind extends FileKind>(kind: Kind, table: Table, snapshot: CatalogueSnapshot, options: FileOptions): FilePlan {
  const read = readRows(kind, table);
  if (read.lacking.length > 0) return { acts: [], problems: [], notes: [], rows: read.rows.length, lacking: read.lacking };
  const { acts, problems, notes } = planners[kind](read, snapshot, options);
  return { acts, problems: [...read.problems, ...problems], notes: [...read.notes, ...notes], rows: read.rows.length, lacking: [] };
}
