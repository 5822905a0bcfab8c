import type { KnownVersion, UnitsOfDay } from '../changes/snapshot';

/** Of provinces, districts and communes. */
const lengths = [2, 3, 5];

/** A code with the zeros that spreadsheets drop; `undefined` where it is none. */
export function readCode(text: string, digits: number): { readonly code: string; readonly padded: boolean } | undefined {
  if (!/^\d+$/.test(text) || text.length > digits) return undefined;
  return { code: text.padStart(digits, '0'), padded: text.length < digits };
}

/** Whether a spreadsheet took the codes of a column for numbers: one digit, or four, is the length of no code. */
export const zerosWereDropped = (texts: readonly string[]) => texts.some((text) => /^[1-9](\d{3})?$/.test(text));

/**
 * The unit of a code, or all that it may mean where zeros were dropped: 4 is province 04 as well as commune 00004, and then so may be 70 beside it.
 * @param dropped whether they were, in the column that it stands in
 */
export function unitsMeant(units: UnitsOfDay, text: string, dropped: boolean): readonly KnownVersion[] {
  const exact = units.withCode(text);
  const isShort = !text.startsWith('0') && text.length < Math.max(...lengths);
  if (exact && !(dropped && isShort)) return [exact];
  const read = [...new Set(lengths.map((digits) => readCode(text, digits)?.code))];
  const padded = read.flatMap((code) => (code === undefined ? [] : (units.withCode(code) ?? [])));
  return padded.length > 0 || !exact ? padded : [exact];
}

/** Units that a code may mean, for the question. */
export const listedUnits = (units: readonly KnownVersion[]) => units.map(({ code, name }) => `${code} ${name}`).join(', ');
