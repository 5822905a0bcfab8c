import type { EnvironmentProviders } from '@angular/core';
import { makeEnvironmentProviders, provideEnvironmentInitializer, inject } from '@angular/core';
import { TranslocoService, provideTransloco, provideTranslocoMissingHandler } from '@jsverse/transloco';
import { languages } from '@ra-quan/shared/model';
import type { TextScope } from '../text-scope';
import { uiTexts } from '../texts';

const missing: string[] = [];

/** Every spec that shows texts fails where one is missing. */
class CollectsMissing {
  handle(key: string): string {
    missing.push(key);
    return '';
  }
}
afterEach(() => expect(missing.splice(0)).toEqual([]));

/** The texts of these domains and of the shared parts in both languages, Vietnamese first, as a page finds them. */
export async function textsOf(...scopes: readonly TextScope[]): Promise<EnvironmentProviders> {
  const loaded = await Promise.all(
    [uiTexts, ...scopes].flatMap(({ name, load }) =>
      languages.map(async (language) => ({ path: `${name}/${language}`, texts: await load[language]() })),
    ),
  );
  return makeEnvironmentProviders([
    provideTransloco({
      config: { availableLangs: [...languages], defaultLang: 'vi', reRenderOnLangChange: true, scopes: { keepCasing: true } },
    }),
    provideTranslocoMissingHandler(CollectsMissing),
    provideEnvironmentInitializer(() => {
      const transloco = inject(TranslocoService);
      for (const { path, texts } of loaded) transloco.setTranslation(texts, path, { emitChange: false });
    }),
  ]);
}
