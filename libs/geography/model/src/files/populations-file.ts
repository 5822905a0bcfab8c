import { formatDay } from '@ra-quan/shared/model';
import type { CatalogueAct } from '../changes/act';
import { UnitsOfDay, type CatalogueSnapshot } from '../changes/snapshot';
import { fold } from '../folding';
import { fileColumns } from './columns';
import type { FileOptions, Planned } from './file-plan';
import { finding, type RowFinding } from './problems';
import { personGroups, type PersonGroup } from '../population';
import { listedUnits, unitsMeant, zerosWereDropped } from './codes';
import { countFinding, readPersons, type RowsRead } from './rows';

const headings = fileColumns.populations;

function groupOf(text: string): PersonGroup | undefined {
  if (text === '') return 'all';
  return (Object.keys(personGroups) as PersonGroup[]).find((group) =>
    [group, personGroups[group].vi, personGroups[group].en].some((name) => fold(name) === fold(text)),
  );
}

/** Plans counts of persons by unit and group, as of a day. */
export function planPopulations({ rows }: RowsRead<'populations'>, snapshot: CatalogueSnapshot, { on }: FileOptions): Planned {
  const units = new UnitsOfDay(snapshot, on);
  const acts: CatalogueAct[] = [];
  const problems: RowFinding[] = [];
  const notes: RowFinding[] = [];
  const seen = new Map<string, number>();
  const dropped = zerosWereDropped(rows.map(({ cells }) => cells.code));
  for (const { row, cells } of rows) {
    const meant = unitsMeant(units, cells.code, dropped);
    const [unit] = meant;
    const group = groupOf(cells.group);
    const persons = readPersons(cells.persons);
    if (!unit) problems.push(finding(row, headings.code.heading, 'old-unknown', { value: cells.code, day: formatDay(on) }));
    if (meant.length > 1)
      problems.push(
        finding(row, headings.code.heading, 'code-ambiguous', {
          value: cells.code,
          units: listedUnits(meant),
        }),
      );
    if (!group)
      problems.push(
        finding(row, headings.group.heading, 'group-unknown', { value: cells.group, groups: Object.keys(personGroups).join(', ') }),
      );
    if (persons === undefined) problems.push(countFinding(row, headings.persons.heading, cells.persons));
    if (persons === null) notes.push(finding(row, headings.persons.heading, 'note-unknown'));
    if (!unit || meant.length > 1 || !group || persons === undefined || persons === null) continue;
    const key = `${unit.unitId}/${group}/${on}`;
    const other = seen.get(key);
    if (other !== undefined) problems.push(finding(row, headings.code.heading, 'code-repeated', { value: cells.code, other }));
    seen.set(key, row);
    if (snapshot.populations.get(key) !== persons) acts.push({ act: 'count', unitId: unit.unitId, on, group, persons });
  }
  return { acts, problems, notes };
}
