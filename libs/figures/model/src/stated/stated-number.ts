import { formatCount, largestCount, parseCount, type BilingualText, type Language } from '@ra-quan/shared/model';
import type { Qualifier } from '../observation';

/** A number as a source prints it: `trên 52.900`, `gần 574.000`, `2,016 triệu`. */
export interface StatedNumber {
  readonly value: number;
  readonly qualifier: Qualifier | null;
}

/** The words of sources, as a reader of either language is told them. */
export const qualifierWords: Readonly<Record<Qualifier, BilingualText>> = {
  gần: { vi: 'gần', en: 'nearly' },
  trên: { vi: 'trên', en: 'over' },
  hơn: { vi: 'hơn', en: 'more than' },
  khoảng: { vi: 'khoảng', en: 'about' },
  ước: { vi: 'ước', en: 'an estimated' },
};

/** A number with its word: `trên 52.900`, `over 52,900`; a missing one is `–`. */
export function statedText(value: number | null, qualifier: Qualifier | null, language: Language): string {
  const number = formatCount(value, language);
  return qualifier && value !== null ? `${qualifierWords[qualifier][language]} ${number}` : number;
}

/** Words that stand before a number, longest first. */
const hedges: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  ['ước tính', 'ước'],
  ['ước đạt', 'ước'],
  ['khoảng', 'khoảng'],
  ['hơn', 'hơn'],
  ['trên', 'trên'],
  ['gần', 'gần'],
  ['ước', 'ước'],
  ['estimated', 'ước'],
  ['more than', 'hơn'],
  ['nearly', 'gần'],
  ['almost', 'gần'],
  ['about', 'khoảng'],
  ['around', 'khoảng'],
  ['over', 'trên'],
  ['≈', 'khoảng'],
  ['~', 'khoảng'],
];

/** Words that stand behind it, and the sign before its decimals there. */
const scales: Readonly<Record<string, { readonly times: number; readonly decimal: ',' | '.' }>> = {
  nghìn: { times: 1_000, decimal: ',' },
  ngàn: { times: 1_000, decimal: ',' },
  triệu: { times: 1_000_000, decimal: ',' },
  tỷ: { times: 1_000_000_000, decimal: ',' },
  tỉ: { times: 1_000_000_000, decimal: ',' },
  thousand: { times: 1_000, decimal: '.' },
  million: { times: 1_000_000, decimal: '.' },
  billion: { times: 1_000_000_000, decimal: '.' },
};

const counted = /\s*(người|lượt người|persons|people)$/;

/** Reads a number with the words of its source; `undefined` where it cannot be read without guessing (`62,522`), or is beyond counting. */
export function readStatedNumber(text: string): StatedNumber | undefined {
  const tidied = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase().replace(counted, '');
  const hedge = hedges.find(([words]) => tidied.startsWith(words));
  const rest = hedge ? tidied.slice(hedge[0].length).trim() : tidied;
  const sign = /^[-−–]/.test(rest) ? -1 : 1;
  const size = readSize(rest.replace(/^[-−–]\s*/, ''));
  if (size === undefined || size > largestCount) return undefined;
  return { value: size === 0 ? 0 : sign * size, qualifier: hedge?.[1] ?? null };
}

function readSize(text: string): number | undefined {
  const [, digits = '', word = ''] = /^([\d.,]+) ?(\p{L}*)$/u.exec(text) ?? [];
  if (word === '') return parseCount(digits);
  const scale = scales[word];
  const scaled = scale && scaledBy(digits, scale);
  return scaled !== undefined && Number.isSafeInteger(scaled) ? scaled : undefined;
}

/** Digit by digit, so that 2,016 triệu is exactly 2.016.000. */
function scaledBy(digits: string, { times, decimal }: { readonly times: number; readonly decimal: ',' | '.' }): number | undefined {
  const [whole = '', part = '', ...more] = digits.split(decimal);
  const count = decimal === ',' ? parseCount(whole) : /^\d+$/.test(whole) ? Number(whole) : undefined;
  const places = Math.log10(times);
  if (count === undefined || more.length > 0 || !/^\d*$/.test(part) || (digits.includes(decimal) && part === '')) return undefined;
  if (part.replace(/0+$/, '').length > places) return undefined;
  return count * times + Number(part.padEnd(places, '0').slice(0, places) || 0);
}
