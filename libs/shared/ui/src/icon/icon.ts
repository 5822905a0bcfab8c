import { Component, computed, input } from '@angular/core';
import { type IconName, icons } from './icons';

/** One outlined icon of 20 px. Without a `label` it is decoration beside a text. */
@Component({
  selector: 'rq-icon',
  host: { '[attr.role]': "label() ? 'img' : null", '[attr.aria-label]': 'label()', '[attr.aria-hidden]': "label() ? null : 'true'" },
  template: `<svg viewBox="0 -960 960 960" [attr.width]="size()" [attr.height]="size()" fill="currentColor">
    <path [attr.d]="path()" />
  </svg>`,
  styles: ':host { display: inline-flex; flex: none; vertical-align: -4px; }',
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Width and height in px. */
  readonly size = input(20);
  /** The accessible name, where no text stands beside the icon. */
  readonly label = input<string>();
  protected readonly path = computed(() => icons[this.name()]);
}
