import { generatedNote } from '@ra-quan/campaigns/model';
import { caveatLabel, periodWords, wordsFor, type ComparisonReport, type Figure, type Outcome } from '@ra-quan/comparisons/model';
import { originNames, statusNames } from '@ra-quan/figures/model';
import { boundaryNames } from '@ra-quan/geography/model';
import type { CellValue, Table } from '@ra-quan/shared/api';
import { formatDay, type BilingualText, type Language } from '@ra-quan/shared/model';

const words = {
  vi: {
    name: 'So sánh',
    columns: [
      'Vai trò',
      'Chỉ số',
      'Đơn vị',
      'Kỳ',
      'Theo địa giới ngày',
      'Quy đổi',
      'Số báo cáo (cộng được)',
      'Số công bố (không cộng)',
      'Trạng thái',
      'Nguồn gốc',
      'Nguồn',
      'Tỷ lệ so với (%)',
      'Tăng/giảm (%)',
      'Chênh lệch (người)',
      'Lưu ý',
      'Câu',
    ],
    subject: 'Kỳ này',
    base: 'Kỳ gốc',
    conflict: 'nguồn khác',
    generated: 'số minh họa, được tạo ra',
  },
  en: {
    name: 'Comparison',
    columns: [
      'Role',
      'Indicator',
      'Unit',
      'Period',
      'On the map of',
      'Restated',
      'Reported (adds up)',
      'Stated (do not add)',
      'Status',
      'Origin',
      'Source',
      'Percent of base (%)',
      'Change (%)',
      'Difference (persons)',
      'Caveats',
      'Sentence',
    ],
    subject: 'This period',
    base: 'Base',
    conflict: 'another source',
    generated: 'illustrative, generated',
  },
} as const;

const rounded = (outcome: Outcome, language: Language): CellValue =>
  outcome.value === null ? wordsFor(outcome.undefined)[language] : Math.round(outcome.value * 10) / 10;

/** Where a figure comes from; one that was generated says so in its own row, whatever stands in the others. */
function originOf({ origin, illustrative }: Figure, language: Language): CellValue {
  if (illustrative) return words[language].generated;
  return origin && originNames[origin][language];
}

function figureCells(figure: Figure, language: Language): CellValue[] {
  const conflicts = figure.conflicts.map(({ value, source }) => `${words[language].conflict}: ${value} (${source})`);
  return [
    language === 'vi' ? figure.indicator.name : figure.indicator.nameEn,
    figure.unit.path,
    periodWords(figure.period, language),
    formatDay(figure.on),
    boundaryNames[figure.boundary][language],
    // What a source states for a whole stands apart from sums of reports: a column that somebody sums up counts nobody twice.
    figure.origin === 'reported' ? figure.value : null,
    figure.origin === 'reported' ? null : figure.value,
    figure.status && statusNames[figure.status][language],
    originOf(figure, language),
    [figure.source, ...conflicts].filter(Boolean).join('; ') || null,
  ];
}

/** The comparison as a sheet: the same numbers, words and marks as on the screen. */
export function comparisonSheet(report: ComparisonReport, language: Language, campaign: BilingualText | null = null): Table {
  const text = words[language];
  const illustrative = [report.subject, ...report.comparisons.map(({ base }) => base)].some((figure) => figure.illustrative);
  return {
    name: text.name,
    notes: [campaign?.[language] ?? report.subject.campaign?.name ?? '', ...(illustrative ? [generatedNote[language]] : [])].filter(
      Boolean,
    ),
    columns: text.columns,
    rows: [
      [text.subject, ...figureCells(report.subject, language), null, null, null, null, null],
      ...report.comparisons.map((comparison) => [
        text.base,
        ...figureCells(comparison.base, language),
        rounded(comparison.ratio, language),
        rounded(comparison.growth, language),
        comparison.difference.value,
        comparison.caveats.map((caveat) => caveatLabel(caveat, language)).join('; ') || null,
        comparison.sentence[language],
      ]),
    ],
  };
}
