import { httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { AuditEntry, ChainState } from '@ra-quan/audit/model';
import type { Page } from '@ra-quan/shared/model';
import { Downloads, requestParams } from '@ra-quan/shared/web';

const audit = '/api/v1/audit';

@Service()
export class AuditClient {
  private readonly downloads = inject(Downloads);

  entriesPage(filter: () => Readonly<Record<string, unknown>>) {
    return httpResource<Page<AuditEntry>>(() => ({ url: audit, params: requestParams(filter()) }));
  }

  chain() {
    return httpResource<ChainState>(() => `${audit}/chain`);
  }

  export(format: 'xlsx' | 'csv', filter: Readonly<Record<string, unknown>>): Promise<void> {
    return this.downloads.save(`${audit}/export`, { ...filter, format });
  }
}
