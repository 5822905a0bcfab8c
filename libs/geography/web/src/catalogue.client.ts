import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type {
  CatalogueChange,
  CatalogueImport,
  ChangeReport,
  FileKind,
  FileOptions,
  FollowUp,
  OfficeListed,
  OrderedChange,
} from '@ra-quan/geography/model';
import type { Page } from '@ra-quan/shared/model';
import { requestParams } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';

export const catalogueAddress = '/api/v1/catalogue';

/** A change as it was made, or would be. */
export interface ChangeMade {
  readonly report: ChangeReport;
  readonly followUps: { readonly moved: number; readonly waiting: number };
}

export type UploadOptions = FileOptions & { readonly kind: FileKind; readonly decree: string };

type Filter = () => Readonly<Record<string, unknown>>;

/** Changes the catalogue of units. Methods that make a resource are called where `inject` works; the others throw the `HttpErrorResponse`. */
@Service()
export class CatalogueClient {
  private readonly http = inject(HttpClient);

  imports() {
    return httpResource<CatalogueImport[]>(() => `${catalogueAddress}/imports`);
  }

  importOf(id: () => number) {
    return httpResource<CatalogueImport>(() => `${catalogueAddress}/imports/${id()}`);
  }

  /** Sends the file as its own bytes; the server checks it and changes nothing yet. */
  upload(file: File, options: UploadOptions): Promise<{ readonly id: number }> {
    const params = requestParams({ ...options, fileName: file.name });
    const headers = { 'content-type': 'application/octet-stream' };
    return firstValueFrom(this.http.post<{ id: number }>(`${catalogueAddress}/imports`, file, { params, headers }));
  }

  commit(id: number): Promise<unknown> {
    return firstValueFrom(this.http.post(`${catalogueAddress}/imports/${id}/commit`, {}));
  }

  cancel(id: number): Promise<unknown> {
    return firstValueFrom(this.http.post(`${catalogueAddress}/imports/${id}/cancel`, {}));
  }

  changes(filter: Filter) {
    return httpResource<Page<CatalogueChange>>(() => ({ url: `${catalogueAddress}/changes`, params: requestParams(filter()) }));
  }

  /** Makes the change, or with `dryRun` only says what it would do. */
  order(change: OrderedChange, dryRun: boolean): Promise<ChangeMade> {
    return firstValueFrom(this.http.post<ChangeMade>(`${catalogueAddress}/changes`, change, { params: { dryRun } }));
  }

  undo(id: number): Promise<unknown> {
    return firstValueFrom(this.http.post(`${catalogueAddress}/changes/${id}/undo`, {}));
  }

  followUps(filter: Filter) {
    return httpResource<Page<FollowUp>>(() => ({ url: `${catalogueAddress}/follow-ups`, params: requestParams(filter()) }));
  }

  /** `null` leaves the thing where it is. */
  decide({ id, version }: FollowUp, toUnitId: number | null): Promise<unknown> {
    return firstValueFrom(this.http.post(`${catalogueAddress}/follow-ups/${id}/decide`, { toUnitId, version }));
  }

  offices(filter: Filter) {
    return httpResource<Page<OfficeListed>>(() => ({ url: `${catalogueAddress}/offices`, params: requestParams(filter()) }));
  }
}
