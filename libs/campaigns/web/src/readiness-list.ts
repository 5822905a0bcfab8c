import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Shortcoming, shortcomings } from '@ra-quan/campaigns/model';
import { Icon } from '@ra-quan/shared/ui';

const sections: Record<Shortcoming, 'basics' | 'waves' | 'themes' | 'messages'> = {
  'legal-basis': 'basics',
  window: 'basics',
  waves: 'waves',
  'wave-outside-window': 'waves',
  theme: 'themes',
  message: 'messages',
  audience: 'messages',
};

/** Brings a section of the plan's form into view and the focus to its first control. */
export function goToSection(document: Document, section: string): void {
  const found = document.getElementById(section);
  found?.scrollIntoView({ block: 'start' });
  found?.querySelector<HTMLElement>('input:not([type=date]), textarea, select, button.button:not(.icon)')?.focus({ preventScroll: true });
}

/** What a campaign needs before it can be published: done or missing, with the way to the place where it is mended. */
@Component({
  selector: 'rq-readiness-list',
  imports: [Icon, RouterLink, TranslocoPipe],
  templateUrl: './readiness-list.html',
  styleUrl: './readiness-list.scss',
})
export class ReadinessList {
  private readonly document = inject(DOCUMENT);

  readonly missing = input.required<readonly Shortcoming[]>();
  /** The campaign whose form mends it, where the form is on another page. */
  readonly campaignId = input<number>();
  /** The form is on this page. */
  readonly here = input(false);
  protected readonly checks = computed(() =>
    shortcomings.map((name) => ({ name, section: sections[name], missing: this.missing().includes(name) })),
  );

  protected show(section: string): void {
    goToSection(this.document, section);
  }
}
