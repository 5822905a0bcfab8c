import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/**
 * A page that one works in: as high as the screen, its content scrolls in itself, so that heading, steps and the line at its foot stay in sight.
 * `[about]` is what the work is of (day, filters), `[steps]` its state and the primary action, `[tools]` a second line, `[foot]` the line below.
 */
@Component({
  selector: 'rq-work-page',
  imports: [TranslocoPipe],
  template: `
    <header>
      <div class="words">
        <h1 tabindex="-1">{{ title() }}</h1>
        @if (path().length > 0) {
          <p [attr.aria-label]="'ui.unit-path' | transloco">{{ path().join(' › ') }}</p>
        }
      </div>
      <div class="about"><ng-content select="[about]" /></div>
      <div class="steps"><ng-content select="[steps]" /></div>
    </header>
    <div class="tools"><ng-content select="[tools]" /></div>
    <div class="work"><ng-content /></div>
    <div class="foot"><ng-content select="[foot]" /></div>
  `,
  styleUrl: './work-page.scss',
})
export class WorkPage {
  readonly title = input.required<string>();
  /** Names of the units from the country down. */
  readonly path = input<readonly string[]>([]);
}
