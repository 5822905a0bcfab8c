import type { BilingualText, Id } from '@ra-quan/shared/model';

/** How a number behaves in time: flows add up over days, stocks are read at a day. */
export type Nature = 'flow' | 'stock';

export const schemes = ['si-voluntary', 'si-compulsory', 'si', 'hi-household', 'hi', 'unemployment'] as const;
export type Scheme = (typeof schemes)[number];

/** Who is counted: new enrolments, renewals, returned participants, or everybody: of a flow all who were signed up, of a stock all who take part. */
export type CountKind = 'new' | 'renewed' | 'returned' | 'total';

/** Gross counts sign-ups; net is the growth of a stock that also loses people. The two are never like for like. */
export type Basis = 'gross' | 'net';

/** A kind of number the product keeps. */
export interface Indicator {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly scheme: Scheme | null;
  readonly nature: Nature;
  readonly countKind: CountKind | null;
  readonly basis: Basis | null;
  /** What is counted. */
  readonly countedIn: 'person' | 'item' | 'group' | 'vehicle';
  /** Reported by units day by day, or by an event as a whole. */
  readonly collectedBy: 'unit' | 'event' | 'statement';
}

/** The catalogue; ids are part of it and never reused. */
export const indicators: readonly Indicator[] = [
  row(
    1,
    'si-voluntary-mobilised',
    'Người tham gia BHXH tự nguyện vận động được',
    'Voluntary SI sign-ups',
    'si-voluntary',
    'flow',
    'total',
    'gross',
    'person',
    'unit',
  ),
  row(
    2,
    'hi-household-mobilised',
    'Người tham gia BHYT hộ gia đình vận động được',
    'Household HI sign-ups',
    'hi-household',
    'flow',
    'total',
    'gross',
    'person',
    'unit',
  ),
  row(
    3,
    'si-voluntary-renewed',
    'BHXH tự nguyện tái tục',
    'Voluntary SI renewals',
    'si-voluntary',
    'flow',
    'renewed',
    'gross',
    'person',
    'unit',
  ),
  row(
    4,
    'si-voluntary-returned',
    'BHXH tự nguyện tham gia lại',
    'Voluntary SI returned participants',
    'si-voluntary',
    'flow',
    'returned',
    'gross',
    'person',
    'unit',
  ),
  row(
    5,
    'hi-household-renewed',
    'BHYT hộ gia đình tái tục',
    'Household HI renewals',
    'hi-household',
    'flow',
    'renewed',
    'gross',
    'person',
    'unit',
  ),
  row(
    6,
    'si-voluntary-new',
    'BHXH tự nguyện phát triển mới',
    'Voluntary SI newly enrolled',
    'si-voluntary',
    'flow',
    'new',
    'gross',
    'person',
    'unit',
  ),
  row(
    7,
    'hi-household-new',
    'BHYT hộ gia đình phát triển mới',
    'Household HI newly enrolled',
    'hi-household',
    'flow',
    'new',
    'gross',
    'person',
    'unit',
  ),
  row(
    10,
    'si-voluntary-net',
    'Tăng ròng BHXH tự nguyện',
    'Net growth of voluntary SI',
    'si-voluntary',
    'flow',
    null,
    'net',
    'person',
    'statement',
  ),
  row(
    11,
    'si-voluntary-total',
    'Tổng số tham gia BHXH tự nguyện',
    'Voluntary SI participants',
    'si-voluntary',
    'stock',
    'total',
    null,
    'person',
    'statement',
  ),
  row(20, 'attendance', 'Người dự lễ', 'Attendance', null, 'flow', null, null, 'person', 'event'),
  row(21, 'people-reached', 'Người được tiếp cận', 'People reached', null, 'flow', null, null, 'person', 'event'),
  row(
    22,
    'event-si-voluntary',
    'BHXH tự nguyện đăng ký tại lễ',
    'Voluntary SI sign-ups at the event',
    'si-voluntary',
    'flow',
    'total',
    'gross',
    'person',
    'event',
  ),
  row(
    23,
    'event-hi-household',
    'BHYT hộ gia đình đăng ký tại lễ',
    'Household HI sign-ups at the event',
    'hi-household',
    'flow',
    'total',
    'gross',
    'person',
    'event',
  ),
  row(24, 'parades', 'Đoàn diễu hành', 'Parades', null, 'flow', null, null, 'group', 'event'),
  row(25, 'vehicles', 'Phương tiện diễu hành', 'Parade vehicles', null, 'flow', null, null, 'vehicle', 'event'),
  row(26, 'small-groups', 'Nhóm nhỏ ra quân', 'Small outreach groups', null, 'flow', null, null, 'group', 'event'),
  row(30, 'products', 'Sản phẩm truyền thông', 'Communication products', null, 'flow', null, null, 'item', 'statement'),
];

function row(
  id: number,
  code: string,
  name: string,
  nameEn: string,
  scheme: Scheme | null,
  nature: Nature,
  countKind: CountKind | null,
  basis: Basis | null,
  countedIn: Indicator['countedIn'],
  collectedBy: Indicator['collectedBy'],
): Indicator {
  return { id, code, name, nameEn, scheme, nature, countKind, basis, countedIn, collectedBy };
}

/** The heads of narrow columns, where a name would take more than two lines; the whole name is never far from them. */
export const shortNames: Readonly<Record<string, BilingualText>> = {
  'si-voluntary-mobilised': { vi: 'BHXH TN vận động', en: 'Vol. SI sign-ups' },
  'hi-household-mobilised': { vi: 'BHYT HGĐ vận động', en: 'HI sign-ups' },
  'si-voluntary-new': { vi: 'BHXH TN mới', en: 'Vol. SI new' },
  'hi-household-new': { vi: 'BHYT HGĐ mới', en: 'Household HI new' },
  'si-voluntary-renewed': { vi: 'BHXH TN tái tục', en: 'Vol. SI renewed' },
  'si-voluntary-returned': { vi: 'BHXH TN tham gia lại', en: 'Vol. SI returned' },
  'hi-household-renewed': { vi: 'BHYT HGĐ tái tục', en: 'Household HI renewed' },
  'event-si-voluntary': { vi: 'BHXH TN tại lễ', en: 'Vol. SI at event' },
  'event-hi-household': { vi: 'BHYT HGĐ tại lễ', en: 'Household HI at event' },
};

/** As one says them in passing, of a count that stands beside. */
const spokenNames: Readonly<Record<string, BilingualText>> = {
  'si-voluntary-mobilised': { vi: 'BHXH tự nguyện vận động được', en: 'voluntary SI sign-ups' },
  'hi-household-mobilised': { vi: 'BHYT hộ gia đình vận động được', en: 'household HI sign-ups' },
  'si-voluntary-new': { vi: 'BHXH tự nguyện phát triển mới', en: 'newly enrolled voluntary SI' },
  'hi-household-new': { vi: 'BHYT hộ gia đình phát triển mới', en: 'newly enrolled household HI' },
  'si-voluntary-renewed': { vi: 'BHXH tự nguyện tái tục', en: 'voluntary SI renewals' },
  'si-voluntary-returned': { vi: 'BHXH tự nguyện tham gia lại', en: 'voluntary SI returned participants' },
  'hi-household-renewed': { vi: 'BHYT hộ gia đình tái tục', en: 'household HI renewals' },
};

/** An indicator as the log says it beside a count. */
export const spokenNameOf = ({ code, name, nameEn }: Indicator): BilingualText => spokenNames[code] ?? { vi: name, en: nameEn };

/** What communes report day by day. */
export const dailyIndicators = indicators.filter(({ collectedBy }) => collectedBy === 'unit');

/** What an event reports as a whole; never added to the days of its unit. */
export const eventIndicators = indicators.filter(({ collectedBy }) => collectedBy === 'event');

/** @throws when the catalogue has no such code */
export function indicatorByCode(code: string): Indicator {
  const found = indicators.find((indicator) => indicator.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
}
