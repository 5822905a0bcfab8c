import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CatalogueImport } from '@ra-quan/geography/model';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { geographyTexts } from '../texts';
import { ImportPage } from './import-page';

const checking: CatalogueImport = {
  id: 7,
  kind: 'units',
  fileName: 'danh-muc.csv',
  options: { on: '2026-05-02', complete: false, fresh: false, shares: 'none', decree: null },
  state: 'checking',
  progress: 40,
  report: null,
  problem: null,
  changeId: null,
  madeBy: 'Quản trị',
  madeAt: '2026-05-20T02:00:00.000Z',
};
const report = {
  rows: 2,
  lacking: [],
  problems: [],
  problemCount: 0,
  noteCount: 0,
  change: { counts: {}, lines: [] },
  followUps: null,
  took: 5,
};
const address = '/api/v1/catalogue/imports/7';

describe('the page of an import', () => {
  const open = async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), await textsOf(geographyTexts)],
    });
    const fixture = TestBed.createComponent(ImportPage);
    fixture.componentRef.setInput('id', '7');
    const server = TestBed.inject(HttpTestingController);
    const answer = async (file: CatalogueImport) => {
      TestBed.tick();
      server.expectOne(address).flush(file);
      await Promise.resolve();
      TestBed.tick();
    };
    return { page: fixture.nativeElement as HTMLElement, answer, server };
  };
  const buttons = (page: HTMLElement) => [...page.querySelectorAll('button')].map((button) => button.textContent?.trim());

  it('asks again while the file is being checked, and offers to import only what changes something', async () => {
    const { page, answer } = await open();
    await answer(checking);
    expect(page.querySelector('progress')?.value).toBe(40);
    expect(buttons(page)).toEqual(['Dừng']);

    await new Promise((done) => setTimeout(done, 600));
    await answer({ ...checking, state: 'checked', progress: 100, report });
    expect(page.textContent).toContain('không có gì để thay đổi');
    expect(buttons(page)).not.toContain('Nhập vào danh mục');
  });

  it('offers to import what was checked', async () => {
    const { page, answer } = await open();
    await answer({ ...checking, state: 'checked', report: { ...report, change: { counts: { added: 2 }, lines: [] } } });
    expect(page.querySelector('rq-change-report')?.textContent).toContain('2 lập mới');
    expect(buttons(page)).toContain('Nhập vào danh mục');
  });

  it('asks what becomes of hidden parts, and checks the file again with the answer', async () => {
    const { page, answer, server } = await open();
    await answer({ ...checking, state: 'refused', report: { ...report, change: null, problemCount: 1, hiddenAsked: 1 } });
    expect(page.textContent).toContain('1 dòng hoặc cột bị ẩn');
    expect(buttons(page)).not.toContain('Nhập vào danh mục');
    [...page.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Bỏ phần bị ẩn')!.click();
    server.expectOne({ method: 'POST', url: `${address}/check?hidden=leave` }).flush({ id: 7 });
    await new Promise((done) => setTimeout(done));
    await answer({
      ...checking,
      options: { ...checking.options, hidden: 'leave' },
      state: 'checked',
      report: { ...report, hiddenAsked: 0 },
    });
    expect(page.textContent).toContain('không được nhập, như đã chọn');
    expect(buttons(page)).not.toContain('Bỏ phần bị ẩn');
  });

  it('says which sheet and row were taken for the heading, and what was left out', async () => {
    const { page, answer } = await open();
    const warnings = [{ vi: 'Không đọc trang tính bị ẩn: «Cũ».', en: 'Hidden sheets were not read: «Cũ».' }];
    await answer({
      ...checking,
      state: 'refused',
      report: { ...report, read: { sheet: 'Số liệu', headingFirst: 3, headingLast: 4, warnings } },
    });
    expect(page.textContent).toContain('Tiêu đề cột được lấy từ «Số liệu», dòng 3–4.');
    expect(page.querySelector('ul[role=status]')?.textContent).toContain('«Cũ»');
  });
});
