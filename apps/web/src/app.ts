import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from './shell/appearance';
import { FilesNotice } from './shell/files-notice';
import { PageFocus } from './shell/page-focus';
import { SlowBar } from './shell/slow-bar';
import { UnopenedPage } from './shell/unopened-page';
import { UnreachedNotice } from './shell/unreached-notice';

/** The root of every page, signed in or not. */
@Component({
  selector: 'rq-root',
  imports: [FilesNotice, RouterOutlet, SlowBar, UnopenedPage, UnreachedNotice],
  template: `<rq-slow-bar /><router-outlet />
    <div class="rq-edge"><rq-unopened-page /><rq-unreached-notice /><rq-files-notice /></div>`,
})
export class App {
  constructor() {
    inject(Appearance);
    inject(PageFocus);
  }
}
