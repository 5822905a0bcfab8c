import { HttpErrorResponse } from '@angular/common/http';
import { ElementRef, Injector, type Signal, afterNextRender, effect, inject, signal, untracked } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import type { Difference } from '@ra-quan/shared/ui';
import { putProblemOnForm } from './problem-form';
import { type HeldInput, warnWhile } from './leave-guard';

/** What a page with a form knows of the thing that the form writes. */
export interface WrittenThing<Form extends AbstractControl, Thing> {
  /** As it is saved; none where a new one is written. */
  readonly saved: Signal<Thing | undefined>;
  formOf(thing?: Thing): Form;
  /** Sends the form over the version that the person saw; resolves to the id of what was saved. */
  send(form: Form, seen: Thing | undefined): Promise<number>;
  /** Shows what was saved. */
  arrive(id: number): Promise<void>;
  readAgain(seen: Thing): Promise<Thing>;
  differences(theirs: Thing, mine: Form): readonly Difference[];
  /** Puts a refusal on the form and returns the sentence for the whole of it. */
  refuse?(error: unknown, form: Form): string | undefined;
  /** Whether a refusal with 409 says that somebody else saved meanwhile; always, unless the thing says otherwise. */
  isConflict?(error: HttpErrorResponse): boolean;
}

/** The work on a form over something saved: filled once, sent with the version that was seen, held until it is saved, compared after a conflict. */
export class SavedForm<Form extends AbstractControl, Thing> {
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  /** The thing as the person saw it last. */
  readonly seen = signal<Thing | undefined>(undefined);
  readonly problem = signal<string | undefined>(undefined);
  readonly differences = signal<readonly Difference[] | undefined>(undefined);
  readonly sending = signal(false);
  private readonly written = signal<Form>(this.thing.formOf());
  readonly form = this.written.asReadonly();

  /** Make it where `inject` works. */
  constructor(private readonly thing: WrittenThing<Form, Thing>) {
    // The first answer fills the form; a later one (after a conflict) is only shown beside it.
    effect(() => {
      const saved = this.thing.saved();
      if (saved && !untracked(this.seen)) this.show(saved);
    });
    warnWhile(() => this.form().dirty);
  }

  async save(): Promise<void> {
    this.form().markAllAsTouched();
    this.problem.set(undefined);
    if (this.form().invalid) return this.pointAtMistake();
    if (this.sending()) return;
    this.sending.set(true);
    try {
      const id = await this.thing.send(this.form(), this.seen());
      this.form().markAsPristine();
      await this.thing.arrive(id);
    } catch (error) {
      await this.refuse(error);
    } finally {
      this.sending.set(false);
    }
  }

  keepMine(): void {
    this.differences.set(undefined);
    void this.save();
  }

  takeTheirs(): void {
    this.differences.set(undefined);
    this.show(this.seen()!);
  }

  held(): HeldInput | undefined {
    return this.form().dirty ? { drop: () => this.form().markAsPristine() } : undefined;
  }

  private show(thing: Thing): void {
    this.written.set(this.thing.formOf(thing));
    this.seen.set(thing);
  }

  private async refuse(error: unknown): Promise<void> {
    const seen = this.seen();
    const changedMeanwhile = error instanceof HttpErrorResponse && error.status === 409 && (this.thing.isConflict?.(error) ?? true);
    if (seen && changedMeanwhile) {
      const theirs = await this.thing.readAgain(seen);
      this.seen.set(theirs);
      this.differences.set(this.thing.differences(theirs, this.form()));
      return;
    }
    this.problem.set((this.thing.refuse ?? putProblemOnForm)(error, this.form()));
    this.pointAtMistake();
  }

  /** Focus goes to the first refused field. */
  private pointAtMistake(): void {
    afterNextRender(() => this.page.querySelector<HTMLElement>('form [aria-invalid]')?.focus(), { injector: this.injector });
  }
}
