import { contract, operation, type Count, type Day, type DayOrInstant, type Id, type SheetFile } from '@ra-quan/shared/model';
import type { ComparisonChoices, ComparisonReport } from './comparison';
import type { UnitYears } from './unit-years';

export interface ChoicesAsked {
  readonly campaign: Id;
  /** The country where it is left out. */
  readonly unit?: Id;
  /** The subject that bases are wanted for; the campaign as a whole where it is left out. */
  readonly subject?: string;
  /** Bases that are wanted besides those that are offered. */
  readonly base?: readonly string[];
  /** As known at the end of this day, or at this instant; now where it is left out. */
  readonly asOf?: DayOrInstant;
}

/** What a comparison is asked for by; keys as `ComparisonChoices` gives them. */
export interface ComparisonAsked {
  /** The country where it is left out. */
  readonly unit?: Id;
  readonly subject: string;
  readonly base?: readonly string[];
  /** As known at the end of this day, or at this instant; now where it is left out. */
  readonly asOf?: DayOrInstant;
  /** The unit as it stood on this day; the last day of the period where it is left out. */
  readonly on?: Day;
}

export interface ProvinceYearsAsked {
  readonly indicator: Id;
  readonly first: Count;
  readonly last: Count;
  /** The campaign that is looked at: a rehearsal counts only then. */
  readonly campaign?: Id;
  /** The units are those of this day; the last one told where it is left out. */
  readonly on?: Day;
  /** As known at the end of this day, or at this instant; now where it is left out. */
  readonly asOf?: DayOrInstant;
}

export interface CommuneYearsAsked extends ProvinceYearsAsked {
  /** Only its communes; all of the country where it is left out. */
  readonly province?: Id;
}

/** So sánh có kỳ gốc và những điều cần lưu ý · Comparisons with their bases and caveats */
export const comparisonsContract = contract('comparisons', {
  /** So một con số với các kỳ gốc · A figure against its bases */
  report: operation<{ query: ComparisonAsked; answer: ComparisonReport }>('GET', 'comparisons'),
  /** Những gì có thể chọn để so sánh · What can be chosen */
  choices: operation<{ query: ChoicesAsked; answer: ComparisonChoices }>('GET', 'comparisons/choices'),
  /** Xuất bảng so sánh · Export the comparison */
  export: operation<{ query: ComparisonAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'comparisons/export'),
  /** Các tỉnh theo năm, theo địa giới một ngày · Provinces by year, on the map of a day */
  provinces: operation<{ query: ProvinceYearsAsked; answer: UnitYears }>('GET', 'comparisons/provinces'),
  /** Xuất bảng các tỉnh theo năm · Export the provinces by year */
  exportProvinces: operation<{ query: ProvinceYearsAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'comparisons/provinces/export'),
  /** Các xã theo năm, theo địa giới một ngày · Communes by year, on the map of a day */
  communes: operation<{ query: CommuneYearsAsked; answer: UnitYears }>('GET', 'comparisons/communes'),
  /** Xuất bảng các xã theo năm · Export the communes by year */
  exportCommunes: operation<{ query: CommuneYearsAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'comparisons/communes/export'),
});
