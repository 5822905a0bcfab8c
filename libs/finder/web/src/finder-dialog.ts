import { Component, ElementRef, computed, debounced, effect, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { MatDialogContent, MatDialogRef } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { finderContract } from '@ra-quan/finder/model';
import { type Found, type FoundKind, foundKinds } from '@ra-quan/shared/model';
import { Icon, type IconName } from '@ra-quan/shared/ui';
import { LanguageChoice, Session, answerTo, failuresHandledHere, lastAnswerOf } from '@ra-quan/shared/web';
import { keepRecent, recentOf, recentSaying } from './recent';

const icons: Readonly<Record<FoundKind, IconName>> = {
  act: 'forward',
  campaign: 'campaign',
  unit: 'units',
  ceremony: 'launch',
  partner: 'partners',
  person: 'account',
};

interface Group {
  /** Text key. */
  readonly title: string;
  readonly items: readonly { readonly found: Found; readonly place: number }[];
}

/** One field that finds everything, by keyboard; what was opened lately comes first. */
@Component({
  selector: 'rq-finder-dialog',
  imports: [Icon, MatDialogContent, RouterLink, TranslocoPipe],
  templateUrl: './finder-dialog.html',
  styleUrl: './finder-dialog.scss',
})
export class FinderDialog {
  private readonly opened = inject<MatDialogRef<FinderDialog>>(MatDialogRef);
  private readonly router = inject(Router);
  private readonly person = inject(Session).user()?.id ?? 0;
  protected readonly language = inject(LanguageChoice).current;
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly recent = recentOf(this.person);
  protected readonly icons = icons;

  protected readonly words = signal('');
  private readonly rested = debounced(this.words, 150);
  private readonly asked = computed(() => (this.rested.hasValue() ? this.rested.value().trim() : ''));
  protected readonly answer = answerTo(
    finderContract.find,
    () => (this.asked() === '' ? undefined : { query: { q: this.asked() } }),
    failuresHandledHere(),
  );
  private readonly last = lastAnswerOf(this.answer, () => this.words().trim() !== '');
  protected readonly failed = computed(() => this.answer.error() !== undefined && this.words().trim() !== '');

  protected readonly groups = computed<readonly Group[]>(() => {
    const words = this.words().trim();
    const lately = words === '' ? this.recent : recentSaying(this.recent, words);
    const known = new Set(lately.map(({ key }) => key));
    const found = words === '' ? [] : (this.last() ?? []).filter(({ key }) => !known.has(key));
    const kinds = foundKinds.toSorted((one, other) => firstOf(found, one) - firstOf(found, other));
    const parts = [
      { title: 'finder.recent', items: lately },
      ...kinds.map((kind) => ({ title: `finder.kinds.${kind}`, items: found.filter((one) => one.kind === kind) })),
    ];
    let place = 0;
    return parts
      .filter(({ items }) => items.length > 0)
      .map(({ title, items }) => ({ title, items: items.map((one) => ({ found: one, place: place++ })) }));
  });
  private readonly all = computed(() => this.groups().flatMap(({ items }) => items.map(({ found }) => found)));
  /** The marked one; the first whenever others are found. */
  protected readonly place = linkedSignal<readonly Found[], number>({ source: this.all, computation: () => 0 });
  /** Nothing was found for what stands in the field now. */
  protected readonly nothing = computed(
    () => this.all().length === 0 && this.words().trim() !== '' && this.asked() === this.words().trim() && this.answer.hasValue(),
  );

  constructor() {
    effect(() => {
      this.list()?.nativeElement.querySelector(`#rq-found-${this.place()}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected press(event: KeyboardEvent): void {
    const count = this.all().length;
    if (event.isComposing || count === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.place.update((place) => (place + by + count) % count);
    } else if (event.key === 'Enter') void this.go(this.all()[this.place()]!);
    else return;
    event.preventDefault();
  }

  protected leave(found: Found): void {
    keepRecent(this.person, found);
    this.opened.close();
  }

  private async go(found: Found): Promise<void> {
    this.leave(found);
    await this.router.navigate([found.page.path], { queryParams: found.page.query });
  }
}

/** Where the first of a kind stands; behind all others where there is none. */
function firstOf(found: readonly Found[], kind: FoundKind): number {
  const place = found.findIndex((one) => one.kind === kind);
  return place < 0 ? found.length : place;
}
