import { NgComponentOutlet } from '@angular/common';
import { Component, type Type, input, resource } from '@angular/core';
import { Skeleton } from '@ra-quan/shared/ui';
import { answerOf } from '@ra-quan/shared/web';

/** A part of a domain on the overview; its code comes after the page stands. */
@Component({
  selector: 'rq-lazy-part',
  imports: [NgComponentOutlet, Skeleton],
  template: `
    @if (part(); as type) {
      <ng-container [ngComponentOutlet]="type" />
    } @else if (loading.isLoading()) {
      <rq-skeleton [height]="height()" />
    }
  `,
})
export class LazyPart {
  /** Of the place that is kept until the part is there: a CSS length. */
  readonly height = input.required<string>();
  readonly load = input.required<() => Promise<Type<unknown>>>();
  protected readonly loading = resource({ params: () => this.load(), loader: ({ params }) => params() });
  protected readonly part = answerOf(this.loading);
}
