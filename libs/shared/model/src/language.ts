/** The two languages of the product; Vietnamese is the first. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** Chooses the language of an HTTP `Accept-Language` header; Vietnamese unless English comes first. */
export function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi';
}

const collator = new Intl.Collator('vi');

/** Orders two names by the Vietnamese alphabet (a ă â b c d đ …). */
export function byVietnameseName(left: string, right: string): number {
  return collator.compare(left, right);
}
