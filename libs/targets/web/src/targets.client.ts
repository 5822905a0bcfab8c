import { Service, inject } from '@angular/core';
import type { SheetFormat } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, Operations, answerTo, asQuery, failuresHandledHere } from '@ra-quan/shared/web';
import { type TargetEntry, type TargetScheme, type TargetsAsked, targetsContract } from '@ra-quan/targets/model';

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class TargetsClient {
  private readonly operations = inject(Operations);
  private readonly downloads = inject(Downloads);

  table(of: () => Filter<TargetsAsked> | undefined) {
    return answerTo(targetsContract.table, () => asQuery(of()), failuresHandledHere());
  }

  /** All or none. */
  enter(campaignId: number, scheme: TargetScheme, entries: readonly TargetEntry[]): Promise<{ changed: number }> {
    return this.operations.ask(targetsContract.enter, { body: { campaignId, scheme, targets: entries } }, failuresHandledHere());
  }

  export(format: SheetFormat, asked: Filter<TargetsAsked>): Download {
    return this.downloads.save(targetsContract.export, { query: { ...asked, format } });
  }
}
