import { Directive } from '@angular/core';

/** A control that narrows the list of an `rq-list-page`. */
@Directive({ selector: '[rqFilter]' })
export class Filter {}
