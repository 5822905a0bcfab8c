import { Component, ElementRef, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MarkPatterns } from '@ra-quan/shared/ui';
import { TourCard } from '../help/tour';
import { BottomBar } from './bottom-bar';
import { narrowScreen } from './narrow-screen';
import { Rail } from './rail';
import { TopBar } from './top-bar';

/** What stands around every page of a signed-in person. It is painted before the first page is made: two short pieces of work, not a long one. */
@Component({
  selector: 'rq-frame',
  imports: [BottomBar, MarkPatterns, Rail, RouterOutlet, TopBar, TourCard, TranslocoPipe],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">{{ 'app.skip' | transloco }}</a>
    <rq-rail />
    <div class="page">
      <rq-top-bar />
      <main id="main" tabindex="-1" #main>
        @defer (on timer(0ms)) {
          <router-outlet />
        }
      </main>
    </div>
    @if (narrow()) {
      <rq-bottom-bar />
    }
    <rq-tour />
    <rq-mark-patterns />
  `,
  styleUrl: './frame.scss',
})
export class Frame {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly narrow = narrowScreen();

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
