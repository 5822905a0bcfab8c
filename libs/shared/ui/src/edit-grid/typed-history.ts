import { computed, signal } from '@angular/core';
import { parseCount } from '@ra-quan/shared/model';

/** Texts of cells by their keys. */
export type Texts = ReadonlyMap<string, string>;

interface Step {
  readonly before: Texts;
  readonly after: Texts;
}

const mostSteps = 200;
const same = (left: string, right: string) => left === right || (parseCount(left) ?? left) === (parseCount(right) ?? right);

/** The steps in which a grid was typed into, to be taken back and taken again; what was pasted at once is one step. */
export class TypedHistory {
  private readonly done = signal<readonly Step[]>([]);
  private readonly undone = signal<readonly Step[]>([]);
  readonly canUndo = computed(() => this.done().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);

  /** @param before what stood in the cells that are typed into */
  record(before: Texts, after: Texts): void {
    if ([...after].every(([key, text]) => same(before.get(key) ?? '', text))) return;
    this.done.update((steps) => [...steps, { before, after }].slice(-mostSteps));
    this.undone.set([]);
  }

  /** The texts that take the last step back; `undefined` where there is none. */
  undo(): Texts | undefined {
    const last = this.done().at(-1);
    if (last) {
      this.done.update((steps) => steps.slice(0, -1));
      this.undone.update((steps) => [...steps, last]);
    }
    return last?.before;
  }

  /** The texts of the step that was taken back last. */
  redo(): Texts | undefined {
    const last = this.undone().at(-1);
    if (last) {
      this.undone.update((steps) => steps.slice(0, -1));
      this.done.update((steps) => [...steps, last]);
    }
    return last?.after;
  }
}
