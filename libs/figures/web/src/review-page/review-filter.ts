import { computed, inject } from '@angular/core';
import { type SheetKind, type SheetState, sheetKinds, sheetStates } from '@ra-quan/figures/model';
import { CampaignContext, Session, dayParam, numberParam, oneOfParam, textParam, urlState } from '@ra-quan/shared/web';

export const stateChoices = [...sheetStates, 'all'] as const;
export const kindChoices = [...sheetKinds, 'all'] as const;

/** The filter and order of the review list, in its address and in that of every sheet that is opened from it. Call it where `inject` works. */
export function reviewFilter() {
  const campaign = inject(CampaignContext).id;
  const url = urlState({
    state: oneOfParam<SheetState | 'all'>(stateChoices, inject(Session).may('figures.approve') ? 'submitted' : 'all'),
    day: dayParam(),
    province: numberParam(),
    kind: oneOfParam<SheetKind | 'all'>(kindChoices, 'all'),
    q: textParam(),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('-day'),
  });
  /** `undefined` while no campaign is chosen. */
  const asked = computed(() => {
    const id = campaign();
    const { state, kind, ...rest } = url.values();
    return id === null ? undefined : { campaign: id, ...rest, state: some(state), kind: some(kind) };
  });
  return { url, asked };
}

const some = <Choice extends string>(choice: Choice | 'all' | ''): Choice | '' => (choice === 'all' ? '' : choice);
