import { indicators, type Indicator } from '@ra-quan/figures/model';
import { isDay, type Id, type Period } from '@ra-quan/shared/model';
import { alignments, type Alignment } from './base-period';

/** What a figure is asked for by; the address of the page carries it as text. */
export interface FigureKey {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly campaignId: Id | null;
  /** How it stands, as a base, to a subject that is still running. */
  readonly alignment: Alignment;
}

/** `indicator:from:to:campaign`, and `:whole` or `:tet`; nothing where it is not one. */
export function parseKey(key: string): FigureKey | undefined {
  const [code, from = '', to = '', campaign = '', aligned = 'calendar'] = key.split(':');
  const indicator = indicators.find((one) => one.code === code);
  const alignment = alignments.find((one) => one === aligned);
  if (!indicator || !alignment || !isDay(from) || !isDay(to) || from >= to || !/^([1-9]\d{0,8})?$/.test(campaign)) return undefined;
  return { indicator, period: { from, to }, campaignId: campaign === '' ? null : Number(campaign), alignment };
}

export function writeKey({ indicator, period, campaignId, alignment }: FigureKey): string {
  const parts = [indicator.code, period.from, period.to, campaignId ?? ''];
  return (alignment === 'calendar' ? parts : [...parts, alignment]).join(':');
}
