import type { MatDialog } from '@angular/material/dialog';
import { type PastedLine, unclearLines } from '@ra-quan/geography/model';
import { askAboutNames } from '@ra-quan/shared/ui';

/** A pasted row with the unit that it is about. */
export interface PlacedLine {
  readonly key: string;
  readonly cells: readonly string[];
}

const keyOf = ({ candidates }: PastedLine) => String(candidates[0]!.unitId);

/** The rows with their units, after a person was asked about those that may mean several, and those that come twice; `undefined` where they turned back. */
export async function placeLines(dialogs: MatDialog, lines: readonly PastedLine[]): Promise<readonly PlacedLine[] | undefined> {
  const unclear = unclearLines(lines);
  const taken = lines.filter((line) => !unclear.includes(line)).map(keyOf);
  const questions = unclear.map(({ typed, cells, candidates }) => ({
    typed,
    cells,
    candidates: candidates.map(({ unitId, name }) => ({ key: String(unitId), name })),
  }));
  const answers = unclear.length === 0 ? [] : await askAboutNames(dialogs, questions, taken);
  return answers && lines.flatMap((line) => placed(line, unclear.includes(line) ? answers[unclear.indexOf(line)]! : keyOf(line)));
}

const placed = ({ cells }: PastedLine, key: string): PlacedLine[] => (key === '' ? [] : [{ key, cells }]);
