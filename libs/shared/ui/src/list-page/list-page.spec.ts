import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Cell } from '../table/cell';
import type { Column } from '../table/columns';
import { textsOf } from '../testing/texts-of';
import { ExportButtons } from './export-buttons';
import { Filter } from './filter';
import { ListPage } from './list-page';
import type { ListAsked, ShownList } from './shown-list';

interface Office {
  readonly code: string;
  readonly name: string;
}

const rows = signal<readonly Office[] | undefined>(undefined);
const failure = signal<string | undefined>(undefined);
const ask = jest.fn<void, [Partial<ListAsked>]>();
const reload = jest.fn<void, []>();
const asked = signal<ListAsked>({ page: 1, size: 50, q: 'cà mau' });

@Component({
  selector: 'rq-offices',
  imports: [Cell, ExportButtons, Filter, ListPage],
  template: `
    <rq-list-page
      title="Cơ quan"
      [list]="list"
      [columns]="columns"
      [rowKey]="keyOf"
      [ready]="ready()"
      [searchLabel]="label()"
      none="Chưa có cơ quan"
    >
      <button action type="button">Thêm</button>
      <nav views>Cách xem</nav>
      @if (filtered()) {
        <select rqFilter aria-label="Trạng thái"></select>
      }
      <rq-export-buttons export [save]="save" />
      <ng-template rqCell="name" [rqCellOf]="list.rows()" let-office
        ><b>{{ office.name }}</b></ng-template
      >
      <p below>Ghi chú</p>
      <p instead>Chưa có chiến dịch</p>
    </rq-list-page>
  `,
})
class Offices {
  readonly ready = signal(true);
  readonly filtered = signal(true);
  readonly label = signal<string | undefined>('Tìm');
  readonly format = signal<string | undefined>(undefined);
  protected readonly save = (format: string): undefined => this.format.set(format) as undefined;
  protected readonly list: ShownList<Office> = {
    rows,
    total: signal(120),
    loading: signal(false),
    failure,
    asked,
    ask,
    reload,
  };
  protected readonly columns: readonly Column<Office>[] = [
    { key: 'name', label: 'ui.close' },
    { key: 'code', label: 'ui.cancel', value: ({ code }) => code },
  ];
  protected readonly keyOf = ({ code }: Office) => code;
}

describe('the page of a list', () => {
  let fixture: ComponentFixture<Offices>;
  const page = () => fixture.nativeElement as HTMLElement;
  const texts = (selector: string) => [...page().querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

  beforeEach(async () => {
    [ask, reload].forEach((mock) => mock.mockReset());
    rows.set([{ code: '001', name: 'Cơ sở Đồng Xoài' }]);
    failure.set(undefined);
    TestBed.configureTestingModule({ providers: [await textsOf()] });
    fixture = TestBed.createComponent(Offices);
    await fixture.whenStable();
  });

  it('has its title, its one action in the header, its views, its rows and what stands below', () => {
    expect(texts('h1, .actions button, nav[views], td b, p[below]')).toEqual(['Cơ quan', 'Cách xem', 'Thêm', 'Cơ sở Đồng Xoài', 'Ghi chú']);
    expect(page().querySelector('[role=region]')?.getAttribute('aria-label')).toBe('Cơ quan');
    expect(page().textContent).not.toContain('Chưa có chiến dịch');
  });

  it('asks for other words, another page and a file', () => {
    const box = page().querySelector<HTMLInputElement>('[role=search] [type=search]')!;
    expect(box.value).toBe('cà mau');
    box.value = ' bạc liêu ';
    box.dispatchEvent(new Event('change'));
    page().querySelector<HTMLButtonElement>('rq-paginator button:last-child')!.click();
    page().querySelector<HTMLButtonElement>('rq-export-buttons button')!.click();
    expect([ask.mock.calls, fixture.componentInstance.format()]).toEqual([[[{ q: 'bạc liêu' }], [{ page: 2 }]], 'xlsx']);
  });

  it('holds no search where there is nothing to narrow', async () => {
    fixture.componentInstance.filtered.set(false);
    fixture.componentInstance.label.set(undefined);
    await fixture.whenStable();
    expect(page().querySelector('[role=search]')).toBeNull();
  });

  it('says why it could not be read, and reads again', async () => {
    failure.set('Máy chủ bận.');
    await fixture.whenStable();
    expect([page().querySelector('[role=alert]')?.textContent, page().querySelector('table')]).toEqual([
      expect.stringContaining('Máy chủ bận.'),
      null,
    ]);
    page().querySelector<HTMLButtonElement>('rq-load-problem button')!.click();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('says that it is empty, in its own words', async () => {
    rows.set([]);
    await fixture.whenStable();
    expect(texts('rq-empty-state .title')).toEqual(['Chưa có cơ quan']);
  });

  it('gives way to what is missing first', async () => {
    fixture.componentInstance.ready.set(false);
    await fixture.whenStable();
    expect([texts('p[instead]'), page().querySelector('table, [role=search], p[below]')]).toEqual([['Chưa có chiến dịch'], null]);
  });
});
