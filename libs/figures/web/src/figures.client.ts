import { Service, inject } from '@angular/core';
import {
  type ApprovalAnswer,
  type ApprovalOrder,
  type Entry,
  type EntryAnswer,
  type GridAsked,
  type ObservationsAsked,
  type SheetAction,
  type SheetsAsked,
  type SilentAsked,
  type StandingAsked,
  figuresContract,
} from '@ra-quan/figures/model';
import type { SheetFormat } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, Operations, answerTo, asQuery, askedFor, failuresHandledHere } from '@ra-quan/shared/web';

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class FiguresClient {
  private readonly operations = inject(Operations);
  private readonly downloads = inject(Downloads);

  grid(of: () => Filter<GridAsked> | undefined) {
    return answerTo(figuresContract.grid, () => asQuery(of()), failuresHandledHere());
  }

  standing(of: () => Filter<StandingAsked> | undefined) {
    return answerTo(figuresContract.standing, () => asQuery(of()), failuresHandledHere());
  }

  /** Writes all cells or none. @param key sent again with the same content it changes nothing */
  enter(entry: Entry, key: string): Promise<EntryAnswer> {
    return this.operations.ask(figuresContract.enter, { headers: { 'Idempotency-Key': key }, body: entry }, failuresHandledHere());
  }

  sheets(filter: () => Filter<SheetsAsked> | undefined) {
    return answerTo(figuresContract.sheets, () => asQuery(filter()));
  }

  sheet(id: () => number | undefined) {
    return answerTo(figuresContract.sheet, () => askedFor(id()));
  }

  /** Read again when another version of the sheet was seen. */
  following(id: () => number | undefined, filter: () => Filter<SheetsAsked> | undefined, version: () => number | undefined) {
    return answerTo(figuresContract.following, () => {
      version();
      const [sheet, query] = [id(), filter()];
      return sheet === undefined || query === undefined ? undefined : { path: { id: sheet }, query };
    });
  }

  approve(sheets: ApprovalOrder['sheets']): Promise<ApprovalAnswer> {
    return this.operations.ask(figuresContract.approve, { body: { sheets } }, failuresHandledHere());
  }

  take(id: number, action: SheetAction, version: number, reason?: string): Promise<void> {
    const asked = { path: { id, action }, body: { version, ...(reason ? { reason } : {}) } };
    return this.operations.ask(figuresContract.take, asked, failuresHandledHere());
  }

  /** Every revision of a cell, read again when another version of it was seen. */
  history(cellId: () => number | undefined, version: () => number) {
    const asked = () => {
      version();
      return askedFor(cellId());
    };
    return answerTo(figuresContract.history, asked, failuresHandledHere());
  }

  observations(filter: () => Filter<ObservationsAsked> | undefined) {
    return answerTo(figuresContract.observations, () => asQuery(filter()));
  }

  exportObservations(format: SheetFormat, filter: Filter<ObservationsAsked>): Download {
    return this.downloads.save(figuresContract.exportObservations, { query: { ...filter, format } });
  }

  silent(filter: () => Filter<SilentAsked> | undefined) {
    return answerTo(figuresContract.silent, () => asQuery(filter()));
  }

  exportSilent(format: SheetFormat, filter: Filter<SilentAsked>): Download {
    return this.downloads.save(figuresContract.exportSilent, { query: { ...filter, format } });
  }
}
