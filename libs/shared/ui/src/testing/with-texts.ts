import { importProvidersFrom } from '@angular/core';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiTexts } from '../ui-texts';

/** The texts of the presentational parts, in Vietnamese. */
export const withTexts = () =>
  importProvidersFrom(
    TranslocoTestingModule.forRoot({
      langs: { vi: { ui: uiTexts.vi }, en: { ui: uiTexts.en } },
      translocoConfig: { availableLangs: ['vi', 'en'], defaultLang: 'vi' },
      preloadLangs: true,
    }),
  );
