import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatDecimal } from '@ra-quan/shared/model';
import { Downloads, LanguageChoice } from '@ra-quan/shared/web';

const megabyte = 1_000_000;

/** Files that were asked for on a page that was left: how much has come, a way to leave them, and where they are had again. */
@Component({
  selector: 'rq-files-notice',
  imports: [TranslocoPipe],
  template: `
    @for (file of downloads.elsewhere(); track file) {
      @let ended = file.outcome();
      <p class="rq-edge-notice" role="status">
        @if (!ended) {
          {{ 'ui.export.coming' | transloco: { megabytes: megabytesOf(file.bytes()) } }}
          <button type="button" class="button small" (click)="file.cancel()">{{ 'ui.cancel' | transloco }}</button>
        } @else {
          @if ('failure' in ended) {
            {{ 'ui.export.failed' | transloco }} {{ ended.failure }}
          } @else {
            {{ 'app.files.there' | transloco: { name: ended.name } }}
            <button type="button" class="button small" (click)="ended.saveAgain()">{{ 'app.files.again' | transloco }}</button>
          }
          <button type="button" class="button small quiet" (click)="downloads.forget(file)">{{ 'ui.close' | transloco }}</button>
        }
      </p>
    }
  `,
})
export class FilesNotice {
  protected readonly downloads = inject(Downloads);
  private readonly language = inject(LanguageChoice).current;

  protected megabytesOf(bytes: number): string {
    return formatDecimal(bytes / megabyte, this.language());
  }
}
