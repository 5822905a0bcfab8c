import { Service, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { AsOf, CampaignContext, Session } from '@ra-quan/shared/web';
import { filter } from 'rxjs';
import { type Area, areas } from '../areas';

const mostOnRail = 6;

/** The areas this person may enter, where the menu shows them. */
@Service()
export class MenuEntries {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly campaign = inject(CampaignContext).id;
  private readonly asOf = inject(AsOf).day;

  private readonly navigated = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd)));
  /** The first part of the address. */
  private readonly first = computed(() => {
    this.navigated();
    return this.router.url.split(/[/?#]/)[1];
  });

  readonly open = computed(() => areas.filter(({ permission }) => this.session.may(permission)));
  /** Who has few of the first entries has those of "More" beside them. */
  readonly rail = computed(() => [...this.in('rail'), ...this.in('more')].slice(0, mostOnRail));
  readonly more = computed(() => this.in('more').filter((area) => !this.rail().includes(area)));
  /** Whether the page on the screen is one of "More". */
  readonly isInMore = computed(() => this.more().some(({ path }) => path === this.first()));
  /** For officers outside: the four entries of a phone, with the overview as the fourth. */
  readonly outside = computed(() => this.open().filter(({ outside }) => outside));

  /** Menu links carry the campaign and the day along. */
  readonly context = computed(() => ({ campaign: this.campaign() ?? undefined, asOf: this.asOf() ?? undefined }));

  private in(place: Area['place']): Area[] {
    return this.open().filter((area) => area.place === place);
  }
}
