import { illustrativeNote } from '@ra-quan/campaigns/model';
import { originNames, statusNames, type Indicator, type Observation } from '@ra-quan/figures/model';
import type { Sheet } from '@ra-quan/shared/api';
import { addDays, formatDay, formatPeriod, type Language, type Period } from '@ra-quan/shared/model';

const words = {
  vi: {
    name: 'Số gốc',
    columns: [
      'STT',
      'Đơn vị',
      'Từ ngày',
      'Đến ngày',
      'Số',
      'Từ hạn định',
      'Trạng thái',
      'Loại',
      'Nguồn',
      'Địa chỉ nguồn',
      'Phiên bản',
      'Người nhập',
      'Lúc',
      'Lý do',
    ],
  },
  en: {
    name: 'Observations',
    columns: [
      'No.',
      'Unit',
      'From',
      'To',
      'Value',
      'Qualifier',
      'Status',
      'Kind',
      'Source',
      'Source address',
      'Revision',
      'Entered by',
      'At',
      'Reason',
    ],
  },
} as const;

/** The observations as a sheet that says what it is. */
export function observationsSheet(
  indicator: Indicator | undefined,
  period: Period,
  rows: readonly Observation[],
  language: Language,
): Sheet {
  const text = words[language];
  const title = indicator ? (language === 'vi' ? indicator.name : indicator.nameEn) : '';
  return {
    name: text.name,
    notes: [`${title}, ${formatPeriod(period)}`, ...(rows.some(({ illustrative }) => illustrative) ? [illustrativeNote[language]] : [])],
    columns: text.columns,
    rows: rows.map((row, index) => [
      index + 1,
      row.unitPath,
      formatDay(row.from),
      formatDay(addDays(row.to, -1)),
      row.value,
      row.qualifier,
      statusNames[row.status][language],
      originNames[row.origin ?? 'reported'][language],
      row.source,
      row.sourceUrl,
      row.version,
      row.enteredBy,
      new Date(row.enteredAt),
      row.reason,
    ]),
  };
}
