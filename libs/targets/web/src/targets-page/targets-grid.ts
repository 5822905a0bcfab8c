import type { MatDialog } from '@angular/material/dialog';
import { readPastedUnits, unitLevel } from '@ra-quan/geography/model';
import { placeLines } from '@ra-quan/geography/web';
import { type Drafts, type Language, type SavedCell, formatCount, readPastedTable } from '@ra-quan/shared/model';
import { type GridInput, type GridRowView, cellKey, cellView } from '@ra-quan/shared/ui';
import type { TargetRow, TargetTable } from '@ra-quan/targets/model';

/** The one column of the grid. */
export const targetColumn = 'target';

const keyOf = ({ unitId }: Pick<TargetRow, 'unitId'>) => cellKey({ row: String(unitId), column: targetColumn });

/** The targets as they are saved, the parent's own among them. */
export function savedTargets({ parent, rows }: TargetTable): ReadonlyMap<string, SavedCell> {
  return new Map([parent, ...rows].map((row) => [keyOf(row), { value: row.value, version: row.version }]));
}

type Text = (key: string, params?: Record<string, unknown>) => string;

/** The parent's own target, then those of its units; provinces lead on to their communes. */
export function rowsOf(
  { parent, rows }: TargetTable,
  saved: ReadonlyMap<string, SavedCell>,
  drafts: Drafts,
  language: Language,
  text: Text,
): GridRowView[] {
  const row = (of: TargetRow, name: string, opens?: string): GridRowView => ({
    key: String(of.unitId),
    name,
    opens,
    cells: [
      {
        ...cellView(keyOf(of), saved.get(keyOf(of)), drafts, language),
        // While a change waits, the target that it would replace stands beside it.
        before: drafts.has(keyOf(of)) ? formatCount(of.value, language) : undefined,
      },
    ],
  });
  const leads = parent.level === unitLevel.nation;
  return [
    row(parent, text('own', { unit: parent.name })),
    ...rows.map((unit) => row(unit, unit.name, leads ? `${text('drill')} ${unit.name}` : undefined)),
  ];
}

/** The texts that a pasted block puts into targets; `undefined` where the person turned back. */
export async function pasteTargets(
  dialogs: MatDialog,
  { row, text }: GridInput,
  { rows }: TargetTable,
  shown: readonly GridRowView[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const block = readPastedUnits(readPastedTable(text), rows);
  if (!block.named) {
    const below = shown.slice(shown.findIndex(({ key }) => key === row));
    return new Map(
      block.rows.flatMap(([value], down) =>
        below[down] && value ? [[cellKey({ row: below[down].key, column: targetColumn }), value] as const] : [],
      ),
    );
  }
  const placed = await placeLines(dialogs, block.lines);
  return (
    placed &&
    new Map(placed.flatMap(({ key, cells: [value] }) => (value ? [[cellKey({ row: key, column: targetColumn }), value] as const] : [])))
  );
}
