import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from './shell/appearance';
import { PageFocus } from './shell/page-focus';

/** The root of every page, signed in or not. */
@Component({ selector: 'rq-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {
  constructor() {
    inject(Appearance);
    inject(PageFocus);
  }
}
