/** How a page is looked at: in a language, by day or at night, at a desk or on a phone. */
export interface Look {
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark';
  readonly screen: 'desk' | 'phone';
}

export const screens = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
/** In the pixels of a page, 96 to the inch. */
export const papers = { upright: { width: 688, height: 1017 }, across: { width: 1017, height: 688 } } as const;
export const screenNames = ['desk', 'phone'] as const;

/** Four looks in which every two of language, theme and screen meet. */
export const pairs: readonly Look[] = [
  { language: 'vi', theme: 'light', screen: 'desk' },
  { language: 'en', theme: 'dark', screen: 'desk' },
  { language: 'vi', theme: 'dark', screen: 'phone' },
  { language: 'en', theme: 'light', screen: 'phone' },
];

/** Every look there is. */
export const everyLook: readonly Look[] = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => screenNames.map((screen) => ({ language, theme, screen }))),
);

export const nameOf = ({ language, theme, screen }: Look) => `${language} ${theme} ${screen}`;

/** Each language on each screen, beginning with what stands there: neither depends on the theme, nor does what fits. */
export function viewsFrom({ language, screen }: Look): readonly Look[] {
  const other = language === 'vi' ? ('en' as const) : ('vi' as const);
  const screens = screen === 'desk' ? screenNames : screenNames.toReversed();
  return [
    ...screens.map((one) => ({ language, theme: 'light' as const, screen: one })),
    ...screens.toReversed().map((one) => ({ language: other, theme: 'light' as const, screen: one })),
  ];
}
