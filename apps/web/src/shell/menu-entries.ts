import { Service, computed, inject } from '@angular/core';
import { AsOf, CampaignContext, Session } from '@ra-quan/shared/web';
import { type Area, areas } from '../areas';

/** The areas this person may enter, where the menu shows them. */
@Service()
export class MenuEntries {
  private readonly session = inject(Session);
  private readonly campaign = inject(CampaignContext).id;
  private readonly asOf = inject(AsOf).day;

  readonly open = computed(() => areas.filter(({ permission }) => this.session.may(permission)));
  readonly rail = computed(() => this.in('rail'));
  readonly more = computed(() => this.in('more'));
  /** For officers outside: the four entries of a phone, with the overview as the fourth. */
  readonly outside = computed(() => this.open().filter(({ outside }) => outside));

  /** Menu links carry the campaign and the day along. */
  readonly context = computed(() => ({ campaign: this.campaign() ?? undefined, asOf: this.asOf() ?? undefined }));

  private in(place: Area['place']): Area[] {
    return this.open().filter((area) => area.place === place);
  }
}
