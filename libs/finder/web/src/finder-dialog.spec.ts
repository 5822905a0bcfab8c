import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { Router, provideRouter } from '@angular/router';
import type { Found } from '@ra-quan/shared/model';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { FinderDialog } from './finder-dialog';
import { finderTexts } from './texts';

@Component({ selector: 'rq-any', template: '' })
class AnyPage {}

const unit = (id: number, name: string): Found => ({
  key: `geography.unit.${id}`,
  kind: 'unit',
  name: { vi: name, en: name },
  detail: null,
  page: { path: `/units/${id}`, query: {} },
});
const enter: Found = {
  key: 'figures.entry.7',
  kind: 'act',
  name: { vi: 'Nhập kết quả: Phường Ba Đình', en: 'Enter results: Phường Ba Đình' },
  detail: null,
  page: { path: '/results/entry', query: { commune: '7' } },
};

describe('the field that finds everything', () => {
  let fixture: ComponentFixture<FinderDialog>;
  let server: HttpTestingController;
  const closed = jest.fn();
  const page = () => fixture.nativeElement as HTMLElement;
  const options = () => [...page().querySelectorAll('[role=option] .name')].map((name) => name.textContent);
  const field = () => page().querySelector('input')!;

  const open = async () => {
    fixture = TestBed.createComponent(FinderDialog);
    await fixture.whenStable();
  };
  beforeEach(async () => {
    localStorage.clear();
    closed.mockClear();
    // jsdom does not scroll.
    Element.prototype.scrollIntoView = () => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', component: AnyPage }]),
        { provide: MatDialogRef, useValue: { close: closed } },
        await textsOf(finderTexts),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    await open();
  });

  const type = async (text: string): Promise<TestRequest> => {
    field().value = text;
    field().dispatchEvent(new Event('input'));
    const asked: TestRequest[] = [];
    for (let turn = 0; asked.length === 0 && turn < 100; turn++) {
      await new Promise((done) => setTimeout(done, 30));
      TestBed.tick();
      asked.push(...server.match(({ params }) => params.get('q') === text.trim()));
    }
    expect(asked).toHaveLength(1);
    return asked[0]!;
  };
  const answer = async (request: TestRequest, found: Found[]) => {
    request.flush(found);
    await fixture.whenStable();
  };
  const press = async (key: string) => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key }));
    await fixture.whenStable();
  };

  it('goes by keyboard to what is marked, and closes', async () => {
    await answer(await type('ba dinh'), [unit(7, 'Phường Ba Đình'), unit(8, 'Xã Ba Đình'), enter]);
    expect(options()).toEqual(['Phường Ba Đình', 'Xã Ba Đình', 'Nhập kết quả: Phường Ba Đình']);
    await press('ArrowUp');
    expect(field().getAttribute('aria-activedescendant')).toBe('rq-found-2');
    await press('Enter');
    expect(TestBed.inject(Router).url).toBe('/results/entry?commune=7');
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('shows what was opened lately first: at once, and among what is found', async () => {
    await answer(await type('ba dinh'), [unit(7, 'Phường Ba Đình'), unit(8, 'Xã Ba Đình')]);
    await press('ArrowDown');
    await press('Enter');
    await open();
    expect(options()).toEqual(['Xã Ba Đình']);
    await answer(await type('ba dinh'), [unit(7, 'Phường Ba Đình'), unit(8, 'Xã Ba Đình')]);
    expect(options()).toEqual(['Xã Ba Đình', 'Phường Ba Đình']);
    await answer(await type('thanh hoa'), [unit(9, 'Tỉnh Thanh Hóa')]);
    expect(options()).toEqual(['Tỉnh Thanh Hóa']);
  });

  it('says that nothing was found, and what to try', async () => {
    expect(page().textContent).toContain('Thử: «nhập kết quả phường Ba Đình»');
    await answer(await type('xyz'), []);
    expect(page().querySelector('[role=status]')?.textContent).toContain('Không tìm thấy «xyz»');
  });

  it('says that the search failed, and asks again', async () => {
    (await type('ba dinh')).error(new ProgressEvent('error'));
    await fixture.whenStable();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('Chưa tìm được');
    page().querySelector<HTMLButtonElement>('[role=alert] button')!.click();
    TestBed.tick();
    await answer(
      server.expectOne(({ params }) => params.get('q') === 'ba dinh'),
      [unit(7, 'Phường Ba Đình')],
    );
    expect(options()).toEqual(['Phường Ba Đình']);
  });
});
