import { Service, inject, injectAsync } from '@angular/core';
import { Router } from '@angular/router';
import type { Language } from '@ra-quan/shared/model';
import { LanguageChoice, OwnFiles } from '@ra-quan/shared/web';
import { type Section, sectionsOf } from './manual';

/** How long the first page is left alone before the manual is fetched; in milliseconds. */
const quiet = 10_000;

/** The manual, at the place of the page one looks at. It is fetched beforehand, so that it is there without network too. */
@Service()
export class Help {
  private readonly files = inject(OwnFiles);
  private readonly language = inject(LanguageChoice).current;
  private readonly router = inject(Router);
  private readonly dialogs = injectAsync(async () => (await import('@angular/material/dialog')).MatDialog);
  private readonly fetched = new Map<Language, Promise<readonly Section[]>>();

  /** Brings what opening needs, some time after the first page. */
  fetchBeforehand(): void {
    setTimeout(() => void Promise.all([this.parts(), this.sections()]).catch(() => undefined), quiet);
  }

  /** Rejects where the manual does not come. */
  async open(): Promise<void> {
    const [[dialogs, { HelpDialog }], sections] = await Promise.all([this.parts(), this.sections()]);
    const data = { sections, address: this.router.url };
    dialogs.open(HelpDialog, {
      data,
      width: '560px',
      maxWidth: '100vw',
      height: '100vh',
      maxHeight: '100vh',
      position: { top: '0', right: '0' },
    });
  }

  private parts() {
    return Promise.all([this.dialogs(), import('./help-dialog')]);
  }

  private sections(): Promise<readonly Section[]> {
    const language = this.language();
    const begun = this.fetched.get(language);
    if (begun) return begun;
    const sections = this.files.read(`/manual/pages.${language}.md`).then(sectionsOf);
    this.fetched.set(language, sections);
    // What did not come is asked for again.
    sections.catch(() => this.fetched.delete(language));
    return sections;
  }
}
