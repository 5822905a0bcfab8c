import { Directive, TemplateRef, ViewContainerRef, effect, inject, input } from '@angular/core';
import type { Permission } from '@ra-quan/shared/model';
import { Session } from './session';

/** Shows its content to people with the permission: `<a *rqMay="'campaigns.plan'">`. The server refuses in any case. */
@Directive({ selector: '[rqMay]' })
export class May {
  readonly permission = input.required<Permission>({ alias: 'rqMay' });

  constructor() {
    const session = inject(Session);
    const view = inject(ViewContainerRef);
    const template = inject<TemplateRef<unknown>>(TemplateRef);
    effect(() => {
      const allowed = session.may(this.permission());
      if (allowed && view.length === 0) view.createEmbeddedView(template);
      if (!allowed) view.clear();
    });
  }
}
