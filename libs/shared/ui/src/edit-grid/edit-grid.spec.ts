import { Component, signal, viewChild } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { textsOf } from '../testing/texts-of';
import { EditGrid } from './edit-grid';
import type { GridInput, GridRowView } from './edit-grid-model';

@Component({
  selector: 'rq-sheet',
  imports: [EditGrid],
  template: `
    <rq-edit-grid
      caption="Kết quả"
      rowHeading="Xã"
      [columns]="columns"
      [rows]="rows"
      [editable]="editable()"
      (typed)="typed.push($event)"
      (pasted)="pasted.push($event)"
      (undone)="steps.push('undo')"
      (redone)="steps.push('redo')"
    />
  `,
})
class Sheet {
  readonly columns = ['si', 'hi'].map((key) => ({ key, heading: key }));
  readonly rows: GridRowView[] = ['a', 'b', 'c'].map((key) => ({ key, name: `Xã ${key}`, cells: [{ text: '5' }, { text: '–' }] }));
  readonly editable = signal(true);
  readonly typed: GridInput[] = [];
  readonly pasted: GridInput[] = [];
  readonly steps: string[] = [];
  readonly grid = viewChild.required(EditGrid);
}

describe('the grid', () => {
  let fixture: ComponentFixture<Sheet>;
  const page = () => fixture.nativeElement as HTMLElement;
  const cell = (at: string) => page().querySelector<HTMLElement>(`[data-at="${at}"]`)!;
  const here = () => document.activeElement?.closest<HTMLElement>('[data-at]')?.dataset['at'];
  const box = () => page().querySelector<HTMLInputElement>('td input');
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      const name = key.split('+').at(-1)!;
      const held = { shiftKey: key.includes('Shift+'), ctrlKey: key.includes('Ctrl+') };
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, ...held, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    }
  };
  const write = async (text: string) => {
    box()!.value = text;
    box()!.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [await textsOf()] });
    fixture = TestBed.createComponent(Sheet);
    document.body.append(page());
    await fixture.whenStable();
    cell('0:0').focus();
    await fixture.whenStable();
  });

  it('is walked by arrows, Tab, Home and End, and stays inside', async () => {
    const seen: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Tab', 'Shift+Tab', 'Home', 'ArrowUp', 'ArrowUp', 'End']) {
      await press(key);
      seen.push(here());
    }
    expect(seen).toEqual(['1:0', '1:1', '1:1', '2:0', '1:1', '1:0', '0:0', '0:0', '0:1']);
  });

  it('overwrites with what is typed; Enter says it and goes down', async () => {
    await press('6');
    expect(box()?.value).toBe('6');
    await write('62.522');
    await press('Enter');
    expect(fixture.componentInstance.typed).toEqual([{ row: 'a', column: 'si', text: '62.522' }]);
    expect(here()).toBe('1:0');
  });

  it('returns with Enter below the cell where Tab began, as in Excel, whether something was typed or not', async () => {
    await press('5', 'Tab', '6', 'Enter');
    expect([here(), box()]).toEqual(['1:0', null]);
    await press('Tab', 'Enter');
    expect([here(), box()]).toEqual(['2:0', null]);
    await press('Tab', 'Shift+Enter');
    expect(here()).toBe('1:0');
  });

  it('forgets where Tab began when the cursor is moved otherwise', async () => {
    await press('Tab', 'ArrowDown', '6', 'Enter');
    expect(here()).toBe('2:1');
    await press('Enter');
    expect(box()?.value).toBe('');
  });

  it('asks for steps to be taken back and again, but not while a cell is edited', async () => {
    await press('Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+Z');
    expect(fixture.componentInstance.steps).toEqual(['undo', 'redo', 'redo']);
    await press('F2', 'Ctrl+z');
    expect(fixture.componentInstance.steps).toHaveLength(3);
  });

  it('brings a row into view without taking the focus of who works elsewhere', () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    const seen: (string | undefined)[] = [];
    HTMLElement.prototype.scrollIntoView = function () {
      seen.push(this.dataset['at']);
    };
    elsewhere.focus();
    fixture.componentInstance.grid().reveal('c', 'hi');
    expect([seen, document.activeElement]).toEqual([['2:1'], elsewhere]);
    fixture.componentInstance.grid().enter('b');
    expect(here()).toBe('1:1');
    elsewhere.remove();
  });

  it('loses no sign that is typed before the box is drawn', async () => {
    const td = cell('0:0');
    for (const key of ['6', '2', '.']) td.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(box()?.value).toBe('62.');
  });

  it('edits what stands there with F2, and Escape takes the edit back', async () => {
    await press('F2');
    expect(box()?.value).toBe('5');
    await write('57');
    await press('Escape');
    expect([box(), fixture.componentInstance.typed, here()]).toEqual([null, [], '0:0']);
  });

  it('clears with Delete', async () => {
    await press('Delete');
    expect(fixture.componentInstance.typed).toEqual([{ row: 'a', column: 'si', text: '' }]);
  });

  it('hands a pasted block on with the place of the cursor', async () => {
    await press('ArrowDown');
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => 'Xã b\t7' } });
    cell('1:0').dispatchEvent(paste);
    expect(fixture.componentInstance.pasted).toEqual([{ row: 'b', column: 'si', text: 'Xã b\t7' }]);
    expect(paste.defaultPrevented).toBe(true);
  });

  it('is left with Escape and then Tab', async () => {
    await press('Escape');
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
  });

  it('changes nothing where it is only read', async () => {
    fixture.componentInstance.editable.set(false);
    await fixture.whenStable();
    await press('7', 'Delete', 'F2');
    expect([box(), fixture.componentInstance.typed]).toEqual([null, []]);
  });
});
