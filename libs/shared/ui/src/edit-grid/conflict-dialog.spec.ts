import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { textsOf } from '../testing/texts-of';
import { ConflictDialog } from './conflict-dialog';

const conflicts = [
  { key: '1/1', name: 'Phường Ba Đình · BHXH', mine: '888', theirs: '777', by: 'Nguyễn Thị An, 08/05/2026 10:00' },
  { key: '2/1', name: 'Phường Bạch Mai · BHXH', mine: '5', theirs: '–' },
];

describe('two people in one cell', () => {
  const open = async () => {
    const close = jest.fn();
    TestBed.configureTestingModule({
      providers: [await textsOf(), { provide: MAT_DIALOG_DATA, useValue: conflicts }, { provide: MatDialogRef, useValue: { close } }],
    });
    const fixture = TestBed.createComponent(ConflictDialog);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const choose = async (index: number) => {
      page.querySelectorAll<HTMLInputElement>('input[type=radio]')[index]!.click();
      await fixture.whenStable();
    };
    return { page, close, choose, done: page.querySelector<HTMLButtonElement>('.primary')! };
  };

  it('shows both figures of each cell, and who wrote the other one and when', async () => {
    const { page } = await open();
    const row = page.querySelector('tbody tr')!.textContent;
    for (const said of ['Phường Ba Đình', '888', '777', 'Nguyễn Thị An, 08/05/2026 10:00']) expect(row).toContain(said);
  });

  it('ends only when every cell is decided, with those where mine stays', async () => {
    const { close, choose, done } = await open();
    await choose(0);
    expect(done.disabled).toBe(true);
    await choose(3);
    done.click();
    expect(close).toHaveBeenCalledWith(new Set(['1/1']));
  });
});
