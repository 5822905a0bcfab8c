import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, PageHeader } from '@ra-quan/shared/ui';

@Component({
  selector: 'rq-forbidden-page',
  imports: [EmptyState, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <rq-page-header [title]="'app.forbidden.title' | transloco" />
    <rq-empty-state
      icon="lock"
      [title]="refusal ?? ('app.forbidden.text' | transloco)"
      [text]="refusal && ('app.forbidden.ask' | transloco)"
    >
      <a class="button" routerLink="/">{{ 'app.forbidden.action' | transloco }}</a>
    </rq-empty-state>
  `,
})
export class ForbiddenPage {
  /** Why, where the server said it. */
  protected readonly refusal = (inject(Router).currentNavigation()?.extras.info as { readonly refusal?: string } | undefined)?.refusal;
}
