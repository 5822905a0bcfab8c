import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { textsOf } from '../testing/texts-of';
import { RowSearch } from './row-search';

@Component({
  selector: 'rq-sheet',
  imports: [RowSearch],
  template: `<rq-row-search
    label="Tìm xã"
    [rows]="rows"
    [fold]="fold"
    (found)="told.push('found ' + $event)"
    (entered)="told.push('entered ' + $event)"
  />`,
})
class Sheet {
  readonly rows = ['Phường Ba Đình', 'Xã Tân Thành', 'Xã Tân Thạnh'].map((name, index) => ({ key: String(index), name }));
  readonly fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  readonly told: string[] = [];
}

describe('the search for a row', () => {
  const open = async () => {
    TestBed.configureTestingModule({ providers: [await textsOf()] });
    const fixture = TestBed.createComponent(Sheet);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const box = page.querySelector('input')!;
    const write = async (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const press = async (key: string) => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      await fixture.whenStable();
    };
    return { write, press, told: fixture.componentInstance.told, hits: () => page.querySelector('.hits')!.textContent.trim() };
  };

  it('shows the first hit while one types, goes on with arrows, round and round, and enters it', async () => {
    const { write, press, told, hits } = await open();
    await write('tan thanh');
    expect([told.at(-1), hits()]).toEqual(['found 1', '1/2']);
    await press('ArrowDown');
    expect([told.at(-1), hits()]).toEqual(['found 2', '2/2']);
    await press('ArrowDown');
    await press('Enter');
    expect(told.slice(-2)).toEqual(['found 1', 'entered 1']);
  });

  it('says that there is no such row, and enters none', async () => {
    const { write, press, told, hits } = await open();
    await write('ben nghe');
    await press('Enter');
    expect([told, hits()]).toEqual([[], 'không có']);
  });
});
