import { daysOf, type Day } from '@ra-quan/shared/model';
import type { SheetState } from '@ra-quan/figures/model';
import { launchOffsets } from './rehearsal';

/** The sheet of a province for a day of the rehearsal. */
export interface SheetStory {
  readonly state: SheetState;
  /** Why it was returned. */
  readonly reason: string | null;
  /** Of a hundred communes so many have reported. */
  readonly reported: number;
  /** One commune has nearly all of the day: somebody should look at it. */
  readonly outlier: boolean;
}

/** Said nothing since the launch began. */
const silent = ['12', '96'];
/** The sheet of yesterday waits for approval. */
const waiting = ['24', '31', '37', '40', '48', '79'];
/** The sheet of the first launch day came back. */
const returned: Readonly<Record<string, string>> = {
  '01': 'Có xã báo gấp ba ngày thường, đề nghị kiểm tra lại với đại lý thu.',
  '75': 'Thiếu số của các xã phía bắc tỉnh, đề nghị bổ sung.',
};
const outlierAt = '24';
/** Have begun to report today. */
const early = ['01', '08', '22', '33', '42', '51', '66', '75', '79', '92'];
/** Have not handed their target on to their communes. */
export const targetsKept: readonly string[] = ['15', '91'];

const sheet = (state: SheetState, reported: number, more: Partial<SheetStory> = {}): SheetStory => ({
  state,
  reported,
  reason: null,
  outlier: false,
  ...more,
});

/**
 * What a province has to tell of a day, counted from the day of the rehearsal; `null` where it has no sheet.
 * @param province its code of today
 * @param offset 0 is the day on which the rehearsal is made, -1 the day before
 */
export function sheetStory(province: string, offset: number): SheetStory | null {
  if (offset > launchOffsets[1]) return early.includes(province) ? sheet('draft', 35) : null;
  if (offset < launchOffsets[0]) return sheet('approved', 100);
  if (silent.includes(province)) return null;
  if (offset === launchOffsets[0]) {
    const reason = returned[province];
    return reason ? sheet('returned', 92, { reason }) : sheet('approved', 98);
  }
  if (province in returned) return sheet('draft', 84);
  return waiting.includes(province) ? sheet('submitted', 95, { outlier: province === outlierAt }) : sheet('approved', 96);
}

/** Days that are reported, by their distance from today: working days before the launch, the launch, and today. */
export function reportedOffsets(windowFrom: Day, today: Day): number[] {
  const days = daysOf({ from: windowFrom, to: today });
  const offsets = days.map((_, index) => index - days.length);
  const isWorkingDay = (offset: number) => ![0, 6].includes(new Date(`${days[days.length + offset]!}T00:00:00Z`).getUTCDay());
  return [...offsets.filter((offset) => offset >= launchOffsets[0] || isWorkingDay(offset)), 0];
}

/** How the opening of a province's ceremony went on the first launch day. */
export type CeremonyStory = 'reported' | 'without-report' | 'opened-late' | 'not-opened' | 'postponed';

const ceremonies: Readonly<Partial<Record<string, CeremonyStory>>> = {
  '01': 'without-report',
  '75': 'without-report',
  '24': 'opened-late',
  '40': 'opened-late',
  '12': 'not-opened',
  '96': 'not-opened',
  '44': 'postponed',
};

export const ceremonyStory = (province: string): CeremonyStory => ceremonies[province] ?? 'reported';

/** Have not said yet where the ceremony of the coming peak takes place. */
export const withoutVenue: readonly string[] = ['11', '75'];
