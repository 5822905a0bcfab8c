import { indicators, type Indicator } from '@ra-quan/figures/model';
import { isDay, type Count, type Id, type Period } from '@ra-quan/shared/model';
import { alignments, type Alignment } from './base-period';

/** What a figure is asked for by; the address of the page carries it as text. */
export interface FigureKey {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly campaignId: Id | null;
  /** How it stands, as a base, to a subject that is still running. */
  readonly alignment: Alignment;
  /** Of how many years it is the mean, each with the same days, the last of them `period`; 1 is the period itself. */
  readonly years: Count;
}

const meanText = /^mean-([2-5])$/;

/** `indicator:from:to:campaign`, and `:whole`, `:tet` or `:mean-3`; nothing where it is not one. */
export function parseKey(key: string): FigureKey | undefined {
  const [code, from = '', to = '', campaign = '', last = 'calendar'] = key.split(':');
  const years = Number(meanText.exec(last)?.[1] ?? 1);
  const aligned = years > 1 ? 'calendar' : last;
  const indicator = indicators.find((one) => one.code === code);
  const alignment = alignments.find((one) => one === aligned);
  if (!indicator || !alignment || !isDay(from) || !isDay(to) || from >= to || !/^([1-9]\d{0,8})?$/.test(campaign)) return undefined;
  return { indicator, period: { from, to }, campaignId: campaign === '' ? null : Number(campaign), alignment, years };
}

export function writeKey({ indicator, period, campaignId, alignment, years }: FigureKey): string {
  const parts = [indicator.code, period.from, period.to, campaignId ?? ''];
  const last = years > 1 ? `mean-${years}` : alignment;
  return (last === 'calendar' ? parts : [...parts, last]).join(':');
}
