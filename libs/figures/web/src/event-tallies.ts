import { HttpClient } from '@angular/common/http';
import { inject, type Provider } from '@angular/core';
import { indicatorByCode, type ProvinceTally } from '@ra-quan/figures/model';
import { EVENT_TALLIES, type EventTallies } from '@ra-quan/launch-events/web';
import { failuresHandledHere } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';

/** What a launch day is first asked for: new voluntary-SI sign-ups. */
const asked = indicatorByCode('si-voluntary-new').id;

/** Gives the day board its running counts. */
export const eventTallies: Provider = {
  provide: EVENT_TALLIES,
  useFactory: (): EventTallies => {
    const http = inject(HttpClient);
    return async (campaign, day) => {
      const options = { params: { campaign, day, indicator: asked }, context: failuresHandledHere() };
      const tallies = await firstValueFrom(http.get<ProvinceTally[]>('/api/v1/figures/tallies', options));
      return new Map(tallies.map(({ provinceId, value }) => [provinceId, value]));
    };
  },
};
