import { indicators, type Indicator } from '@ra-quan/figures/model';
import { Invalid, type Rule } from '@ra-quan/shared/api';
import { isDay, type Period } from '@ra-quan/shared/model';

/** What a key in the address names. */
export interface FigureKey {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly campaignId: number | null;
}

const unknownFigure: Rule = {
  code: 'comparisons.unknown-figure',
  vi: 'Chỉ số hoặc kỳ trong địa chỉ không hợp lệ.',
  en: 'The indicator or the period in the address is not valid.',
};

/** `indicator:from:to:campaign` → figure. @throws Invalid */
export function readKey(key: string): FigureKey {
  const [code, from = '', to = '', campaign = ''] = key.split(':');
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator || !isDay(from) || !isDay(to) || from >= to || !/^([1-9]\d{0,8})?$/.test(campaign)) throw new Invalid(unknownFigure);
  return { indicator, period: { from, to }, campaignId: campaign === '' ? null : Number(campaign) };
}

export function writeKey({ indicator, period, campaignId }: FigureKey): string {
  return [indicator.code, period.from, period.to, campaignId ?? ''].join(':');
}
