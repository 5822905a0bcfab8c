import { notesOf, type Campaign } from '@ra-quan/campaigns/model';
import { eventStateNames, type EventSummary } from '@ra-quan/launch-events/model';
import type { SheetRow, StreamedSheet } from '@ra-quan/shared/api';
import { formatDay, type Language } from '@ra-quan/shared/model';

const words = {
  vi: {
    name: 'Lễ ra quân',
    columns: [
      'STT',
      'Ngày',
      'Đơn vị',
      'Tên lễ',
      'Địa điểm',
      'Đơn vị chủ trì',
      'Trạng thái',
      'Dự kiến (người)',
      'Điểm cầu',
      'Đoàn diễu hành',
    ],
  },
  en: {
    name: 'Launch ceremonies',
    columns: ['No.', 'Day', 'Unit', 'Ceremony', 'Venue', 'Host', 'State', 'Expected (persons)', 'Sites', 'Parade teams'],
  },
} as const;

export function eventsSheet(
  { total, rows }: { readonly total: number; readonly rows: AsyncIterable<EventSummary> },
  language: Language,
  campaign: Pick<Campaign, 'illustrative' | 'rehearsal'>,
): StreamedSheet {
  return {
    ...words[language],
    notes: notesOf(campaign, language),
    total,
    rows: lines(rows, language),
  };
}

async function* lines(rows: AsyncIterable<EventSummary>, language: Language): AsyncGenerator<SheetRow> {
  let number = 0;
  for await (const row of rows)
    yield [
      ++number,
      formatDay(row.day),
      row.unitPath,
      row.name,
      row.venue,
      row.host,
      eventStateNames[row.state][language],
      row.expectedAttendance,
      row.sites,
      row.teams,
    ];
}
