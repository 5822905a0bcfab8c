import { provideHttpClient, withInterceptors, withNoXsrfProtection } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withEnabledBlockingInitialNavigation,
  withInMemoryScrolling,
  withViewTransitions,
} from '@angular/router';
import { campaignsContract } from '@ra-quan/campaigns/model';
import { desksContract } from '@ra-quan/desks/model';
import { Recovery, uiTexts } from '@ra-quan/shared/ui';
import {
  Reach,
  Session,
  Texts,
  askingToSignIn,
  belowBase,
  countOfTasks,
  countUnderway,
  listOfCampaigns,
  provideLanguages,
  sendCsrfToken,
  sendLanguage,
  sharedTexts,
  showFailures,
  staySignedIn,
  watchReach,
} from '@ra-quan/shared/web';
import { loadFrame, routes } from './app-routes';
import { PageTitle } from './shell/page-title';
import { Unopened } from './shell/unopened';
import { appTexts } from './texts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    // The session has its own CSRF token (`sendCsrfToken`); Angular's cookie is not used.
    provideHttpClient(
      withInterceptors([countUnderway, staySignedIn, sendLanguage, sendCsrfToken, showFailures, watchReach, belowBase]),
      withNoXsrfProtection(),
    ),
    provideRouter(
      routes,
      // The first page is fetched while the texts are on their way, and both are awaited.
      withEnabledBlockingInitialNavigation(),
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withViewTransitions({ skipInitialTransition: true }),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideLanguages(),
    listOfCampaigns(campaignsContract.page),
    countOfTasks(desksContract.count),
    askingToSignIn(async (injector) => injector.get((await import('@ra-quan/identity/web')).SignInAgain).ask()),
    { provide: Recovery, useExisting: Reach },
    provideAppInitializer(() => void inject(Unopened)),
    // What every page says, in the chosen language: nothing is shown before.
    provideAppInitializer(() => inject(Texts).ready(appTexts, uiTexts, sharedTexts)),
    // Asked as early as possible; the guards wait for the answer.
    provideAppInitializer(() => void inject(Session).ready()),
    // Nearly every page stands in the frame, and who signs in needs it next. Where it does not come, the navigation that needs it says so.
    provideAppInitializer(() => void loadFrame().catch(() => undefined)),
  ],
};
