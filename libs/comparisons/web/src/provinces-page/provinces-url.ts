import { dailyIndicators } from '@ra-quan/figures/model';
import { type ProvinceSet, provinceSets } from '@ra-quan/geography/model';
import { numberParam, oneOfParam, thisYear, urlState } from '@ra-quan/shared/web';
import { firstYear } from '../years-choice';

/** What the page keeps in its address. Call it where `inject` works. */
export function provincesUrl() {
  const year = thisYear();
  return urlState({
    indicator: numberParam(dailyIndicators[0]!.id),
    first: numberParam(Math.max(firstYear, year - 8)),
    last: numberParam(year),
    boundaries: oneOfParam<ProvinceSet>(provinceSets, '34'),
    /** The year on the map, and the one it is set against. */
    year: numberParam(),
    base: numberParam(),
  });
}
