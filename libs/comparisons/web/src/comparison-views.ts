import { Component, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ViewLinks } from '@ra-quan/shared/ui';
import { LanguageChoice } from '@ra-quan/shared/web';

/** The two pages of this domain. */
@Component({
  selector: 'rq-comparison-views',
  imports: [ViewLinks],
  template: `<rq-view-links [label]="views().label" [views]="views().links" />`,
})
export class ComparisonViews {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;
  protected readonly views = computed(() => {
    const text = (key: string) => this.transloco.translate(`comparisons.${key}`, {}, this.language());
    return {
      label: text('title'),
      links: [
        { text: text('view'), link: '/comparisons', icon: 'compare' as const },
        { text: text('provinces.title'), link: '/comparisons/provinces', icon: 'units' as const },
      ],
    };
  });
}
