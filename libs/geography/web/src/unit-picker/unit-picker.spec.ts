import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import type { UnitFound } from '@ra-quan/geography/model';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { geographyTexts } from '../texts';
import { UnitPicker } from './unit-picker';

const tanTien = (id: number, province: string): UnitFound => ({
  id,
  code: String(id),
  name: 'Xã Tân Tiến',
  kind: 'commune',
  level: 3,
  parentId: 1,
  path: `Xã Tân Tiến, ${province}`,
  validFrom: '2025-07-01',
  validTo: null,
  alias: null,
});

@Component({
  imports: [ReactiveFormsModule, UnitPicker],
  template: `<rq-unit-picker label="Đơn vị" [level]="3" [within]="7" asOf="2026-05-01" [formControl]="unit" />`,
})
class Form {
  readonly unit = new FormControl<number | null>(null);
}

describe('choosing a unit', () => {
  let fixture: ComponentFixture<Form>;
  let server: HttpTestingController;
  const box = () => (fixture.nativeElement as HTMLElement).querySelector('input')!;
  const options = () => [...document.querySelectorAll('mat-option')];
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), await textsOf(geographyTexts)],
    });
    fixture = TestBed.createComponent(Form);
    server = TestBed.inject(HttpTestingController);
    await fixture.whenStable();
  });

  /** Types, and waits for the question that follows when the typing has come to rest, however slow the machine is. */
  const type = async (text: string): Promise<TestRequest> => {
    box().focus();
    box().dispatchEvent(new Event('focusin'));
    box().value = text;
    box().dispatchEvent(new Event('input'));
    const asked: TestRequest[] = [];
    for (let turn = 0; asked.length === 0 && turn < 100; turn++) {
      await wait(50);
      TestBed.tick();
      asked.push(...server.match(({ params }) => params.get('q') === text));
    }
    expect(asked).toHaveLength(1);
    return asked[0]!;
  };
  const answer = async (request: TestRequest, items: UnitFound[], total = items.length) => {
    request.flush({ items, total });
    await fixture.whenStable();
    // The panel marks its first option a turn after the options have come.
    await wait(0);
    await fixture.whenStable();
  };

  it('asks once for what was typed, with the level, the day and the territory', async () => {
    const request = await type('tan tien');
    expect(request.request.url).toBe('/api/v1/units');
    expect(['level', 'asOf', 'within'].map((name) => request.request.params.get(name))).toEqual(['3', '2026-05-01', '7']);
  });

  it('shows every candidate with its full path and takes none by itself', async () => {
    await answer(await type('tan tien'), [tanTien(11, 'Tỉnh Tuyên Quang'), tanTien(12, 'Tỉnh Lạng Sơn')], 9);
    expect(document.querySelector('.mat-mdc-optgroup-label')?.textContent).toContain('2 đơn vị cùng tên, hãy chọn');
    expect(document.querySelector('.mat-mdc-option-active')).toBeNull();
    expect(options().map((option) => option.textContent?.trim().split(/\s{2,}|\d/)[0])).toEqual([
      expect.stringContaining('Xã Tân Tiến, Tỉnh Tuyên Quang'),
      expect.stringContaining('Xã Tân Tiến, Tỉnh Lạng Sơn'),
      expect.any(String),
    ]);
    expect(options()[2]!.textContent).toContain('7');
    expect(fixture.componentInstance.unit.value).toBeNull();
    expect(fixture.componentInstance.unit.errors).toEqual({ unit: true });
  });

  it('is operated with the keyboard alone', async () => {
    await answer(await type('tan tien'), [tanTien(11, 'Tỉnh Tuyên Quang'), tanTien(12, 'Tỉnh Lạng Sơn')]);
    const press = async (key: string, keyCode: number) => {
      box().dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true }));
      await fixture.whenStable();
    };
    await press('ArrowDown', 40);
    await press('ArrowDown', 40);
    await press('Enter', 13);
    expect(fixture.componentInstance.unit.value).toBe(12);
    expect(fixture.componentInstance.unit.valid).toBe(true);
    expect(box().value).toBe('Xã Tân Tiến, Tỉnh Lạng Sơn');
  });

  it('offers what is called otherwise at once, and says by which code or former name it was found', async () => {
    const found = { ...tanTien(26740, 'Thành phố Hồ Chí Minh'), alias: 'Xã Bến Nghé', validTo: '2025-07-01' };
    await answer(await type('26740'), [found]);
    expect(document.querySelector('.mat-mdc-option-active')).not.toBeNull();
    expect(options()[0]!.textContent).toMatch(/Xã Bến Nghé\s*Mã 26740\s*· 01\/07\/2025 – 30\/06\/2025/);
  });

  it('starts at the day of the page, says so, and searches on another day that the user chooses', async () => {
    const dayButton = (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('.day')!;
    expect(dayButton.textContent?.trim()).toBe('theo địa giới 01/05/2026');
    dayButton.click();
    await fixture.whenStable();
    const day = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('rq-boundary-day .rq-input')!;
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Nội dung của trang này theo ngày 01/05/2026');
    day.value = '30/06/2025';
    day.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    const request = await type('tan tien');
    expect(request.request.params.get('asOf')).toBe('2025-06-30');
  });

  it('shows the path of a value that the form sets, and empties with it', async () => {
    fixture.componentInstance.unit.setValue(12);
    TestBed.tick();
    server.expectOne('/api/v1/units/12').flush({ ...tanTien(12, 'Tỉnh Lạng Sơn'), versions: [], predecessors: [], successors: [] });
    await fixture.whenStable();
    expect(box().value).toBe('Xã Tân Tiến, Tỉnh Lạng Sơn');
    fixture.componentInstance.unit.reset();
    await fixture.whenStable();
    expect([box().value, fixture.componentInstance.unit.valid]).toEqual(['', true]);
  });

  it('gives the value up as soon as the text is changed', async () => {
    fixture.componentInstance.unit.setValue(12);
    TestBed.tick();
    server.expectOne('/api/v1/units/12').flush({ ...tanTien(12, 'Tỉnh Lạng Sơn'), versions: [], predecessors: [], successors: [] });
    await fixture.whenStable();
    await type('tan ti');
    expect([box().value, fixture.componentInstance.unit.value]).toEqual(['tan ti', null]);
  });
});
