import { HttpClient, type HttpEvent, HttpEventType, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { DOCUMENT, Service, inject, signal } from '@angular/core';
import type { Operation, Problem, SheetFile, Told } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Subject, lastValueFrom, takeUntil, tap } from 'rxjs';
import { failuresHandledHere } from '../http/failures';
import { type Asked, requestOf } from '../http/operations';

/** Saves files that the server makes, with the name the server gives them. */
@Service()
export class Downloads {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** @param asked `format` and the filters that the screen shows */
  save<Of extends Told & { readonly answer: SheetFile }>(operation: Operation<Of>, asked: Asked<Of>): Download {
    const { url, params } = requestOf(operation, asked);
    const bytes = signal(0);
    const left = new Subject<void>();
    const options = { params, responseType: 'blob', observe: 'events', reportProgress: true, context: failuresHandledHere() } as const;
    const events = this.http.get(url, options).pipe(
      takeUntil(left),
      tap((event) => {
        if (event.type === HttpEventType.DownloadProgress) bytes.set(event.loaded);
      }),
    );
    return { bytes, end: this.take(lastValueFrom(events, { defaultValue: undefined })), cancel: () => left.next() };
  }

  private async take(last: Promise<HttpEvent<Blob> | undefined>): Promise<string | undefined> {
    try {
      const event = await last;
      if (event?.type === HttpEventType.Response && event.body) this.keep(event, event.body);
      return undefined;
    } catch (error) {
      return wordsOf(error);
    }
  }

  private keep(answer: HttpResponse<Blob>, content: Blob): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = nameOf(answer);
    link.click();
    // The browser reads the blob after this turn; freeing it at once would cancel the download in Firefox.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

/** A refusal comes as the bytes of its problem details; empty where the connection broke. */
async function wordsOf(error: unknown): Promise<string> {
  if (!(error instanceof HttpErrorResponse)) throw error;
  if (!(error.error instanceof Blob) || !error.error.type.includes('json')) return '';
  return (JSON.parse(await error.error.text()) as Problem).detail;
}

function nameOf(answer: HttpResponse<Blob>): string {
  const disposition = answer.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'ra-quan');
}
