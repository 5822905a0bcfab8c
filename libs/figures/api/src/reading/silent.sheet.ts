import { notesOf, type Campaign } from '@ra-quan/campaigns/model';
import type { SilentList } from '@ra-quan/figures/model';
import type { Table } from '@ra-quan/shared/api';
import { formatDay, type Language } from '@ra-quan/shared/model';

const words = {
  vi: {
    name: 'Chưa báo cáo',
    title: (day: string, silent: number, all: number) => `Chưa có số ngày ${day}: ${silent}/${all} đơn vị`,
    columns: ['STT', 'Đơn vị', 'Số xã', 'Im lặng từ ngày', 'Số ngày', 'Ngày cuối có số', 'Người nhập cuối'],
  },
  en: {
    name: 'Silent',
    title: (day: string, silent: number, all: number) => `No figure of ${day}: ${silent} of ${all} units`,
    columns: ['No.', 'Unit', 'Communes', 'Silent since', 'Days', 'Last day with a figure', 'Last entered by'],
  },
} as const;

/** Who is silent, as a sheet that says of which day. */
export function silentSheet(
  { day, unit, expected, total, items }: SilentList,
  campaign: Pick<Campaign, 'illustrative' | 'rehearsal'>,
  language: Language,
): Table {
  const text = words[language];
  return {
    name: text.name,
    notes: [text.title(formatDay(day), total, expected), ...(unit ? [unit.name] : []), ...notesOf(campaign, language)],
    columns: text.columns,
    rows: items.map(({ name, communes, since, days, lastHeard, lastHeardBy }, index) => [
      index + 1,
      name,
      communes,
      formatDay(since),
      days,
      lastHeard && formatDay(lastHeard),
      lastHeardBy,
    ]),
  };
}
