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

/** What two people wrote into one cell; figures as written. */
export interface GridConflict {
  readonly key: string;
  /** The cell in words: unit and column. */
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
  /** Who wrote it and when, where the server says. */
  readonly by?: string;
}

/** The keys for which the person keeps their own figure; for the others that of the other person stays. `undefined` where they turned back. */
export function askAboutConflicts(dialogs: MatDialog, conflicts: readonly GridConflict[]): Promise<ReadonlySet<string> | undefined> {
  const opened = dialogs.open<ConflictDialog, readonly GridConflict[], ReadonlySet<string>>(ConflictDialog, {
    data: conflicts,
    width: '720px',
    maxWidth: '96vw',
    autoFocus: 'first-heading',
  });
  return firstValueFrom(opened.afterClosed());
}

/** Two people wrote one cell: both figures, and the choice cell by cell. */
@Component({
  selector: 'rq-conflict-dialog',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, TranslocoPipe],
  templateUrl: './conflict-dialog.html',
  styleUrl: './conflict-dialog.scss',
})
export class ConflictDialog {
  protected readonly conflicts = inject<readonly GridConflict[]>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<ConflictDialog, ReadonlySet<string>>>(MatDialogRef);
  private readonly choices = signal<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  protected readonly undecided = computed(() => this.conflicts.filter(({ key }) => !this.choices().has(key)).length);

  protected chosen(key: string): 'mine' | 'theirs' | undefined {
    return this.choices().get(key);
  }

  protected choose(keys: readonly string[], choice: 'mine' | 'theirs'): void {
    this.choices.update((before) => new Map([...before, ...keys.map((key) => [key, choice] as const)]));
  }

  protected chooseAll(choice: 'mine' | 'theirs'): void {
    this.choose(
      this.conflicts.map(({ key }) => key),
      choice,
    );
  }

  protected done(): void {
    this.opened.close(new Set(this.conflicts.flatMap(({ key }) => (this.chosen(key) === 'mine' ? key : []))));
  }
}
