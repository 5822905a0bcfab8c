const dayInMilliseconds = 86_400_000;
/** Day 0 of either way to count; the first has a 29 February 1900 that never was, so before it days count from one later. */
const dayZero = { since1900: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) } as const;
const neverWas = 60;
/** 31 December 9999. */
const lastDay = 2_958_465;

/** A number as people write it in Viet Nam, with a decimal comma: `62,522` is less than 63, so nobody takes it for thousands. */
export function writtenNumber(stored: string): string {
  const number = Number(stored);
  return stored.trim() === '' || Number.isNaN(number) ? stored : String(number).replace('.', ',');
}

/** A number that is shown in percent, so that nobody takes 100% for one person. */
export function writtenPercent(stored: string): string {
  const number = Number(stored);
  return stored.trim() === '' || Number.isNaN(number) ? stored : `${writtenNumber(String(Number((number * 100).toPrecision(15))))}%`;
}

/** The day of a count of days, as yyyy-MM-dd; as a number where it is no day. */
export function writtenDay(stored: string, isSince1904: boolean): string {
  const days = Math.floor(Number(stored));
  if (!(days >= (isSince1904 ? 0 : 1) && days <= lastDay) || (days === neverWas && !isSince1904)) return writtenNumber(stored);
  const zero = isSince1904 ? dayZero.since1904 : dayZero.since1900 + (days < neverWas ? dayInMilliseconds : 0);
  return new Date(zero + days * dayInMilliseconds).toISOString().slice(0, 10);
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
