import { NgComponentOutlet } from '@angular/common';
import { Component, inject, input, resource } from '@angular/core';
import { LoadProblem, Skeleton } from '@ra-quan/shared/ui';
import { answerOf } from '@ra-quan/shared/web';
import { type DomainPart, DomainParts } from './domain-parts';

/** A part of a domain on the overview; its code and its texts come after the page stands. */
@Component({
  selector: 'rq-lazy-part',
  imports: [LoadProblem, NgComponentOutlet, Skeleton],
  template: `
    @if (part(); as type) {
      <ng-container [ngComponentOutlet]="type" />
    } @else if (loading.error()) {
      <rq-load-problem (retry)="loading.reload()" />
    } @else {
      <rq-skeleton [height]="height()" />
    }
  `,
})
export class LazyPart {
  private readonly parts = inject(DomainParts);
  /** Of the place that is kept until the part is there: a CSS length. */
  readonly height = input.required<string>();
  readonly load = input.required<() => Promise<DomainPart>>();
  protected readonly loading = resource({
    params: () => this.load(),
    loader: ({ params: load }) => this.parts.load(load),
  });
  protected readonly part = answerOf(this.loading);
}
