import { Service, type Signal, computed, inject, linkedSignal } from '@angular/core';
import { type CellDraft, type Drafts, withState } from '@ra-quan/shared/model';
import { Session } from '../session/session';

type Places = ReadonlyMap<string, Drafts>;
type Written = readonly (readonly [place: string, drafts: readonly (readonly [key: string, draft: CellDraft])[]])[];

/** What was typed into the grids of one kind and is not saved, by the place of each grid. */
export interface GridDrafts {
  readonly all: Signal<Places>;
  of(place: string): Drafts;
  change(place: string, change: (drafts: Drafts) => Drafts): void;
}

/** Keeps what was typed and not saved on the device, each person's apart: neither a lost network, a lost session nor a closed page loses it. */
@Service()
export class KeptDrafts {
  private readonly session = inject(Session);
  private readonly user = computed(() => this.session.user()?.id);
  private readonly opened = new Map<string, GridDrafts>();

  /** @param kind of grid; the device keeps its drafts under this name */
  in(kind: string): GridDrafts {
    const drafts = this.opened.get(kind) ?? this.open(kind);
    this.opened.set(kind, drafts);
    return drafts;
  }

  private open(kind: string): GridDrafts {
    const keyOf = (user: number) => `rq.${kind}.${user}`;
    const all = linkedSignal<number | undefined, Places>({
      source: this.user,
      computation: (user) => (user === undefined ? new Map() : read(keyOf(user))),
    });
    return {
      all: all.asReadonly(),
      of: (place) => all().get(place) ?? none,
      change: (place, change) => {
        const drafts = change(all().get(place) ?? none);
        const others = [...all()].filter(([other]) => other !== place);
        all.set(new Map(drafts.size > 0 ? [...others, [place, drafts]] : others));
        const user = this.user();
        if (user !== undefined) write(keyOf(user), all());
      },
    };
  }
}

const none: Drafts = new Map();

function read(key: string): Places {
  try {
    const written = JSON.parse(localStorage.getItem(key) ?? '[]') as Written;
    // What was on its way when the page closed is sent again.
    return new Map(written.map(([place, cells]) => [place, withState(new Map(cells), new Map(cells).keys(), 'waiting')]));
  } catch {
    // Something else wrote there: nothing of ours is left to read.
    return new Map();
  }
}

function write(key: string, places: Places): void {
  if (places.size === 0) return localStorage.removeItem(key);
  const written: Written = [...places].map(([place, drafts]) => [place, [...drafts]]);
  localStorage.setItem(key, JSON.stringify(written));
}
