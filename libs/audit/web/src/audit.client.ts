import { Service, inject } from '@angular/core';
import { type AuditAsked, auditContract } from '@ra-quan/audit/model';
import type { SheetFormat } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, answerTo } from '@ra-quan/shared/web';

@Service()
export class AuditClient {
  private readonly downloads = inject(Downloads);

  entriesPage(filter: () => Filter<AuditAsked>) {
    return answerTo(auditContract.page, () => ({ query: filter() }));
  }

  chain() {
    return answerTo(auditContract.chain, () => ({}));
  }

  export(format: SheetFormat, filter: Filter<AuditAsked>): Download {
    return this.downloads.save(auditContract.export, { query: { ...filter, format } });
  }
}
