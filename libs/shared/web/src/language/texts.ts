import { Service, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Language } from '@ra-quan/shared/model';
import type { TextScope } from '@ra-quan/shared/ui';

/** The texts that are in use: of each domain one scope, in the chosen language only. */
@Service()
export class Texts {
  private readonly transloco = inject(TranslocoService);
  private readonly inUse = new Set<TextScope>();
  private readonly loads = new Map<string, Promise<void>>();

  /** Resolves once all of these are there in the language of the screen; rejects where one cannot be loaded, and tries anew when asked again. */
  async ready(...scopes: readonly TextScope[]): Promise<void> {
    let language: Language;
    do {
      language = this.language();
      await this.load(scopes, language);
      // The language may have been switched meanwhile.
    } while (language !== this.language());
    for (const scope of scopes) this.inUse.add(scope);
  }

  /**
   * Makes another language that of the screen once every text in use is there, so that none is missing for a moment.
   * Rejects where one cannot be loaded; then, and where the language is no longer wanted, nothing changes.
   */
  async switchTo(language: Language, wanted: () => boolean): Promise<void> {
    let loaded: number;
    do {
      loaded = this.inUse.size;
      await this.load([...this.inUse], language);
      // A page may have come into use meanwhile.
    } while (loaded !== this.inUse.size);
    if (wanted()) this.transloco.setActiveLang(language);
  }

  private language(): Language {
    return this.transloco.getActiveLang() as Language;
  }

  private async load(scopes: readonly TextScope[], language: Language): Promise<void> {
    await Promise.all(scopes.map((scope) => this.loadOne(scope, language)));
  }

  private loadOne(scope: TextScope, language: Language): Promise<void> {
    const path = `${scope.name}/${language}`;
    const begun = this.loads.get(path);
    if (begun) return begun;
    const load = scope.load[language]().then(
      (texts) => this.transloco.setTranslation(texts, path, { emitChange: false }),
      (cause: unknown) => {
        this.loads.delete(path);
        throw cause;
      },
    );
    this.loads.set(path, load);
    return load;
  }
}
