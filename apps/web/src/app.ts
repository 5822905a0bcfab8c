import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from './shell/appearance';
import { PageFocus } from './shell/page-focus';
import { UnopenedPage } from './shell/unopened-page';

/** The root of every page, signed in or not. */
@Component({ selector: 'rq-root', imports: [RouterOutlet, UnopenedPage], template: '<router-outlet /><rq-unopened-page />' })
export class App {
  constructor() {
    inject(Appearance);
    inject(PageFocus);
  }
}
