import { Service, inject } from '@angular/core';
import {
  type StatedAsked,
  type StatedCheck,
  type StatedCorrection,
  type StatedEntry,
  type StatedFigure,
  type StatedImported,
  statedContract,
} from '@ra-quan/figures/model';
import type { Created, SheetFormat, StepOrder } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, Operations, answerTo, asQuery, askedFor, failuresHandledHere } from '@ra-quan/shared/web';

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class StatedClient {
  private readonly operations = inject(Operations);
  private readonly downloads = inject(Downloads);

  list(filter: () => Filter<StatedAsked> | undefined) {
    return answerTo(statedContract.list, () => asQuery(filter()));
  }

  exportList(format: SheetFormat, filter: Filter<StatedAsked>): Download {
    return this.downloads.save(statedContract.export, { query: { ...filter, format } });
  }

  figure(id: () => number | undefined) {
    return answerTo(statedContract.one, () => askedFor(id()));
  }

  read(id: number): Promise<StatedFigure> {
    return this.operations.ask(statedContract.one, { path: { id } });
  }

  /** Read again when another version of the figure was seen. */
  history(id: () => number, version: () => number) {
    const asked = () => {
      version();
      return askedFor(id());
    };
    return answerTo(statedContract.history, asked, failuresHandledHere());
  }

  enter(entry: StatedEntry): Promise<Created> {
    return this.operations.ask(statedContract.enter, { body: entry });
  }

  correct(id: number, correction: StatedCorrection): Promise<void> {
    return this.operations.ask(statedContract.correct, { path: { id }, body: correction });
  }

  prefer(id: number, step: StepOrder): Promise<void> {
    return this.operations.ask(statedContract.prefer, { path: { id }, body: step });
  }

  withdraw(id: number, step: StepOrder): Promise<void> {
    return this.operations.ask(statedContract.withdraw, { path: { id }, body: step });
  }

  /** What a file would enter; nothing is written. */
  check(file: File): Promise<StatedCheck> {
    return this.operations.ask(statedContract.check, { body: file }, failuresHandledHere());
  }

  import(file: File): Promise<StatedImported> {
    return this.operations.ask(statedContract.import, { body: file }, failuresHandledHere());
  }

  saveTemplate(format: SheetFormat): Download {
    return this.downloads.save(statedContract.template, { query: { format } });
  }
}
