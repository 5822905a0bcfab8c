import type { MatDialog } from '@angular/material/dialog';
import { readPastedUnits, unitLevel } from '@ra-quan/geography/model';
import { type Drafts, type Language, type SavedCell, readPastedTable } from '@ra-quan/shared/model';
import { type GridInput, type GridRowView, askAboutNames, cellKey, cellView } from '@ra-quan/shared/ui';
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
    cells: [cellView(keyOf(of), saved.get(keyOf(of)), drafts, language)],
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
  const unclear = block.lines.filter(({ candidates }) => candidates.length !== 1);
  const questions = unclear.map(({ typed, cells, candidates }) => ({
    typed,
    cells,
    candidates: candidates.map(({ unitId, name }) => ({ key: String(unitId), name })),
  }));
  const answers = unclear.length === 0 ? [] : await askAboutNames(dialogs, questions);
  return (
    answers &&
    new Map(
      block.lines.flatMap((line) => {
        const asked = unclear.indexOf(line);
        const key = asked === -1 ? String(line.candidates[0]!.unitId) : answers[asked];
        return key && line.cells[0] ? [[cellKey({ row: key, column: targetColumn }), line.cells[0]] as const] : [];
      }),
    )
  );
}
