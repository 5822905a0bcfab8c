import type { Id } from '@ra-quan/shared/model';
import { fold } from './folding';
import { typedName } from './naming';

/** A unit that a pasted row may be about. */
export interface NamedUnit {
  readonly unitId: Id;
  readonly name: string;
  /** Where it is known. */
  readonly code?: string | null;
}

/** One pasted row: the name as written, every unit it may mean, and the texts of its cells. */
export interface PastedLine {
  readonly typed: string;
  readonly candidates: readonly NamedUnit[];
  readonly cells: readonly string[];
}

/** A pasted block: rows found by their names, or plain cells that are filled in from where the cursor stands. */
export type PastedBlock =
  | { readonly named: true; readonly lines: readonly PastedLine[] }
  | { readonly named: false; readonly rows: readonly (readonly string[])[] };

const same = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The units that a typed name may mean: the one written exactly so; else all that are written so without marks or kind. `xa tan thanh` means both
 * Xã Tân Thành and Xã Tân Thạnh: a folded name is never a key, so the caller asks.
 */
export function unitsNamed<Named extends NamedUnit>(typed: string, units: readonly Named[]): readonly Named[] {
  const exact = units.filter(({ name }) => same(name) === same(typed));
  if (exact.length > 0) return exact;
  const wanted = typedName(typed);
  const folded = units.filter(({ name }) => fold(name) === wanted.whole || typedName(name).bare === wanted.bare);
  const ofKind = wanted.prefix ? folded.filter(({ name }) => typedName(name).prefix === wanted.prefix) : folded;
  const found = ofKind.length > 0 ? ofKind : folded;
  const marked = found.filter(({ name }) => same(name).endsWith(` ${same(typed)}`));
  return marked.length > 0 ? marked : found;
}

const hasLetters = (text: string | undefined) => /\p{L}/u.test(text ?? '');
/** A code of a commune, as lists of offices begin with it. */
const isCode = (text: string | undefined) => /^\d{5}$/.test(text ?? '');
const isNumber = (text: string | undefined) => /^\d+$/.test(text ?? '');
/** Sums below a sheet, and what they leave, are added up anew, never pasted. */
const isSum = (typed: string) => /^(tong|cong|chua phan bo|sum|total|not allocated)\b/.test(fold(typed));

/** Tells names from plain cells in a pasted table, leaves out titles and a heading, a column of running numbers and the lines of sums. */
export function readPastedUnits(table: readonly (readonly string[])[], units: readonly NamedUnit[]): PastedBlock {
  const numbered =
    table.some((row) => isNumber(row[0]) && hasLetters(row[1])) &&
    table.every((row) => hasLetters(row[1]) || row[1] === undefined || row[1] === '');
  const rows = numbered ? table.map((row) => row.slice(1)) : table;
  if (isByCodes(rows)) {
    const unitsOf = (typed: string) => units.filter(({ code }) => code === typed);
    return { named: true, lines: rows.map(([typed = '', ...cells]) => ({ typed, candidates: unitsOf(typed), cells })) };
  }
  if (!rows.some(([first, ...rest]) => hasLetters(first) && (rest.length > 0 || unitsNamed(first!, units).length > 0)))
    return { named: false, rows };
  const lines = rows.map(([typed = '', ...cells]) => ({ typed, candidates: unitsNamed(typed, units), cells }));
  const firstUnit = lines.findIndex(({ candidates }) => candidates.length > 0);
  const isHeading = ({ candidates, cells }: PastedLine, index: number) =>
    (index === 0 || index < firstUnit) && candidates.length === 0 && !cells.some((cell) => /\d/.test(cell) && !hasLetters(cell));
  return { named: true, lines: lines.filter((line, index) => line.typed !== '' && !isSum(line.typed) && !isHeading(line, index)) };
}

/** Whether the rows begin with codes of units: a code is never a count. */
function isByCodes(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter(([first]) => first !== undefined && first !== '');
  return filled.length > 0 && filled.length === rows.length && rows.every(([first, ...rest]) => isCode(first) && rest.length > 0);
}

/** Rows that somebody must be asked about: those that may mean no unit or several, and those whose unit comes in another row too. */
export function unclearLines(lines: readonly PastedLine[]): PastedLine[] {
  const sure = lines.flatMap(({ candidates }) => (candidates.length === 1 ? candidates[0]!.unitId : []));
  const isTwice = (unitId: number) => sure.indexOf(unitId) !== sure.lastIndexOf(unitId);
  return lines.filter(({ candidates }) => candidates.length !== 1 || isTwice(candidates[0]!.unitId));
}
