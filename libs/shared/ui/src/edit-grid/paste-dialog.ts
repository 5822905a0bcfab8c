import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Input } from '../form/input';

/** A pasted name that means several rows of the grid, or none, or one that another name means too. */
export interface UnclearName {
  readonly typed: string;
  /** The figures of its row, as pasted. */
  readonly cells: readonly string[];
  readonly candidates: readonly { readonly key: string; readonly name: string }[];
}

interface Questions {
  readonly names: readonly UnclearName[];
  /** Rows of the grid that other pasted rows are about. */
  readonly taken: readonly string[];
}

/**
 * The rows that a person meant, in the order of the questions, `''` for rows left out; `undefined` where they turned back.
 * @param taken rows of the grid that other pasted rows are about: nothing is filled in twice
 */
export function askAboutNames(
  dialogs: MatDialog,
  names: readonly UnclearName[],
  taken: readonly string[],
): Promise<readonly string[] | undefined> {
  const opened = dialogs.open<PasteDialog, Questions, readonly string[]>(PasteDialog, {
    data: { names, taken },
    width: '640px',
    maxWidth: '96vw',
    autoFocus: 'first-heading',
  });
  return firstValueFrom(opened.afterClosed());
}

/** Asks which row a pasted name means: names that look alike without marks are never guessed. */
@Component({
  selector: 'rq-paste-dialog',
  imports: [Input, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, TranslocoPipe],
  template: `
    <h2 matDialogTitle>{{ 'ui.grid.paste.title' | transloco }}</h2>
    <mat-dialog-content>
      <p>{{ 'ui.grid.paste.text' | transloco }}</p>
      @for (name of names; track $index) {
        <label>
          <span>«{{ name.typed }}» · {{ name.cells.join(' · ') }}</span>
          <select rqInput #chosen (change)="choose($index, chosen.value)">
            @if (name.candidates.length > 0) {
              <option value="?" selected>{{ 'ui.grid.paste.choose' | transloco }}</option>
            }
            @for (candidate of name.candidates; track candidate.key) {
              <option [value]="candidate.key">{{ candidate.name }}</option>
            }
            <option value="">{{ (name.candidates.length > 0 ? 'ui.grid.paste.skip' : 'ui.grid.paste.unknown') | transloco }}</option>
          </select>
        </label>
      }
      @if (twice()) {
        <p class="twice" role="alert">{{ 'ui.grid.paste.twice' | transloco }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button type="button" class="button" matDialogClose>{{ 'ui.cancel' | transloco }}</button>
      <button type="button" class="button primary" [disabled]="open()" (click)="done()">{{ 'ui.grid.paste.done' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: 0 0 8px;
    }
    .twice {
      margin: 8px 0 0;
      color: var(--danger);
    }
    label {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 12px;
      align-items: center;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class PasteDialog {
  private readonly asked = inject<Questions>(MAT_DIALOG_DATA);
  protected readonly names = this.asked.names;
  private readonly opened = inject<MatDialogRef<PasteDialog, readonly string[]>>(MatDialogRef);
  private readonly answers = signal<readonly string[]>(this.names.map(({ candidates }) => (candidates.length > 0 ? '?' : '')));
  /** Two pasted rows for one row of the grid: one of them has to be left out. */
  protected readonly twice = computed(() => {
    const chosen = [...this.asked.taken, ...this.answers().filter((key) => key !== '' && key !== '?')];
    return new Set(chosen).size < chosen.length;
  });
  protected readonly open = computed(() => this.answers().includes('?') || this.twice());

  protected choose(index: number, key: string): void {
    this.answers.update((before) => before.map((answer, at) => (at === index ? key : answer)));
  }

  protected done(): void {
    this.opened.close(this.answers());
  }
}
