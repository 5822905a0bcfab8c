import { Service, computed, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { toSignal } from '@angular/core/rxjs-interop';

/** The title of the browser tab: the route's `title` is a text key, so it changes with the language. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly transloco = inject(TranslocoService);
  private readonly texts = toSignal(this.transloco.langChanges$);
  /** `null` until the first page is there, and with it the texts. */
  private readonly key = signal<string | undefined | null>(null);
  private readonly text = computed(() => {
    this.texts();
    const key = this.key();
    if (key === null) return undefined;
    const name = this.transloco.translate('app.name');
    return key ? `${this.transloco.translate(key)} · ${name}` : name;
  });

  constructor() {
    super();
    const title = inject(Title);
    effect(() => {
      const text = this.text();
      if (text) title.setTitle(text);
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(state));
  }
}
