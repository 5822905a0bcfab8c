import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AuditEntry } from '@ra-quan/audit/model';
import { Cell, type Column, ExportButtons, type ExportFormat, Filter, ListPage, RowDetail, StatusChip } from '@ra-quan/shared/ui';
import { dayParam, formatInstant, listOf, numberParam, textParam, urlState } from '@ra-quan/shared/web';
import { AuditClient } from '../audit.client';
import { ChainStateLine } from './chain-state';
import { DifferenceTable } from './difference-table';
import { EntriesFilter } from './entries-filter';

/** The log of changes: filtered, opened, exported, and checked for tampering. */
@Component({
  selector: 'rq-entries-page',
  imports: [Cell, ChainStateLine, DifferenceTable, EntriesFilter, ExportButtons, Filter, ListPage, RowDetail, StatusChip, TranslocoPipe],
  templateUrl: './entries-page.html',
})
export class EntriesPage {
  private readonly client = inject(AuditClient);

  protected readonly url = urlState({
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('-at'),
    actor: textParam(),
    action: textParam(),
    subject: textParam(),
    unit: textParam(),
    from: dayParam(),
    to: dayParam(),
  });
  protected readonly list = listOf(this.client.entriesPage(this.url.values), this.url);
  protected readonly columns: readonly Column<AuditEntry>[] = [
    { key: 'at', label: 'audit.at', sortable: true, width: '168px', value: ({ at }) => formatInstant(at) },
    { key: 'actorName', label: 'audit.actor', sortable: true, value: ({ actorName }) => actorName },
    { key: 'action', label: 'audit.action', sortable: true, value: ({ sentence }) => sentence },
    { key: 'unit', label: 'audit.unit', value: ({ unitPath }) => unitPath },
    { key: 'sealed', label: 'audit.sealed', width: '150px' },
  ];
  protected readonly keyOf = ({ id }: AuditEntry) => id;

  protected readonly export = (format: ExportFormat) => {
    const { page: _page, size: _size, ...filter } = this.url.values();
    return this.client.export(format, filter);
  };
}
