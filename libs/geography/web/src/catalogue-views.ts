import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Permission } from '@ra-quan/shared/model';
import { type IconName, ViewLinks } from '@ra-quan/shared/ui';
import { LanguageChoice, Session } from '@ra-quan/shared/web';

interface View {
  readonly name: string;
  readonly link: string;
  readonly icon: IconName;
  readonly permission?: Permission;
}

const views: readonly View[] = [
  { name: 'units', link: '/units', icon: 'units' },
  { name: 'imports', link: '/units/imports', icon: 'upload', permission: 'catalogue.manage' },
  { name: 'changes', link: '/units/changes', icon: 'edit', permission: 'catalogue.manage' },
  { name: 'follow-ups', link: '/units/follow-ups', icon: 'forward', permission: 'catalogue.manage' },
  { name: 'offices', link: '/units/offices', icon: 'place', permission: 'campaigns.read' },
];

/** The units, how their catalogue is changed, and the offices that serve them: what the reader may open. */
@Component({
  selector: 'rq-catalogue-views',
  imports: [TranslocoPipe, ViewLinks],
  template: `
    @if (open().length > 1) {
      <rq-view-links [label]="'geography.catalogue.views.label' | transloco" [views]="links()" />
    }
  `,
})
export class CatalogueViews {
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  protected readonly open = computed(() => views.filter(({ permission }) => !permission || this.session.may(permission)));
  protected readonly links = computed(() => {
    this.language();
    return this.open().map(({ name, link, icon }) => ({ text: this.transloco.translate(`geography.catalogue.views.${name}`), link, icon }));
  });
}
