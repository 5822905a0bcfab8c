import { Service, inject } from '@angular/core';
import {
  type ChangeMade,
  type FileKind,
  type FollowUp,
  type FollowUpsAsked,
  type StandingFigures,
  type HiddenWish,
  type OfficesAsked,
  type OrderedChange,
  type Upload,
  catalogueContract,
} from '@ra-quan/geography/model';
import type { Created, PageAsked, SheetFormat } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, Operations, answerTo } from '@ra-quan/shared/web';

export type UploadOptions = Omit<Upload, 'fileName'>;

/** Changes the catalogue of units. Methods that make a resource are called where `inject` works; the others throw the `HttpErrorResponse`. */
@Service()
export class CatalogueClient {
  private readonly operations = inject(Operations);
  private readonly downloads = inject(Downloads);

  imports() {
    return answerTo(catalogueContract.imports, () => ({}));
  }

  importOf(id: () => number) {
    return answerTo(catalogueContract.import, () => ({ path: { id: id() } }));
  }

  /** Sends the file as its own bytes; the server checks it and changes nothing yet. */
  upload(file: File, options: UploadOptions): Promise<Created> {
    return this.operations.ask(catalogueContract.upload, { query: { ...options, fileName: file.name }, body: file });
  }

  answer(id: number, hidden: HiddenWish): Promise<Created> {
    return this.operations.ask(catalogueContract.answer, { path: { id }, query: { hidden } });
  }

  commit(id: number): Promise<Created> {
    return this.operations.ask(catalogueContract.commit, { path: { id } });
  }

  cancel(id: number): Promise<void> {
    return this.operations.ask(catalogueContract.cancel, { path: { id } });
  }

  /** The columns that a file of this kind has. */
  saveTemplate(kind: FileKind, format: SheetFormat): Download {
    return this.downloads.save(catalogueContract.template, { path: { kind }, query: { format } });
  }

  /** The file itself, with the result of the check beside each row. */
  saveChecked(id: number): Download {
    return this.downloads.save(catalogueContract.checked, { path: { id } });
  }

  changes(filter: () => Filter<PageAsked>) {
    return answerTo(catalogueContract.changes, () => ({ query: filter() }));
  }

  /** Makes the change, or with `dryRun` only says what it would do. */
  order(change: OrderedChange, dryRun: boolean): Promise<ChangeMade> {
    return this.operations.ask(catalogueContract.order, { query: { dryRun }, body: change });
  }

  undo(id: number): Promise<void> {
    return this.operations.ask(catalogueContract.undo, { path: { id } });
  }

  followUps(filter: () => Filter<FollowUpsAsked>) {
    return answerTo(catalogueContract.followUps, () => ({ query: filter() }));
  }

  /** `null` leaves the thing where it is. */
  decide({ id, version }: FollowUp, toUnitId: number | null, standing?: StandingFigures): Promise<void> {
    return this.operations.ask(catalogueContract.decide, { path: { id }, body: { toUnitId, version, standing } });
  }

  offices(filter: () => Filter<OfficesAsked>) {
    return answerTo(catalogueContract.offices, () => ({ query: filter() }));
  }
}
