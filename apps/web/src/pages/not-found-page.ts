import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, PageHeader } from '@ra-quan/shared/ui';

@Component({
  selector: 'rq-not-found-page',
  imports: [EmptyState, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <rq-page-header [title]="'app.not-found.title' | transloco" />
    <rq-empty-state icon="search" [title]="'app.not-found.text' | transloco">
      <a class="button" routerLink="/">{{ 'app.not-found.action' | transloco }}</a>
    </rq-empty-state>
  `,
})
export class NotFoundPage {}
