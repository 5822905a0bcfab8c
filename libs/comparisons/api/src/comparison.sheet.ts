import { generatedNote } from '@ra-quan/campaigns/model';
import {
  boundWords,
  caveatLabel,
  coveredPercent,
  figurePeriodWords,
  qualifierWords,
  roundedWithin,
  signedCount,
  wordsFor,
  type Bound,
  type Comparison,
  type ComparisonReport,
  type Figure,
  type Outcome,
} from '@ra-quan/comparisons/model';
import { originNames, statusNames } from '@ra-quan/figures/model';
import { boundaryNames } from '@ra-quan/geography/model';
import type { CellValue, Table } from '@ra-quan/shared/api';
import { formatDay, formatMoment, type BilingualText, type Language } from '@ra-quan/shared/model';

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
      'Từ kèm số',
      'Số báo cáo (cộng được)',
      'Số công bố (không cộng)',
      'Trạng thái',
      'Nguồn gốc',
      'Nguồn',
      'Báo cáo đã có (%)',
      'Giới hạn',
      'Tỷ lệ so với (%)',
      'Tăng/giảm (%)',
      'Chênh lệch',
      'Cùng báo cáo cả hai kỳ (%)',
      'Lưu ý',
      'Câu',
    ],
    known: 'Số liệu biết đến',
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
      'Qualifier',
      'Reported (adds up)',
      'Stated (do not add)',
      'Status',
      'Origin',
      'Source',
      'Reports in (%)',
      'Bound',
      'Percent of base (%)',
      'Change (%)',
      'Difference',
      'Reported both times (%)',
      'Caveats',
      'Sentence',
    ],
    known: 'As known at',
    subject: 'This period',
    base: 'Base',
    conflict: 'another source',
    generated: 'illustrative, generated',
  },
} as const;

const rounded = (outcome: Outcome, bound: Bound, language: Language): CellValue =>
  outcome.value === null ? wordsFor(outcome.undefined)[language] : roundedWithin(outcome.value, bound);

/** What the two figures make of each other; a share stands where the subject is a part of the base. */
function relationCells({ bound, ratio, share, growth, difference, likeForLike }: Comparison, language: Language): CellValue[] {
  const shown = share?.value === undefined || share.value === null ? ratio : share;
  return [
    (shown.value !== null && boundWords[bound][language].trim()) || null,
    rounded(shown, bound, language),
    rounded(growth, bound, language),
    // Beside no percentage there is no column that says how far a difference is certain.
    difference.value === null
      ? wordsFor(difference.undefined)[language]
      : shown.value === null && bound !== 'exact'
        ? signedCount(difference.value, bound, language)
        : difference.value,
    likeForLike && rounded(likeForLike.ratio, 'exact', language),
  ];
}

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
    figurePeriodWords(figure, language),
    formatDay(figure.on),
    boundaryNames[figure.boundary][language],
    figure.qualifier && qualifierWords(figure.qualifier, language),
    // What a source states for a whole stands apart from sums of reports: a column that somebody sums up counts nobody twice.
    figure.origin === 'reported' ? figure.value : null,
    figure.origin === 'reported' ? null : figure.value,
    figure.status && statusNames[figure.status][language],
    originOf(figure, language),
    [figure.source, ...conflicts].filter(Boolean).join('; ') || null,
    figure.coverage && Math.round(coveredPercent(figure.coverage) * 10) / 10,
  ];
}

/** The comparison as a sheet: the same numbers, words and marks as on the screen. */
export function comparisonSheet(report: ComparisonReport, language: Language, campaign: BilingualText | null = null): Table {
  const text = words[language];
  const illustrative = [report.subject, ...report.comparisons.map(({ base }) => base)].some((figure) => figure.illustrative);
  return {
    name: text.name,
    notes: [
      campaign?.[language] ?? report.subject.campaign?.name ?? '',
      `${text.known} ${formatMoment(report.readAt)}`,
      ...(illustrative ? [generatedNote[language]] : []),
    ].filter(Boolean),
    columns: text.columns,
    rows: [
      [text.subject, ...figureCells(report.subject, language), ...Array<null>(7).fill(null)],
      ...report.comparisons.map((comparison) => [
        text.base,
        ...figureCells(comparison.base, language),
        ...relationCells(comparison, language),
        comparison.caveats.map((caveat) => caveatLabel(caveat, language)).join('; ') || null,
        comparison.sentence[language],
      ]),
    ],
  };
}
