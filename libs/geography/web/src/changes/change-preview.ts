import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChangeMade } from '@ra-quan/geography/model';
import { ChangeReportView } from './change-report';

/** What a change would do, and the decision to make it. */
@Component({
  selector: 'rq-change-preview',
  imports: [ChangeReportView, TranslocoPipe],
  template: `
    <div aria-live="polite">
      @if (made(); as shown) {
        <section class="preview" aria-labelledby="preview">
          <h2 id="preview">{{ 'geography.catalogue.changes.preview-title' | transloco }}</h2>
          <rq-change-report [report]="shown.report" [followUps]="shown.followUps" />
          <p class="buttons">
            <button type="button" class="button primary" [disabled]="sending()" (click)="agreed.emit()">
              {{ 'geography.catalogue.changes.make' | transloco }}
            </button>
          </p>
        </section>
      }
    </div>
  `,
  styleUrl: './changes.scss',
})
export class ChangePreview {
  readonly made = input.required<ChangeMade | undefined>();
  readonly sending = input(false);
  readonly agreed = output();
}
