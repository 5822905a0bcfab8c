import { cellName, placeOf } from './cell-name.ts';
import { unescaped, writtenDay, writtenNumber, writtenPercent } from './cell-values.ts';
import { limits } from './limits.ts';
import type { NumberFormats } from './number-formats.ts';
import { Refusal, refusals, unreadable } from './refusal.ts';
import { RichText } from './string-part.ts';
import { TableRows } from './table-rows.ts';
import type { Attributes, XmlReader } from './xml.ts';

/** What the cells of a sheet need from the rest of the workbook. */
export interface Surroundings {
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
  readonly isSince1904: boolean;
}

/** The cell that is being read. */
interface Cell {
  readonly type: string;
  readonly style: string | undefined;
  value: string;
  formula: string | undefined;
  hasValue: boolean;
}

/** Rows lower, and columns narrower, show nothing. */
const leastSeen = 0.5;

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

const isHidden = (attributes: Attributes, size: 'ht' | 'width') =>
  isTrue(attributes['hidden']) || Number(attributes[size] ?? leastSeen) < leastSeen;

/** Reads the cells of one sheet, wherever its addresses say that they stand, or else one after the other. */
export class SheetPart implements XmlReader {
  readonly rows = new TableRows();
  /** Columns that hold something and are hidden, counted from 0. */
  readonly hiddenColumns: number[] = [];
  /** Addresses of the cells that hold a formula with its value. */
  readonly formulas: string[] = [];
  /** Addresses of the cells that hold a formula without one. */
  readonly withoutValue: string[] = [];
  /** Addresses of the cells that hold an error, with it. */
  readonly errors: string[] = [];
  isDone = false;
  private isInTable = false;
  /** Rows that are hidden, and rows of cells that stand in one; counted from 0. */
  private readonly outOfSight = new Set<number>();
  /** First and last of neighbours that are hidden, counted from 0. */
  private readonly hidden: (readonly [first: number, last: number])[] = [];
  private row = -1;
  private column = -1;
  private isHidden = false;
  private cell: Cell | undefined;
  private part = '';
  private readonly inline = new RichText();

  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** Rows that hold something and are hidden, by a filter or by hand; counted from 1. */
  hiddenRows(): number[] {
    return [...this.outOfSight]
      .filter((row) => this.rows.has(row))
      .map((row) => row + 1)
      .sort((left, right) => left - right);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.isInTable = true;
    if (name === 'col' && isHidden(attributes, 'width')) this.hidden.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
    if (!this.isInTable) return;
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (this.cell) this.openInside(this.cell, name);
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.part === 'is') this.inline.add(text);
    else if (this.part === 'v') this.cell.value = this.longer(this.cell.value, text);
    else if (this.part === 'f') this.cell.formula = this.longer(this.cell.formula!, text);
  }

  close(name: string): void {
    if (!this.isInTable) return;
    if (name === 'c' && this.cell) this.closeCell(this.cell);
    else if (name === 'sheetData') this.endTable();
    else if (name === this.part) this.part = '';
    else if (this.part === 'is') this.inline.close(name);
  }

  private endTable(): void {
    this.isInTable = false;
    this.isDone = true;
    const width = this.rows.all().reduce((most, cells) => Math.max(most, cells.length), 0);
    // However often a file says it of one column.
    const hidden = new Set<number>();
    for (const [first, last] of this.hidden)
      for (let column = Math.max(first, 0); column <= Math.min(last, width - 1); column++) hidden.add(column);
    for (const column of [...hidden].sort((left, right) => left - right))
      if (this.rows.all().some((cells) => (cells[column] ?? '') !== '')) this.hiddenColumns.push(column);
  }

  private openRow(attributes: Attributes): void {
    const { r } = attributes;
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (!Number.isSafeInteger(this.row) || this.row < 0) throw unreadable(`<row r="${r}">`);
    this.column = -1;
    this.isHidden = isHidden(attributes, 'ht');
    if (this.isHidden) this.outOfSight.add(this.row);
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    const place = r === undefined ? { row: Math.max(this.row, 0), column: this.column + 1 } : placeOf(r);
    if (!place) throw unreadable(`<c r="${r}">`);
    ({ row: this.row, column: this.column } = place);
    this.cell = { type: t, style: s, value: '', formula: undefined, hasValue: false };
    this.part = '';
  }

  private openInside(cell: Cell, name: string): void {
    if (this.part === 'is') return this.inline.open(name);
    if (name !== 'v' && name !== 'f' && name !== 'is') return;
    this.part = name;
    if (name === 'f') cell.formula = '';
    else cell.hasValue = true;
  }

  private closeCell(cell: Cell): void {
    this.cell = undefined;
    const text = this.textOf(cell);
    const lacksValue = cell.formula !== undefined && text === '' && !(cell.type === 'str' && cell.hasValue);
    if (this.isHidden) this.outOfSight.add(this.row);
    this.rows.place(this.row, this.column, lacksValue ? `=${cell.formula}` : text);
    const address = cellName(this.row, this.column);
    if (cell.type === 'e') this.errors.push(`${address} ${text}`);
    else if (lacksValue) this.withoutValue.push(address);
    else if (cell.formula !== undefined) this.formulas.push(address);
  }

  private textOf({ type, style, value }: Cell): string {
    const { strings, formats, isSince1904 } = this.around;
    switch (type) {
      case 's':
        return value === '' ? '' : this.sharedString(strings[Number(value)]);
      case 'inlineStr':
        return this.inline.take() || value;
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '' ? '' : String(isTrue(value));
      case 'd':
        return value.slice(0, 10);
      case 'n':
        if (formats.isDay(style)) return writtenDay(value, isSince1904);
        return formats.isPercent(style) ? writtenPercent(value) : writtenNumber(value);
      default:
        return value;
    }
  }

  private sharedString(text: string | undefined): string {
    if (text === undefined) throw unreadable(`${cellName(this.row, this.column)}: no such string`);
    return text;
  }

  private longer(text: string, more: string): string {
    if (text.length + more.length > limits.cellCharacters) throw new Refusal(refusals.longCell, { cell: cellName(this.row, this.column) });
    return text + more;
  }
}
