import { Injectable } from '@nestjs/common';
import { EntryNames } from '@ra-quan/audit/api';
import { indicators, spokenNameOf } from '@ra-quan/figures/model';

/** Tells the log what indicators are called. */
@Injectable()
export class IndicatorNames {
  constructor(entries: EntryNames) {
    const names = new Map(indicators.map((indicator) => [indicator.id, spokenNameOf(indicator)]));
    entries.know('indicator', () => Promise.resolve(names));
  }
}
