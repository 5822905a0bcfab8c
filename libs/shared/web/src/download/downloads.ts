import { HttpClient, type HttpResponse } from '@angular/common/http';
import { DOCUMENT, Service, inject } from '@angular/core';
import type { Operation, SheetFile, Told } from '@ra-quan/shared/model';
import { firstValueFrom } from 'rxjs';
import { type Asked, requestOf } from '../http/operations';

/** Saves files that the server makes, with the name the server gives them. */
@Service()
export class Downloads {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** @param asked `format` and the filters that the screen shows */
  async save<Of extends Told & { readonly answer: SheetFile }>(operation: Operation<Of>, asked: Asked<Of>): Promise<void> {
    const { url, params } = requestOf(operation, asked);
    const request = this.http.get(url, { params, responseType: 'blob', observe: 'response' });
    const answer = await firstValueFrom(request);
    if (!answer.body) return;
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(answer.body);
    link.download = nameOf(answer);
    link.click();
    // The browser reads the blob after this turn; freeing it at once would cancel the download in Firefox.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

function nameOf(answer: HttpResponse<Blob>): string {
  const disposition = answer.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'ra-quan');
}
