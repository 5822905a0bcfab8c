import { generatedNote, notesOf, type Campaign } from '@ra-quan/campaigns/model';
import { originNames, statusNames, type Indicator, type Observation } from '@ra-quan/figures/model';
import type { SheetRow, StreamedSheet } from '@ra-quan/shared/api';
import type { EveryObservation } from './observations.query';
import { addDays, formatDay, formatPeriod, type Language, type Period } from '@ra-quan/shared/model';

const words = {
  vi: {
    name: 'Số gốc',
    columns: [
      'STT',
      'Đơn vị',
      'Từ ngày',
      'Đến ngày',
      'Số báo cáo (cộng được)',
      'Số công bố (không cộng)',
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
      'Reported (adds up)',
      'Stated (do not add)',
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
  { total, illustrative, rows }: EveryObservation,
  language: Language,
  campaign?: Pick<Campaign, 'illustrative' | 'rehearsal'>,
): StreamedSheet {
  const text = words[language];
  const title = indicator ? (language === 'vi' ? indicator.name : indicator.nameEn) : '';
  return {
    name: text.name,
    notes: [
      `${title}, ${formatPeriod(period)}`,
      ...(campaign?.rehearsal ? notesOf(campaign, language) : illustrative ? [generatedNote[language]] : []),
    ],
    columns: text.columns,
    total,
    rows: lines(rows, language),
  };
}

/** What a source states for a whole stands apart from what its parts reported: a column that somebody sums up counts nobody twice. */
async function* lines(rows: AsyncIterable<Observation>, language: Language): AsyncGenerator<SheetRow> {
  let number = 0;
  for await (const row of rows)
    yield [
      ++number,
      row.unitPath,
      formatDay(row.from),
      formatDay(addDays(row.to, -1)),
      row.extent === 'own' ? row.value : null,
      row.extent === 'stated' ? row.value : null,
      row.qualifier,
      statusNames[row.status][language],
      originNames[row.origin ?? 'reported'][language],
      row.source,
      row.sourceUrl,
      row.version,
      row.enteredBy,
      new Date(row.enteredAt),
      row.reason,
    ];
}
