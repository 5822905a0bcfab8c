import { Directive } from '@angular/core';

/** A control that narrows the list of an `rq-list-page`; `rqSearch` stays in view on a phone. */
@Directive({ selector: '[rqFilter], [rqSearch]' })
export class Filter {}
