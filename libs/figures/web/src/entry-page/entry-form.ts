import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Grid } from '@ra-quan/figures/model';
import { type CellDraft, formatCount, formatDay, proposalFor } from '@ra-quan/shared/model';
import { Icon, type Texts, countOf } from '@ra-quan/shared/ui';
import { CountPipe, LanguageChoice } from '@ra-quan/shared/web';
import { toDateOf } from '../cell-standing';
import { type Standings, indicatorsOf, keyOf } from '../sheet-grid';
import type { SheetEntry } from './sheet-entry';

/** The most communes for which a form is easier than a grid. */
export const mostCommunesInForm = 5;

/** The few numbers of a commune officer: one field each, with what it is seen against below it. No line comes or goes while one types. */
@Component({
  selector: 'rq-entry-form',
  imports: [CountPipe, Icon, TranslocoPipe],
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.scss',
})
export class EntryForm {
  readonly grid = input.required<Grid>();
  readonly entry = input.required<SheetEntry>();
  readonly standings = input.required<Standings>();
  readonly editable = input.required<boolean>();
  readonly typed = output<Texts>();

  private readonly language = inject(LanguageChoice).current;
  protected readonly communes = computed(() =>
    this.grid().rows.map(({ unitId, name }) => {
      const fields = indicatorsOf(this.grid()).map((indicator) => this.fieldOf(keyOf(unitId, indicator.id), indicator));
      return { unitId, name, fields, sent: fields.filter(({ saved }) => saved).length };
    }),
  );

  protected type(key: string, text: string, shown: string): void {
    if (text.trim() !== shown) this.typed.emit(new Map([[key, text]]));
  }

  /** Enter goes to the next number, from the last one to the button below. */
  protected next(event: Event): void {
    event.preventDefault();
    const field = event.target as HTMLElement;
    const all = [...field.closest('form')!.querySelectorAll<HTMLElement>('input, button.primary')];
    all[all.indexOf(field) + 1]?.focus();
  }

  private fieldOf(key: string, { name, nameEn }: { readonly name: string; readonly nameEn: string }) {
    const language = this.language();
    const [draft, saved, standing] = [this.entry().drafts().get(key), this.entry().saved().get(key), this.standings().get(key)];
    const value = saved?.value ?? null;
    const written = (count: number | null) => (count === null ? '' : formatCount(count, language));
    return {
      key,
      label: language === 'vi' ? name : nameEn,
      text: draft ? (draft.value === undefined ? draft.text : written(draft.value)) : written(value),
      saved: value !== null,
      state: this.entry().contradicting().has(key)
        ? 'refused'
        : (draft?.state ?? (this.entry().justSaved().has(key) ? 'saved' : undefined)),
      question: draft?.state === 'refused' ? questionOf(draft, written) : undefined,
      last: standing?.last && { day: formatDay(standing.last.day), count: formatCount(standing.last.value, language) },
      toDate: toDateOf(standing, countOf(key, saved, this.entry().drafts())),
      target: standing?.target ?? null,
    };
  }
}

function questionOf({ text }: CellDraft, written: (count: number | null) => string) {
  const count = proposalFor(text);
  return { text, count, written: written(count ?? null) };
}
