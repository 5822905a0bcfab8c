import { type EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** Texts of one domain in one language, by key; groups may nest. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The same keys with any wording. */
export type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> };

/** The texts of one domain; a key that only one of the languages has does not compile. */
export interface Texts<Vi, En> {
  readonly vi: Vi & SameKeys<En>;
  readonly en: En & SameKeys<Vi>;
}

/** Makes the texts of a domain known to its pages as `<domain>.<key>`; goes into the `providers` of the domain's route. */
export function provideTexts<Vi extends TextTree, En extends TextTree>(domain: string, texts: Texts<Vi, En>): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const transloco = inject(TranslocoService);
    transloco.setTranslation({ [domain]: texts.vi }, 'vi', { emitChange: false });
    transloco.setTranslation({ [domain]: texts.en }, 'en');
  });
}
