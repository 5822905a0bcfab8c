import { dailyIndicators } from '@ra-quan/figures/model';
import { type ProvinceSet, provinceSets } from '@ra-quan/geography/model';
import { followingParam, numberParam, oneOfParam, urlState } from '@ra-quan/shared/web';
import { yearsOfCampaign } from '../years-of-campaign';

/** What the page keeps in its address. Call it where `inject` works. */
export function provincesUrl() {
  const { first, last } = yearsOfCampaign(8);
  return urlState({
    indicator: numberParam(dailyIndicators[0]!.id),
    first: followingParam(first),
    last: followingParam(last),
    boundaries: oneOfParam<ProvinceSet>(provinceSets, '34'),
    /** The year on the map, and the one it is set against. */
    year: numberParam(),
    base: numberParam(),
  });
}
