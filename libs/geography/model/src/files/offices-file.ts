import { formatDay } from '@ra-quan/shared/model';
import type { CatalogueAct } from '../changes/act';
import { UnitsOfDay, type CatalogueSnapshot } from '../changes/snapshot';
import { sameSpelling } from '../spelling';
import { unitLevel } from '../unit';
import { fileColumns } from './columns';
import type { FileOptions, Planned } from './file-plan';
import { finding, type RowFinding } from './problems';
import { readCode } from './codes';
import type { RowsRead } from './rows';

const headings = fileColumns.offices;

/** Plans a list of offices, a row for each commune that an office serves from a day on. */
export function planOffices({ rows }: RowsRead<'offices'>, snapshot: CatalogueSnapshot, { on }: FileOptions): Planned {
  const units = new UnitsOfDay(snapshot, on);
  const acts: CatalogueAct[] = [];
  const problems: RowFinding[] = [];
  const names = new Map<string, { readonly name: string; readonly row: number }>();
  const served = new Map<number, { readonly office: string; readonly row: number }>();
  for (const { row, cells } of rows) {
    const commune = units.withCode(readCode(cells.communeCode, 5)?.code ?? '');
    if (!commune)
      problems.push(finding(row, headings.communeCode.heading, 'old-unknown', { value: cells.communeCode, day: formatDay(on) }));
    if (!commune) continue;
    if (commune.level !== unitLevel.commune)
      problems.push(finding(row, headings.communeCode.heading, 'not-commune', { value: cells.communeCode }));
    const named = names.get(cells.code);
    if (named && !sameSpelling(named.name, cells.name))
      problems.push(finding(row, headings.name.heading, 'name-differs', { value: cells.code, other: named.row }));
    if (!named) {
      names.set(cells.code, { name: cells.name, row });
      if (snapshot.offices.get(cells.code) !== cells.name) acts.push({ act: 'office', code: cells.code, name: cells.name });
    }
    const other = served.get(commune.unitId);
    if (other && other.office !== cells.code)
      problems.push(finding(row, headings.communeCode.heading, 'served-twice', { other: other.row }));
    if (!other && snapshot.officeOf.get(commune.unitId) !== cells.code)
      acts.push({ act: 'serve', office: cells.code, unitId: commune.unitId, on });
    if (!other) served.set(commune.unitId, { office: cells.code, row });
  }
  return { acts, problems, notes: [] };
}
