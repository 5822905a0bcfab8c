import { Component, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Language } from '@ra-quan/shared/model';
import { Toast } from '@ra-quan/shared/ui';
import { LanguageChoice } from '@ra-quan/shared/web';

/** Vietnamese or English, at once. */
@Component({
  selector: 'rq-language-switch',
  imports: [TranslocoPipe],
  template: `
    <div role="group" [attr.aria-label]="'app.language' | transloco">
      <button type="button" lang="vi" title="Tiếng Việt" [attr.aria-pressed]="language.current() === 'vi'" (click)="choose('vi')">
        VI
      </button>
      <button type="button" lang="en" title="English" [attr.aria-pressed]="language.current() === 'en'" (click)="choose('en')">EN</button>
    </div>
  `,
  styles: `
    div {
      display: inline-flex;
    }
    button {
      padding: 6px 7px;
      border: 0;
      border-radius: 4px;
      font: inherit;
      font-size: var(--text-12);
      color: var(--ink-soft);
      background: none;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      font-weight: 600;
      color: var(--ink);
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 4px;
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(LanguageChoice);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected async choose(language: Language): Promise<void> {
    try {
      await this.language.choose(language);
    } catch {
      await this.toast.warn(this.transloco.translate('app.language-failed'));
    }
  }
}
