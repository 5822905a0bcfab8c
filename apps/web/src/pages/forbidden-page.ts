import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, PageHeader } from '@ra-quan/shared/ui';

@Component({
  selector: 'rq-forbidden-page',
  imports: [EmptyState, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <rq-page-header [title]="'app.forbidden.title' | transloco" />
    <rq-empty-state icon="lock" [title]="'app.forbidden.text' | transloco">
      <a class="button" routerLink="/">{{ 'app.forbidden.action' | transloco }}</a>
    </rq-empty-state>
  `,
})
export class ForbiddenPage {}
