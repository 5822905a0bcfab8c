import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ParadeTeam } from '@ra-quan/launch-events/model';
import { CountPipe } from '@ra-quan/shared/web';

/** The parade teams of a ceremony with their sums. */
@Component({
  selector: 'rq-teams-table',
  imports: [CountPipe, TranslocoPipe],
  template: `
    <table>
      <thead>
        <tr>
          <th scope="col">{{ 'launch-events.team-name' | transloco }}</th>
          <th scope="col" class="number">{{ 'launch-events.people' | transloco }}</th>
          <th scope="col" class="number">{{ 'launch-events.vehicles' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (team of teams(); track $index) {
          <tr>
            <td>{{ team.name }}</td>
            <td class="number">{{ team.people | rqCount }}</td>
            <td class="number">{{ team.vehicles | rqCount }}</td>
          </tr>
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{{ 'launch-events.sum' | transloco }}</th>
          <td class="number">{{ people() | rqCount }}</td>
          <td class="number">{{ vehicles() | rqCount }}</td>
        </tr>
      </tfoot>
    </table>
  `,
  styleUrl: './teams-table.scss',
})
export class TeamsTable {
  readonly teams = input.required<readonly ParadeTeam[]>();
  protected readonly people = computed(() => sum(this.teams().map(({ people }) => people)));
  protected readonly vehicles = computed(() => sum(this.teams().map(({ vehicles }) => vehicles)));
}

/** The sum of what is known; missing where nothing is. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}
