import type { Language } from './language';

/** The sign of a missing figure: never zero (domain rule: zero is `0`, missing is `–`). */
export const missing = '–';

/** The largest count that is kept, of persons or things, wherever it comes from. */
export const largestCount = 2_000_000_000;

const locales: Record<Language, string> = { vi: 'de-DE', en: 'en-GB' };
// `vi-VN` groups thousands from five digits in some engines; `de-DE` writes the same signs (62.522 and 26,6) everywhere.

/** A count of persons or things: `62.522` / `62,522`; a missing one is `–`. */
export function formatCount(value: number | null | undefined, language: Language = 'vi'): string {
  return value === null || value === undefined
    ? missing
    : new Intl.NumberFormat(locales[language], { useGrouping: 'always' }).format(value);
}

/** A percentage given in percent (312.04 → `312,0%`), without a space before the sign. */
export function formatPercent(value: number | null | undefined, language: Language = 'vi', decimals = 1): string {
  if (value === null || value === undefined) return missing;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always' as const };
  return `${new Intl.NumberFormat(locales[language], digits).format(value)}%`;
}

/** A number with decimals: `1,3`. */
export function formatDecimal(value: number, language: Language = 'vi', decimals = 1): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always' as const };
  return new Intl.NumberFormat(locales[language], digits).format(value);
}

/**
 * Reads a count as Vietnamese offices write it: digits, or digits grouped by full stops (`62.522`).
 * Returns `undefined` for anything else (`62,522`, `62.52`, `62 522`, `-3`, and `00004`, which is a code): those are asked about, never guessed.
 */
export function parseCount(text: string): number | undefined {
  const trimmed = text.replace(/\u00a0/g, ' ').trim();
  if (!/^(\d{1,3}(\.\d{3})+|\d+)$/.test(trimmed) || /^0\d[\d.]/.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll('.', ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
