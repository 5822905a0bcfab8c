import type { TranslocoService } from '@jsverse/transloco';
import { type Language, formatCount, formatPercent } from '@ra-quan/shared/model';
import type { DrawnMark } from '../mark/marks';
import type { MapFigures, MapRegion } from './map-region';

/** The mark that a region is drawn with: what has no figure is missing, unless it has none because none can be compared. */
export function markOf({ value, mark }: MapRegion): DrawnMark | null {
  return value === null && mark !== 'not-comparable' ? 'missing' : mark;
}

/** A figure of the map as it is written, without its unit. */
export function writeFigure(value: number | null, figures: MapFigures, language: Language): string {
  return figures === 'percent' ? formatPercent(value, language) : formatCount(value, language);
}

/** What is read out for a region: `Tỉnh Lào Cai: 1.204 người, sơ bộ`. */
export function regionInWords(region: MapRegion, figures: MapFigures, unit: string, transloco: TranslocoService): string {
  const mark = markOf(region);
  const words = [
    region.value === null ? '' : `${writeFigure(region.value, figures, transloco.getActiveLang() as Language)} ${unit}`.trim(),
    mark ? transloco.translate<string>(`ui.mark.${mark}`) : '',
    region.note ?? '',
  ];
  return `${region.name}: ${words.filter(Boolean).join(', ')}`;
}
