import { type UnitYearCell, type UnitYears, ratio, thinPercent } from '@ra-quan/comparisons/model';
import { weaker } from '@ra-quan/figures/model';
import { formerProvinceCodes, provinceSetOn, vaguer } from '@ra-quan/geography/model';
import { type Language, formatCount, formatPercent } from '@ra-quan/shared/model';
import type { MapRegion } from '@ra-quan/shared/ui';
import { cellMark } from './cell-mark';

interface Telling {
  readonly language: Language;
  readonly translate: (key: string, params?: Record<string, unknown>) => string;
}

/** The year that a map shows first: the last one in which anybody reported. */
export function lastReportedYear({ years, rows }: UnitYears): number | undefined {
  return years.findLast((_, at) => rows.some(({ cells }) => (cells[at]?.value ?? null) !== null)) ?? years.at(-1);
}

/** The provinces as a map shows them: persons of a year, or percent of a base year, which is never capped at a hundred. */
export function mapRegions(table: UnitYears, year: number, base: number | null, telling: Telling): readonly MapRegion[] {
  const set = provinceSetOn(table.on);
  return table.rows.map(({ unitId, code, name, cells }) => {
    const subject = cells[table.years.indexOf(year)] ?? unreported;
    const against = base === null ? undefined : (cells[table.years.indexOf(base)] ?? unreported);
    const shown = against ? related(subject, against) : subject;
    const notes = [against && noteOf(subject, against, telling), ...thinNotes([subject, ...(against ? [against] : [])], telling)];
    const note = notes.filter((said) => said !== undefined && said !== null).join('; ');
    return {
      key: unitId,
      code,
      name,
      parts: code === null ? [] : formerProvinceCodes(set, code),
      value: shown.value,
      mark: cellMark(shown),
      ...(note ? { note } : {}),
    };
  });
}

const unreported: UnitYearCell = { value: null, boundary: 'exact', status: null, illustrative: false, coverage: null };

/** Where too many reports lack on either side there is nothing to compare. */
const isThin = (...cells: readonly UnitYearCell[]) => cells.some((cell) => thinPercent(cell) !== null);

/** A relation is only as certain as the less certain of its two figures. */
function related(subject: UnitYearCell, base: UnitYearCell): UnitYearCell {
  return {
    value: isThin(subject, base) ? null : ratio(subject.value, base.value).value,
    boundary: vaguer(subject.boundary, base.boundary),
    status: subject.status && base.status ? weaker(subject.status, base.status) : (subject.status ?? base.status),
    illustrative: subject.illustrative || base.illustrative,
    coverage: null,
  };
}

/** How much of the reports is there, of each year that lacks too many. */
function thinNotes(cells: readonly UnitYearCell[], { language, translate }: Telling): string[] {
  return cells.flatMap((cell) => {
    const percent = thinPercent(cell);
    return percent === null ? [] : translate('comparisons.covered-days', { percent: formatPercent(percent, language) });
  });
}

/** The two figures behind a percentage, or why there is none. */
function noteOf(subject: UnitYearCell, base: UnitYearCell, { language, translate }: Telling): string | undefined {
  if (isThin(subject, base)) return translate('comparisons.provinces.map.thin');
  const reason = ratio(subject.value, base.value).undefined;
  if (reason === 'base-zero' || reason === 'base-missing') return translate(`comparisons.provinces.map.${reason}`);
  if (reason) return undefined;
  const [value, of] = [subject.value, base.value].map((count) => formatCount(count, language));
  return translate('comparisons.provinces.map.counts', { value, of });
}
