import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Entry, Grid, Observation, Revision, SheetAction, SheetState, SheetSummary } from '@ra-quan/figures/model';
import type { Day, Page } from '@ra-quan/shared/model';
import { Downloads, failuresHandledHere, requestParams } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';

const figures = '/api/v1/figures';

/** Which grid: a province's communes on a day, or one event. */
export interface GridPlaceAsked {
  readonly campaign: number;
  readonly unit?: number | null;
  readonly day?: Day | null;
  readonly event?: number | null;
}

/** What an entry did. */
export interface EntryAnswer {
  readonly sheetId: number;
  readonly sheetVersion: number;
  readonly sheetState: SheetState;
  readonly written: readonly {
    readonly unitId: number;
    readonly indicatorId: number;
    readonly value: number | null;
    readonly version: number;
  }[];
}

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class FiguresClient {
  private readonly http = inject(HttpClient);
  private readonly downloads = inject(Downloads);

  grid(of: () => GridPlaceAsked | undefined) {
    return httpResource<Grid>(() => {
      const asked = of();
      return asked && { url: `${figures}/grid`, params: requestParams({ ...asked }), context: failuresHandledHere() };
    });
  }

  /** Writes all cells or none. @param key sent again with the same content it changes nothing */
  enter(entry: Entry, key: string): Promise<EntryAnswer> {
    const options = { headers: { 'Idempotency-Key': key }, context: failuresHandledHere() };
    return firstValueFrom(this.http.post<EntryAnswer>(`${figures}/entries`, entry, options));
  }

  sheets(filter: () => Readonly<Record<string, unknown>> | undefined) {
    return httpResource<Page<SheetSummary>>(() => {
      const asked = filter();
      return asked && { url: `${figures}/sheets`, params: requestParams(asked) };
    });
  }

  sheet(id: () => number | undefined) {
    return httpResource<SheetSummary>(() => (id() === undefined ? undefined : `${figures}/sheets/${id()}`));
  }

  take(id: number, action: SheetAction, version: number, reason?: string): Promise<unknown> {
    const options = { context: failuresHandledHere() };
    return firstValueFrom(this.http.post(`${figures}/sheets/${id}/steps/${action}`, { version, ...(reason ? { reason } : {}) }, options));
  }

  /** Every revision of a cell, read again when another version of it was seen. */
  history(cellId: () => number | undefined, version: () => number) {
    return httpResource<Revision[]>(() =>
      cellId() === undefined
        ? undefined
        : { url: `${figures}/cells/${cellId()}/history`, params: { seen: version() }, context: failuresHandledHere() },
    );
  }

  observations(filter: () => Readonly<Record<string, unknown>> | undefined) {
    return httpResource<Page<Observation>>(() => {
      const asked = filter();
      return asked && { url: `${figures}/observations`, params: requestParams(asked) };
    });
  }

  exportObservations(format: 'xlsx' | 'csv', filter: Readonly<Record<string, unknown>>): Promise<void> {
    return this.downloads.save(`${figures}/observations/export`, { ...filter, format });
  }
}
