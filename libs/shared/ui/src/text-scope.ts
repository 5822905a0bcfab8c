import type { Language } from '@ra-quan/shared/model';

/** Texts in one language, by key; groups may nest. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The same keys with any wording: a key that only one of the languages has does not compile. */
export type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> };

/** The texts of one domain, known to its pages as `<name>.<key>`; one file a language, of which only the chosen one is loaded. */
export interface TextScope {
  readonly name: string;
  readonly load: Readonly<Record<Language, () => Promise<TextTree>>>;
}
