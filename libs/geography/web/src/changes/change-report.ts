import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChangeReport } from '@ra-quan/geography/model';
import { CountPipe, LanguageChoice } from '@ra-quan/shared/web';
import { countedEffects } from './effect-words';

/** What a change does or did: each effect counted, its first lines behind it, and what must follow. */
@Component({
  selector: 'rq-change-report',
  imports: [CountPipe, TranslocoPipe],
  template: `
    @for (one of effects(); track one.effect) {
      <details [open]="$first">
        <summary>{{ one.words }}</summary>
        <ul>
          @for (line of one.lines; track $index) {
            <li>
              {{ line.unit }}
              @if (line.detail) {
                <span class="soft">· {{ line.detail }}</span>
              }
            </li>
          }
          @if (one.count > one.lines.length) {
            <li class="soft">{{ 'geography.catalogue.changes.rest' | transloco: { count: (one.count - one.lines.length | rqCount) } }}</li>
          }
        </ul>
      </details>
    }
    @if (following(); as following) {
      <p>
        {{
          'geography.catalogue.changes.follow-ups'
            | transloco: { moved: (following.moved | rqCount), waiting: (following.waiting | rqCount) }
        }}
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      padding: 4px 0;
      font-weight: 500;
      cursor: pointer;
    }
    ul {
      max-height: 240px;
      margin: 0 0 8px;
      padding-inline-start: 32px;
      overflow: auto;
    }
    p {
      margin: 12px 0;
    }
  `,
})
export class ChangeReportView {
  readonly report = input.required<ChangeReport>();
  readonly followUps = input<{ readonly moved: number; readonly waiting: number } | null>(null);
  private readonly language = inject(LanguageChoice).current;
  protected readonly following = computed(() => {
    const followUps = this.followUps();
    return followUps && followUps.moved + followUps.waiting > 0 ? followUps : null;
  });
  protected readonly effects = computed(() => countedEffects(this.report(), this.language()));
}
