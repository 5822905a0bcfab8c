import { Service, effect, inject, signal, untracked } from '@angular/core';
import { type CellDraft, type Drafts, withState } from '@ra-quan/shared/model';
import { Session } from '@ra-quan/shared/web';

type Kept = readonly (readonly [place: string, drafts: readonly (readonly [key: string, draft: CellDraft])[]])[];

const storageKey = (user: number) => `rq.entry.${user}`;

/** What was typed and not saved, by sheet; kept on the device, so that neither a lost network nor a closed page loses it. */
@Service()
export class KeptDrafts {
  private readonly user = inject(Session).user;
  private readonly all = signal<ReadonlyMap<string, Drafts>>(new Map());

  constructor() {
    effect(() => {
      const user = this.user()?.id;
      untracked(() => this.all.set(user === undefined ? new Map() : read(user)));
    });
  }

  of(place: string): Drafts {
    return this.all().get(place) ?? none;
  }

  change(place: string, change: (drafts: Drafts) => Drafts): void {
    this.all.update((all) => {
      const drafts = change(all.get(place) ?? none);
      return new Map([...[...all].filter(([other]) => other !== place), ...(drafts.size > 0 ? [[place, drafts] as const] : [])]);
    });
    const user = this.user()?.id;
    if (user !== undefined) write(user, this.all());
  }
}

const none: Drafts = new Map();

function read(user: number): ReadonlyMap<string, Drafts> {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey(user)) ?? '[]') as Kept;
    // What was on its way when the page closed is sent again.
    return new Map(kept.map(([place, cells]) => [place, withState(new Map(cells), new Map(cells).keys(), 'waiting')]));
  } catch {
    // Something else wrote there: nothing of ours is left to read.
    return new Map();
  }
}

function write(user: number, all: ReadonlyMap<string, Drafts>): void {
  if (all.size === 0) return localStorage.removeItem(storageKey(user));
  const kept: Kept = [...all].map(([place, drafts]) => [place, [...drafts]]);
  localStorage.setItem(storageKey(user), JSON.stringify(kept));
}
