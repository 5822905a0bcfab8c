import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PeriodPipe } from '@ra-quan/campaigns/web';
import { CountPipe } from '@ra-quan/shared/web';
import type { DaysTarget } from '@ra-quan/targets/model';

/** Targets that count for some days only, such as a launch day, each with its days. */
@Component({
  selector: 'rq-days-targets',
  imports: [CountPipe, PeriodPipe, TranslocoPipe],
  template: `
    <table>
      <caption>
        <strong>{{ 'targets.of-days.title' | transloco }}</strong>
        {{
          'targets.of-days.text' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'targets.unit' | transloco }}</th>
          <th scope="col">{{ 'targets.of-days.days' | transloco }}</th>
          <th scope="col" class="count">{{ 'targets.target' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (one of targets(); track one.unitId + one.from + one.to) {
          <tr>
            <th scope="row">{{ one.name }}</th>
            <td>{{ one | rqPeriod }}</td>
            <td class="count">{{ one.value | rqCount }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      overflow: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: var(--text-13);
    }
    caption {
      padding: 4px 0 8px;
      color: var(--ink-soft);
      text-align: start;
    }
    caption strong {
      display: block;
      color: var(--ink);
    }
    th,
    td {
      padding: 5px 8px 5px 0;
      border-bottom: 1px solid var(--line);
      font-weight: 400;
      text-align: start;
    }
    thead th {
      font-size: var(--text-12);
      color: var(--ink-soft);
    }
    .count {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class DaysTargets {
  readonly targets = input.required<readonly DaysTarget[]>();
}
