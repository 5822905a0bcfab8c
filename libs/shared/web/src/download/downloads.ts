import { HttpClient, type HttpEvent, HttpEventType, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { DOCUMENT, Service, type Signal, computed, inject, signal } from '@angular/core';
import type { Operation, Problem, SheetFile, Told } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Subject, lastValueFrom, takeUntil, tap } from 'rxjs';
import { failuresHandledHere } from '../http/failures';
import { type Asked, requestOf } from '../http/operations';
import { UrlParams } from '../url/url-params';

/** How a file ended: it is there, or why it is not, in the words of the server or empty where it sent none. */
export type Outcome = { readonly name: string; readonly saveAgain: () => void } | { readonly failure: string };

/** A file that was asked for on a page which is no longer on the screen. */
export interface FileElsewhere {
  readonly bytes: Signal<number>;
  /** `undefined` while it is on its way. */
  readonly outcome: Signal<Outcome | undefined>;
  readonly cancel: () => void;
}

interface Begun extends FileElsewhere {
  /** The path of the page on which it was asked for. */
  readonly page: string;
}

/** Saves files that the server makes, with the name the server gives them. They go on coming when their page is left. */
@Service()
export class Downloads {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly path = inject(UrlParams).path;
  private readonly begun = signal<readonly Begun[]>([]);
  readonly elsewhere = computed<readonly FileElsewhere[]>(() => this.begun().filter(({ page }) => page !== this.path()));

  /** @param asked `format` and the filters that the screen shows */
  save<Of extends Told & { readonly answer: SheetFile }>(operation: Operation<Of>, asked: Asked<Of>): Download {
    const { url, params } = requestOf(operation, asked);
    const bytes = signal(0);
    const outcome = signal<Outcome | undefined>(undefined);
    const left = new Subject<void>();
    const options = { params, responseType: 'blob', observe: 'events', reportProgress: true, context: failuresHandledHere() } as const;
    const events = this.http.get(url, options).pipe(
      takeUntil(left),
      tap((event) => {
        if (event.type === HttpEventType.DownloadProgress) bytes.set(event.loaded);
      }),
    );
    const file: Begun = { page: this.path(), bytes, outcome, cancel: () => left.next() };
    this.begun.update((all) => [...all, file]);
    const end = this.take(lastValueFrom(events, { defaultValue: undefined })).then((ended) => {
      outcome.set(ended);
      // Where the page is still there, it says how it ended.
      if (!ended || file.page === this.path()) this.forget(file);
      return ended && 'failure' in ended ? ended.failure : undefined;
    });
    return { bytes, end, cancel: file.cancel };
  }

  /** Tells no more of it. */
  forget(file: FileElsewhere): void {
    this.begun.update((all) => all.filter((one) => one !== file));
  }

  /** How it ended; `undefined` where it was cancelled. */
  private async take(last: Promise<HttpEvent<Blob> | undefined>): Promise<Outcome | undefined> {
    try {
      const event = await last;
      if (event?.type !== HttpEventType.Response || !event.body) return undefined;
      const [name, content] = [nameOf(event), event.body];
      const saveAgain = () => this.keep(name, content);
      saveAgain();
      return { name, saveAgain };
    } catch (error) {
      return { failure: await wordsOf(error) };
    }
  }

  private keep(name: string, content: Blob): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
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
