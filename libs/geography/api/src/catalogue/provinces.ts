import { type ProvinceOfToday, provincesOfToday } from '@ra-quan/geography/model';

/** A province of today with what the law counts in it. */
export interface ProvinceRow extends ProvinceOfToday {
  /** Wards, communes and special zones on 01/07/2025 (Quyết định 19/2025/QĐ-TTg). */
  readonly census: Census;
}

type Census = readonly [wards: number, communes: number, zones: number];

const census: Readonly<Record<string, Census>> = {
  '01': [51, 75, 0],
  '04': [3, 53, 0],
  '08': [7, 117, 0],
  '11': [3, 42, 0],
  '12': [2, 36, 0],
  '14': [8, 67, 0],
  '15': [10, 89, 0],
  '19': [15, 77, 0],
  '20': [4, 61, 0],
  '22': [30, 22, 2],
  '24': [33, 66, 0],
  '25': [15, 133, 0],
  '31': [45, 67, 2],
  '33': [11, 93, 0],
  '37': [32, 97, 0],
  '38': [19, 147, 0],
  '40': [11, 119, 0],
  '42': [9, 60, 0],
  '44': [8, 69, 1],
  '46': [21, 19, 0],
  '48': [23, 70, 1],
  '51': [9, 86, 1],
  '52': [25, 110, 0],
  '56': [16, 48, 1],
  '66': [14, 88, 0],
  '68': [20, 103, 1],
  '75': [23, 72, 0],
  '79': [113, 54, 1],
  '80': [14, 82, 0],
  '82': [20, 82, 0],
  '86': [19, 105, 0],
  '91': [14, 85, 3],
  '92': [31, 72, 0],
  '96': [9, 55, 0],
};

/** The 34 provinces in code order, north to south. */
export const provinces: readonly ProvinceRow[] = provincesOfToday.map((province) => ({ ...province, census: census[province.code]! }));
