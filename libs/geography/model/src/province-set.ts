import type { Day } from '@ra-quan/shared/model';
import { provincesOfToday } from './provinces';
import { mergerDay } from './unit';

/** The two sets of provinces that figures are told on: today's 34, and the 63 until 30/06/2025. */
export const provinceSets = ['34', '63'] as const;
export type ProvinceSet = (typeof provinceSets)[number];

/** The provinces that stood on a day. */
export function provinceSetOn(day: Day): ProvinceSet {
  return day < mergerDay ? '63' : '34';
}

const formerCodes = new Map(
  provincesOfToday.map(({ code, merged }) => [code, merged.length ? merged.map(([old]) => old) : [code]] as const),
);

/** The codes of before 01/07/2025 of the provinces that make up one of the set; the two meanings of a code are never mixed. */
export function formerProvinceCodes(set: ProvinceSet, code: string): readonly string[] {
  return set === '63' ? [code] : (formerCodes.get(code) ?? []);
}
