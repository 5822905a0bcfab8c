import { inject, provideEnvironmentInitializer } from '@angular/core';
import type { Route } from '@angular/router';
import type { TextScope } from '@ra-quan/shared/ui';
import { Texts } from './texts';

const said = Symbol('texts');

/**
 * What the pages of a route say, those of other domains' parts on them included: `{ path: '', ...saying(targetsTexts, campaignsTexts), children }`.
 * The texts are asked for as soon as the route is known, and no page of it is shown before they are there.
 */
export function saying(...scopes: readonly TextScope[]): Required<Pick<Route, 'providers' | 'resolve'>> {
  return {
    // A failure is that of the navigation, which waits for the same texts.
    providers: [
      provideEnvironmentInitializer(
        () =>
          void inject(Texts)
            .ready(...scopes)
            .catch(() => undefined),
      ),
    ],
    resolve: { [said]: () => inject(Texts).ready(...scopes) },
  };
}
