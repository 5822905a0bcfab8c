import { inject, type Provider } from '@angular/core';
import { figuresContract, indicatorByCode } from '@ra-quan/figures/model';
import { EVENT_TALLIES, type EventTallies } from '@ra-quan/launch-events/web';
import { Operations, Session, failuresHandledHere } from '@ra-quan/shared/web';

/** What a launch day is first asked for: new voluntary-SI sign-ups. */
const asked = indicatorByCode('si-voluntary-mobilised').id;

/** Gives the day board its running counts; none to who may not read them. */
export const eventTallies: Provider = {
  provide: EVENT_TALLIES,
  useFactory: (): EventTallies => {
    const [operations, session] = [inject(Operations), inject(Session)];
    return async (campaign, day) => {
      if (!session.may('figures.read')) return new Map();
      const query = { campaign, day, indicator: asked };
      const tallies = await operations.ask(figuresContract.tallies, { query }, failuresHandledHere());
      return new Map(tallies.map(({ provinceId, value }) => [provinceId, value]));
    };
  },
};
