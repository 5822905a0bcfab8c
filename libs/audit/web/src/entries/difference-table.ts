import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AuditEntry } from '@ra-quan/audit/model';

/** What an entry of the log changed, field by field. */
@Component({
  selector: 'rq-difference-table',
  imports: [TranslocoPipe],
  templateUrl: './difference-table.html',
  styleUrl: './difference-table.scss',
})
export class DifferenceTable {
  readonly entry = input.required<AuditEntry>();
}
