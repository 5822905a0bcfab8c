import { Service, computed, inject } from '@angular/core';
import { AsOf, CampaignContext, Session, UrlParams } from '@ra-quan/shared/web';
import { type Area, areas } from '../areas';

const mostOnRail = 6;

/** The areas this person may enter, where the menu shows them. */
@Service()
export class MenuEntries {
  private readonly session = inject(Session);
  private readonly campaign = inject(CampaignContext).id;
  private readonly asOf = inject(AsOf).known;

  private readonly path = inject(UrlParams).path;

  readonly open = computed(() => areas.filter(({ permission }) => this.session.may(permission)));
  /** Who has few of the first entries has those of "More" beside them. */
  readonly rail = computed(() => [...this.in('rail'), ...this.in('more')].slice(0, mostOnRail));
  readonly more = computed(() => this.in('more').filter((area) => !this.rail().includes(area)));
  /** Whether the page on the screen is one of "More". */
  readonly isInMore = computed(() => this.more().some(({ path }) => this.path().split('/')[1] === path));
  /** For officers outside: the four entries of a phone, with the overview as the fourth. */
  readonly outside = computed(() => this.open().filter(({ outside }) => outside));

  /** Menu links carry the campaign and the day along. */
  readonly context = computed(() => ({ campaign: this.campaign() ?? undefined, asOf: this.asOf() ?? undefined }));

  private in(place: Area['place']): Area[] {
    return this.open().filter((area) => area.place === place);
  }
}
