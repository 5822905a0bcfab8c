import type { MatDialog } from '@angular/material/dialog';
import type { Grid } from '@ra-quan/figures/model';
import { readPastedUnits } from '@ra-quan/geography/model';
import { placeLines } from '@ra-quan/geography/web';
import { readPastedTable } from '@ra-quan/shared/model';
import { type GridColumn, type GridInput, type GridRowView, cellKey } from '@ra-quan/shared/ui';

/**
 * The texts that a pasted block puts into cells, by their keys; `undefined` where the person turned back. Rows with names go to their units,
 * names that may mean several units, or come twice, are asked about; plain cells fill in from where the cursor stands.
 */
export async function pasteInto(
  dialogs: MatDialog,
  { row, column, text }: GridInput,
  grid: Grid,
  shown: readonly GridRowView[],
  columns: readonly GridColumn[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const block = readPastedUnits(readPastedTable(text), grid.rows);
  if (!block.named)
    return fill(
      block.rows,
      shown.slice(shown.findIndex(({ key }) => key === row)),
      columns.slice(columns.findIndex(({ key }) => key === column)),
    );
  const rows = await placeLines(dialogs, block.lines);
  return rows && new Map(rows.flatMap(({ key, cells }) => [...fill([cells], [{ key }], columns)]));
}

/** Cells that lie outside the grid are left out. Empty cells of a block leave what is there. */
function fill(
  block: readonly (readonly string[])[],
  rows: readonly { readonly key: string }[],
  columns: readonly GridColumn[],
): Map<string, string> {
  const typed = new Map<string, string>();
  block.forEach((cells, down) =>
    cells.forEach((text, right) => {
      const [row, column] = [rows[down], columns[right]];
      if (row && column && text !== '') typed.set(cellKey({ row: row.key, column: column.key }), text);
    }),
  );
  return typed;
}
