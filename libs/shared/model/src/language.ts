/** The two languages of the product; Vietnamese is the first. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** Several words as one list, in both languages. */
export function listOf(words: readonly BilingualText[]): BilingualText {
  return { vi: words.map(({ vi }) => vi).join(', '), en: words.map(({ en }) => en).join(', ') };
}

/** The words of a table in one language, key by key. */
export function wordsIn<Key extends string>(table: Readonly<Record<Key, BilingualText>>, language: Language): Record<Key, string> {
  return Object.fromEntries(Object.entries<BilingualText>(table).map(([key, words]) => [key, words[language]])) as Record<Key, string>;
}

/** Chooses the language of an HTTP `Accept-Language` header; Vietnamese unless English comes first. */
export function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi';
}
