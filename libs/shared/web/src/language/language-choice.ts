import { DOCUMENT, type EnvironmentProviders, Service, computed, effect, inject, isDevMode, makeEnvironmentProviders } from '@angular/core';
import { TranslocoService, provideTransloco, provideTranslocoMissingHandler } from '@jsverse/transloco';
import { type Language, languages } from '@ra-quan/shared/model';
import { NoRawKeys } from './no-raw-keys';
import { Texts } from './texts';

const storageKey = 'rq.language';

const isLanguage = (text: string | null): text is Language => languages.includes(text as Language);

/** The language that was chosen on this device; Vietnamese until then. */
function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : 'vi';
}

/** The language of the screen, switched at run time and kept on the device. */
@Service()
export class LanguageChoice {
  private readonly transloco = inject(TranslocoService);
  private readonly texts = inject(Texts);
  readonly current = computed(() => this.transloco.activeLang() as Language);
  private wanted = this.current();

  constructor() {
    const page = inject(DOCUMENT).documentElement;
    effect(() => (page.lang = this.current()));
  }

  /** Rejects where the texts of the language cannot be loaded; the screen stays as it is. */
  async choose(language: Language): Promise<void> {
    this.wanted = language;
    await this.texts.switchTo(language, () => this.wanted === language);
    if (this.wanted === language) localStorage.setItem(storageKey, language);
  }
}

export function provideLanguages(): EnvironmentProviders {
  const config = {
    availableLangs: [...languages],
    defaultLang: storedLanguage(),
    reRenderOnLangChange: true,
    prodMode: !isDevMode(),
    scopes: { keepCasing: true },
  };
  return makeEnvironmentProviders([provideTransloco({ config }), provideTranslocoMissingHandler(NoRawKeys)]);
}
