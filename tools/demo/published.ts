import type { StatedTotal, Source } from '@ra-quan/figures/api';
import type { Origin, Qualifier } from '@ra-quan/figures/model';
import { daysBetween, oneDay, wholeMonth, wholeYear, type Period } from '@ra-quan/shared/model';

/** What was published, number by number, with where it was read. Nothing here is invented; what no source gives is left out. */

const auditNews: Source = { title: 'Báo Kiểm toán, 20/05/2021: Vận dụng linh hoạt, sáng tạo các biện pháp phù hợp với thực tiễn' };
const launchMay2020: Source = { title: 'Báo An ninh Thủ đô, 25/05/2020: Lễ ra quân 23/05/2020' };
const launchJuly2020: Source = { title: 'vss.gov.vn, mục thống kê, 31/07/2020', url: 'https://vss.gov.vn' };
const newsAgency2020: Source = { title: 'TTXVN (VietnamPlus), 14/07/2020', url: 'https://en.vietnamplus.vn' };
const growth2019: Source = { title: 'vss.gov.vn, 29/06/2020', url: 'https://vss.gov.vn' };
const stock2016: Source = { title: 'VietTimes, số tham gia cuối năm 2016' };
const may2022: Source = { title: 'vss.gov.vn, 10/06/2022', url: 'https://vss.gov.vn' };
const derivedFromRatio: Source = { title: 'Suy ngược từ «bằng 312%» (Báo Kiểm toán, 20/05/2021): 62.522 / 3,12' };
const derivedFromStock: Source = { title: 'Suy từ 277.000 − 52.900 (vss.gov.vn, 29/06/2020)' };

/** A published number before it is tied to units and campaigns of the database. */
export interface Published {
  readonly indicator: string;
  readonly period: Period;
  readonly value: number;
  readonly source: Source;
  readonly qualifier?: Qualifier;
  readonly origin?: Origin;
  readonly formula?: string;
  /** Code of the province of that day; the country if left out. */
  readonly province?: string;
  /** Code of the partner whose share it is. */
  readonly organisation?: string;
}

export const window2020 = daysBetween('2020-05-01', '2020-07-31');
export const may23 = oneDay('2020-05-23');
export const july11And12 = daysBetween('2020-07-11', '2020-07-12');

export const published2020: readonly Published[] = [
  { indicator: 'si-voluntary-mobilised', period: window2020, value: 62_522, source: auditNews },
  { indicator: 'hi-household-mobilised', period: window2020, value: 71_300, source: auditNews },
  { indicator: 'si-voluntary-mobilised', period: may23, value: 24_704, source: launchMay2020 },
  { indicator: 'si-voluntary-mobilised', period: july11And12, value: 30_269, source: launchJuly2020 },
  { indicator: 'si-voluntary-mobilised', period: july11And12, value: 30_369, source: newsAgency2020 },
  { indicator: 'hi-household-mobilised', period: july11And12, value: 58_803, source: launchJuly2020 },
  ...provinces(july11And12, 'si-voluntary-mobilised', { '38': 2_238, '82': 1_623, '79': 1_221, '74': 1_152, '80': 1_021 }),
  ...provinces(july11And12, 'hi-household-mobilised', { '79': 9_821, '83': 7_000, '74': 5_365 }),
];

export const window2022 = wholeMonth(2022, 5);
export const may8 = oneDay('2022-05-08');

export const published2022: readonly Published[] = [
  { indicator: 'si-voluntary-mobilised', period: window2022, value: 32_870, qualifier: 'khoảng', source: may2022 },
  { indicator: 'hi-household-mobilised', period: window2022, value: 72_460, source: may2022 },
  { indicator: 'si-voluntary-mobilised', period: may8, value: 22_306, source: may2022 },
  { indicator: 'hi-household-mobilised', period: may8, value: 53_308, source: may2022 },
  { indicator: 'si-voluntary-mobilised', period: may8, value: 13_299, source: may2022, organisation: 'BDVN' },
  { indicator: 'hi-household-mobilised', period: may8, value: 25_790, source: may2022, organisation: 'BDVN' },
  { indicator: 'people-reached', period: may8, value: 168_000, qualifier: 'khoảng', source: may2022 },
  { indicator: 'parades', period: may8, value: 600, qualifier: 'trên', source: may2022 },
  { indicator: 'vehicles', period: may8, value: 9_000, qualifier: 'trên', source: may2022 },
  { indicator: 'small-groups', period: may8, value: 6_600, qualifier: 'khoảng', source: may2022 },
  { indicator: 'products', period: may8, value: 8_542, source: may2022 },
];

/** Growth and stock of voluntary SI by year: the bases of the comparison of 2020. */
export const yearlyBases: readonly Published[] = [
  {
    indicator: 'si-voluntary-net',
    period: wholeYear(2017),
    value: 20_039,
    origin: 'back-computed',
    formula: '62.522 / 3,12',
    source: derivedFromRatio,
  },
  { indicator: 'si-voluntary-net', period: wholeYear(2018), value: 52_900, qualifier: 'trên', source: growth2019 },
  { indicator: 'si-voluntary-net', period: wholeYear(2019), value: 296_700, source: growth2019 },
  { indicator: 'si-voluntary-total', period: oneDay('2016-12-31'), value: 203_000, source: stock2016 },
  {
    indicator: 'si-voluntary-total',
    period: oneDay('2017-12-31'),
    value: 224_100,
    qualifier: 'khoảng',
    origin: 'back-computed',
    formula: '277.000 − 52.900',
    source: derivedFromStock,
  },
  { indicator: 'si-voluntary-total', period: oneDay('2018-12-31'), value: 277_000, qualifier: 'trên', source: growth2019 },
  { indicator: 'si-voluntary-total', period: oneDay('2019-12-31'), value: 574_000, qualifier: 'gần', source: growth2019 },
];

function provinces(period: Period, indicator: string, values: Record<string, number>): Published[] {
  return Object.entries(values).map(([province, value]) => ({ indicator, period, value, province, source: launchJuly2020 }));
}

/** Ties published numbers to the database. */
export function toStated(
  published: readonly Published[],
  campaignId: number | null,
  find: { indicator: (code: string) => number; nation: number; province: (code: string) => number; organisation: (code: string) => number },
): StatedTotal[] {
  return published.map(({ indicator, province, organisation, origin = 'published', ...rest }) => {
    const unitId = province ? find.province(province) : find.nation;
    return {
      ...rest,
      indicatorId: find.indicator(indicator),
      unitId,
      provinceId: unitId,
      campaignId,
      origin,
      status: 'published',
      ...(organisation && { organisationId: find.organisation(organisation) }),
    };
  });
}
