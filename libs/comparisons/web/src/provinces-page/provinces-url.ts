import { dailyIndicators } from '@ra-quan/figures/model';
import { type ProvinceSet, provinceSets } from '@ra-quan/geography/model';
import { numberParam, oneOfParam, urlState } from '@ra-quan/shared/web';
import { firstYear } from '../years-choice';

/** What the page keeps in its address. Call it where `inject` works. */
export function provincesUrl() {
  const thisYear = new Date().getFullYear();
  return urlState({
    indicator: numberParam(dailyIndicators[0]!.id),
    first: numberParam(Math.max(firstYear, thisYear - 8)),
    last: numberParam(thisYear),
    boundaries: oneOfParam<ProvinceSet>(provinceSets, '34'),
    /** The year on the map, and the one it is set against. */
    year: numberParam(),
    base: numberParam(),
  });
}
