import { cellName } from './cell-name.ts';
import { limits } from './limits.ts';
import { Refusal, refusals } from './refusal.ts';

/** How far beyond the last row that holds something a table may still go on. */
const nearby = 1_000;
const noCells: string[] = [];

/** The rows of a table while it is read: it grows by what is there, never by what an address promises. */
export class TableRows {
  private readonly rows: string[][] = [];
  private cells = 0;
  private characters = 0;

  /** Puts a text into a cell, both counted from 0. @throws Refusal beyond a limit, or where something is there already */
  place(row: number, column: number, text: string): void {
    if (text === '') return;
    if (text.length > limits.cellCharacters) throw new Refusal(refusals.longCell, { cell: cellName(row, column) });
    if (row >= limits.rows || column >= limits.columns) throw this.outside(row, column);
    this.characters += text.length;
    if (this.characters > limits.characters) throw new Refusal(refusals.tooMuchText);
    while (this.rows.length <= row) this.rows.push(noCells);
    if (this.rows[row] === noCells) this.rows[row] = [];
    const cells = this.rows[row]!;
    while (cells.length <= column) {
      if (++this.cells > limits.cells) throw new Refusal(refusals.tooLong);
      cells.push('');
    }
    if (cells[column] !== '') throw new Refusal(refusals.cellTwice, { cell: cellName(row, column) });
    cells[column] = text;
  }

  /** Whether a row holds anything. */
  has(row: number): boolean {
    return (this.rows[row]?.length ?? 0) > 0;
  }

  /** The rows up to the last that holds something. */
  all(): readonly (readonly string[])[] {
    return this.rows;
  }

  private outside(row: number, column: number): Refusal {
    const isNear = row < this.rows.length + nearby && column < 2 * limits.columns;
    return isNear ? new Refusal(refusals.tooLong) : new Refusal(refusals.farCell, { cell: cellName(row, column) });
  }
}
