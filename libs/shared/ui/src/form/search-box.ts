import { Component, input, output } from '@angular/core';

/** Words to search a list for; they count when Enter is pressed or the field is left. */
@Component({
  selector: 'rq-search-box',
  template: `
    <input
      class="rq-input"
      type="search"
      maxlength="100"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      [value]="text()"
      #typed
      (change)="textChange.emit(typed.value.trim())"
    />
  `,
  styles: ':host { display: block; width: 280px; max-width: 100%; }',
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly textChange = output<string>();
}
