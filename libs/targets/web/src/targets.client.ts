import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { Downloads, failuresHandledHere, requestParams } from '@ra-quan/shared/web';
import type { TargetScheme, TargetTable } from '@ra-quan/targets/model';
import { firstValueFrom } from 'rxjs';

const targets = '/api/v1/targets';

export interface TargetsAsked {
  readonly campaign: number;
  readonly scheme: TargetScheme;
  /** The own territory where it is left out. */
  readonly parent: number | null;
}

/** One target to set, or to remove with `null`; `version` is the one that was seen. */
export interface TargetEntry {
  readonly unitId: number;
  readonly value: number | null;
  readonly version: number;
}

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class TargetsClient {
  private readonly http = inject(HttpClient);
  private readonly downloads = inject(Downloads);

  table(of: () => TargetsAsked | undefined) {
    return httpResource<TargetTable>(() => {
      const asked = of();
      return asked && { url: targets, params: requestParams({ ...asked }), context: failuresHandledHere() };
    });
  }

  /** All or none. */
  enter(campaignId: number, scheme: TargetScheme, entries: readonly TargetEntry[]): Promise<{ changed: number }> {
    const body = { campaignId, scheme, targets: entries };
    return firstValueFrom(this.http.put<{ changed: number }>(targets, body, { context: failuresHandledHere() }));
  }

  export(format: 'xlsx' | 'csv', asked: TargetsAsked): Promise<void> {
    return this.downloads.save(`${targets}/export`, { ...asked, format });
  }
}
