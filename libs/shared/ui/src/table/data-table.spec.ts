import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { textsOf } from '../testing/texts-of';
import { RowDetail } from './cell';
import type { Column, Paging } from './columns';
import { DataTable } from './data-table';

interface Commune {
  readonly id: number;
  readonly name: string;
}

@Component({
  selector: 'rq-communes',
  imports: [DataTable, RowDetail],
  template: `
    <rq-data-table
      caption="Xã"
      [columns]="columns"
      [rows]="rows()"
      [loading]="loading()"
      [rowKey]="keyOf"
      [paging]="paging()"
      (pagingChange)="turn($event)"
    >
      <ng-template rqRowDetail [rqRowDetailOf]="rows()" let-row>chi tiết {{ row.name }}</ng-template>
    </rq-data-table>
  `,
})
class Communes {
  readonly columns: Column<Commune>[] = [{ key: 'name', heading: 'Tên', sortable: true, value: ({ name }) => name }];
  readonly rows = signal<Commune[] | undefined>(undefined);
  readonly loading = signal(true);
  readonly paging = signal<Paging>({ page: 1, size: 50 });
  readonly keyOf = ({ id }: Commune) => id;

  turn(change: Partial<Paging>): void {
    this.paging.update((before) => ({ ...before, ...change }));
  }
}

const two: Commune[] = [
  { id: 1, name: 'Ba Đình' },
  { id: 2, name: 'Hoàn Kiếm' },
];

describe('the data table', () => {
  let fixture: ComponentFixture<Communes>;
  const page = () => fixture.nativeElement as HTMLElement;
  const rows = () => [...page().querySelectorAll<HTMLElement>('tr.row')];
  const has = async (list: Commune[] | undefined) => {
    fixture.componentInstance.rows.set(list);
    fixture.componentInstance.loading.set(list === undefined);
    await fixture.whenStable();
  };
  const press = async (row: HTMLElement, key: string) => {
    row.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [await textsOf()] });
    fixture = TestBed.createComponent(Communes);
    await fixture.whenStable();
  });

  it('keeps the place of rows that are on their way', () => {
    expect(page().querySelectorAll('rq-skeleton')).toHaveLength(8);
  });

  it('keeps the rows before until the next ones are there', async () => {
    await has(two);
    await has(undefined);
    expect(rows()).toHaveLength(2);
  });

  it('says that there is nothing', async () => {
    await has([]);
    expect(page().querySelector('rq-empty-state')?.textContent).toContain('Không có dòng nào');
  });

  it('sorts up, then down, then not at all', async () => {
    await has(two);
    const heading = page().querySelector<HTMLElement>('th button')!;
    const seen: string[] = [];
    for (let click = 0; click < 3; click++) {
      heading.click();
      await fixture.whenStable();
      seen.push(`${fixture.componentInstance.paging().sort} ${page().querySelector('th')?.getAttribute('aria-sort')}`);
    }
    expect(seen).toEqual(['name ascending', '-name descending', ' none']);
  });

  it('is walked by arrow keys and opened by Enter', async () => {
    await has(two);
    document.body.append(page());
    rows()[0]!.focus();
    await press(rows()[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    await press(rows()[1]!, 'Enter');
    expect(page().querySelector('tr.detail')?.textContent).toContain('chi tiết Hoàn Kiếm');
    expect(rows()[1]!.getAttribute('aria-expanded')).toBe('true');
  });
});
