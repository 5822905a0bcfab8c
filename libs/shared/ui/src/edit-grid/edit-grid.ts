import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { GridCellView, GridColumn, GridInput, GridPlace, GridRowView } from './edit-grid-model';

interface At {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};
const signs: Readonly<Record<NonNullable<GridCellView['state']>, string>> = {
  waiting: '…',
  sending: '↑',
  saved: '✓',
  refused: '?',
  failed: '!',
};

/**
 * A grid of counts that behaves like a spreadsheet: arrows, Tab and Enter move, Enter after Tab returns below the cell where Tab began, typing
 * overwrites, F2 or Enter edits, Escape takes back, Delete clears, a pasted block is handed on whole. It keeps nothing: what is typed goes to the page,
 * which gives the cells back, and takes steps back where Ctrl+Z asks for it. Escape and then Tab leaves.
 */
@Component({
  selector: 'rq-edit-grid',
  imports: [TranslocoPipe],
  host: { '(keydown)': 'press($event)', '(paste)': 'paste($event)', '(copy)': 'copy($event)' },
  templateUrl: './edit-grid.html',
  styleUrl: './edit-grid.scss',
})
export class EditGrid {
  /** What the grid holds, for screen readers. */
  readonly caption = input.required<string>();
  readonly rowHeading = input.required<string>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly rows = input.required<readonly GridRowView[]>();
  readonly editable = input(false);
  /** The last line, in the order of the columns; already formatted. */
  readonly sums = input<readonly string[]>();
  readonly sumLabel = input('');

  readonly typed = output<GridInput>();
  readonly pasted = output<GridInput>();
  /** A step is to be taken back, or taken again. */
  readonly undone = output();
  readonly redone = output();
  /** The key of a row whose name was followed. */
  readonly opened = output<string>();
  /** The cell the cursor stands on. */
  readonly reached = output<GridPlace>();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  /** Keeps its place while rows come and go, as far as there is such a row. */
  protected readonly at = linkedSignal<number, At>({
    source: () => this.rows().length,
    computation: (length, before) => ({
      row: Math.max(0, Math.min(before?.value.row ?? 0, length - 1)),
      column: before?.value.column ?? 0,
    }),
  });
  /** The text of the cell that is being edited. */
  protected readonly editing = signal<string | undefined>(undefined);
  private leaving = false;
  /** The column where a run of Tabs began. */
  private runFrom?: number;
  protected readonly signs = signs;
  protected readonly last = computed<At>(() => ({ row: this.rows().length - 1, column: this.columns().length - 1 }));

  /** Brings a row into view, with the cursor in it; who works elsewhere stays there. */
  reveal(row: string, column?: string): void {
    const there = this.rows().findIndex(({ key }) => key === row);
    if (there < 0) return;
    this.commit();
    const wanted = this.columns().findIndex(({ key }) => key === column);
    this.at.set({ row: there, column: wanted < 0 ? this.at().column : wanted });
    if (this.host.nativeElement.contains(document.activeElement)) this.focus();
    else this.cellHere()?.scrollIntoView({ block: 'nearest' });
    this.tell();
  }

  /** Goes to a row to work in it. */
  enter(row: string): void {
    this.reveal(row);
    this.focus();
  }

  protected isAt(row: number, column: number): boolean {
    return this.at().row === row && this.at().column === column;
  }

  protected press(event: KeyboardEvent): void {
    if (this.editing() === undefined ? this.move(event) || this.change(event) : this.whileEditing(event)) event.preventDefault();
  }

  protected reach(row: number, column: number): void {
    this.at.set({ row, column });
    this.tell();
  }

  protected click(row: number, column: number, event: Event): void {
    const again = this.isAt(row, column) && (event as PointerEvent).pointerType === 'touch';
    this.go({ row, column });
    if (again) this.edit();
  }

  /** Begins to edit the cell the cursor stands on, with its figure or with what was typed. */
  protected edit(text = this.current().replaceAll(/^–$/g, '')): void {
    if (!this.editable() || this.rows().length === 0) return;
    this.editing.set(text);
    afterNextRender(
      () => {
        const box = this.box()?.nativeElement;
        box?.focus();
        box?.setSelectionRange(box.value.length, box.value.length);
      },
      { injector: this.injector },
    );
  }

  /** Says what stands in the box and leaves the cell; walking away with the mouse says it too. */
  protected commit(): void {
    const text = this.editing();
    if (text === undefined) return;
    this.editing.set(undefined);
    if (text.trim() !== this.current()) this.typed.emit({ ...this.place(), text });
  }

  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const block = /[\t\n]/.test(text.trimEnd());
    if (!this.editable() || text === '' || (this.editing() !== undefined && !block)) return;
    event.preventDefault();
    this.editing.set(undefined);
    this.pasted.emit({ ...this.place(), text });
    this.focus();
  }

  protected copy(event: ClipboardEvent): void {
    if (this.editing() !== undefined || !this.current()) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.current());
  }

  private whileEditing(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      this.editing.set(undefined);
      this.focus();
    } else if (key === 'Enter') {
      this.commit();
      this.newLine(shiftKey);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.commit();
      this.step(key === 'ArrowUp' ? -1 : 1, 0);
    } else if (key === 'Tab') {
      this.commit();
      this.tab(shiftKey);
    } else if (event.target !== this.box()?.nativeElement && key.length === 1 && !event.ctrlKey && !event.metaKey) {
      // Typed faster than the box was drawn: the sign still belongs into it.
      this.editing.update((text = '') => text + key);
    } else return false;
    return true;
  }

  private move(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const goal = ctrlKey || metaKey;
    const step = steps[key];
    if (step) this.step(goal ? step[0] * this.rows().length : step[0], goal ? step[1] * this.columns().length : step[1]);
    else if (key === 'Home') this.go({ row: goal ? 0 : this.at().row, column: 0 });
    else if (key === 'End') this.go({ row: goal ? this.last().row : this.at().row, column: this.last().column });
    else if (key === 'Tab') return !this.leaving && this.editable() && this.tab(shiftKey);
    else return false;
    return true;
  }

  private change({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): boolean {
    this.leaving = key === 'Escape';
    if (!this.editable() || altKey || isComposing) return false;
    if (ctrlKey || metaKey) return this.takeStep(key.toLowerCase(), shiftKey);
    if (key === 'Enter' && this.runFrom !== undefined) this.newLine(shiftKey);
    else if (key === 'Enter' || key === 'F2') this.edit();
    else if (key === 'Delete' || key === 'Backspace') this.typed.emit({ ...this.place(), text: '' });
    else if (key.length === 1 && key !== ' ') this.edit(key);
    else return false;
    return true;
  }

  private takeStep(key: string, shift: boolean): boolean {
    if (key === 'z' && !shift) this.undone.emit();
    else if (key === 'z' || key === 'y') this.redone.emit();
    else return false;
    return true;
  }

  /** A row further, after a run of Tabs to the column where it began. */
  private newLine(back: boolean): void {
    const { row, column } = this.at();
    this.go({ row: Math.max(0, Math.min(row + (back ? -1 : 1), this.last().row)), column: this.runFrom ?? column });
  }

  /** To the next cell, row after row; out of the grid at its ends. */
  private tab(back: boolean): boolean {
    const width = this.columns().length;
    const next = this.at().row * width + this.at().column + (back ? -1 : 1);
    if (next < 0 || next >= this.rows().length * width) return false;
    this.go({ row: Math.floor(next / width), column: next % width }, this.runFrom ?? this.at().column);
    return true;
  }

  private step(rows: number, columns: number): void {
    const { row, column } = this.at();
    const within = (value: number, end: number) => Math.max(0, Math.min(value, end));
    this.go({ row: within(row + rows, this.last().row), column: within(column + columns, this.last().column) });
  }

  private go(at: At, runFrom?: number): void {
    this.commit();
    this.leaving = false;
    this.runFrom = runFrom;
    this.at.set(at);
    this.focus();
  }

  private focus(): void {
    this.cellHere()?.focus();
  }

  private cellHere(): HTMLElement | null {
    const { row, column } = this.at();
    return this.host.nativeElement.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);
  }

  private tell(): void {
    if (this.rows().length > 0) this.reached.emit(this.place());
  }

  private place(): GridPlace {
    return { row: this.rows()[this.at().row]!.key, column: this.columns()[this.at().column]!.key };
  }

  private current(): string {
    return this.rows()[this.at().row]?.cells[this.at().column]?.text ?? '';
  }
}
