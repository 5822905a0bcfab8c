import { DOCUMENT, type EnvironmentProviders, Service, computed, effect, inject, isDevMode, makeEnvironmentProviders } from '@angular/core';
import { type TranslocoLoader, TranslocoService, provideTransloco } from '@jsverse/transloco';
import { type Language, languages } from '@ra-quan/shared/model';
import { of } from 'rxjs';

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
  readonly current = computed(() => this.transloco.activeLang() as Language);

  constructor() {
    const page = inject(DOCUMENT).documentElement;
    effect(() => (page.lang = this.current()));
  }

  choose(language: Language): void {
    localStorage.setItem(storageKey, language);
    this.transloco.setActiveLang(language);
  }
}

/** Texts come with the code of their domain (`provideTexts`); nothing is loaded over HTTP. */
@Service()
class NoTextsOverHttp implements TranslocoLoader {
  getTranslation() {
    return of({});
  }
}

export function provideLanguages(): EnvironmentProviders {
  const config = { availableLangs: [...languages], defaultLang: storedLanguage(), reRenderOnLangChange: true, prodMode: !isDevMode() };
  return makeEnvironmentProviders([provideTransloco({ config, loader: NoTextsOverHttp })]);
}
