import { Component, signal } from '@angular/core';
import { type ComponentFixture, DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { textsOf } from '../testing/texts-of';
import type { MapRegion } from './map-region';
import { RegionMap } from './region-map';

const region = (code: string, name: string, value: number | null, part: Partial<MapRegion> = {}): MapRegion => ({
  key: code,
  code,
  name,
  parts: [code],
  value,
  mark: null,
  ...part,
});

const north: MapRegion[] = [
  region('01', 'Hà Nội', 62_522),
  region('02', 'Hà Giang', 0, { mark: 'provisional' }),
  region('48', 'Đà Nẵng', null, { note: 'chưa báo cáo' }),
];

@Component({
  imports: [RegionMap],
  template: `<rq-region-map caption="Năm 2020" unit="người" [regions]="regions()" [compact]="compact()" (chosen)="chosen = $event.code" />`,
})
class Host {
  readonly regions = signal(north);
  readonly compact = signal(false);
  chosen: string | null = null;
}

describe('the map of provinces', () => {
  let fixture: ComponentFixture<Host>;
  const page = () => fixture.nativeElement as HTMLElement;
  const regions = () => [...page().querySelectorAll<SVGElement>('.region')];
  const press = async (key: string) => {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [await textsOf()], deferBlockBehavior: DeferBlockBehavior.Playthrough });
    fixture = TestBed.createComponent(Host);
    document.body.append(page());
    // The drawing is loaded when the page is idle.
    while (regions().length === 0) await new Promise((done) => setTimeout(done, 10));
    await fixture.whenStable();
  });
  afterEach(() => page().remove());

  it('says each region with its figure and mark; zero is a figure, missing is not zero', () => {
    expect(regions().map((one) => one.getAttribute('aria-label'))).toEqual([
      'Hà Nội: 62.522 người',
      'Hà Giang: 0 người, sơ bộ',
      'Đà Nẵng: chưa có số liệu, chưa báo cáo',
    ]);
    expect(regions().map((one) => one.classList.contains('missing'))).toEqual([false, false, true]);
    expect(regions()[1]!.querySelector('.over')?.getAttribute('fill')).toMatch(/provisional-dark/);
  });

  it('tells what cannot be compared from what is missing, though both have no figure', async () => {
    fixture.componentInstance.regions.set([region('15', 'Yên Bái', null, { mark: 'not-comparable' })]);
    await fixture.whenStable();
    expect(regions()[0]!.getAttribute('aria-label')).toBe('Yên Bái: không so sánh được');
    expect(regions()[0]!.classList.contains('missing')).toBe(false);
    expect(regions()[0]!.querySelector('.over')?.getAttribute('fill')).toMatch(/not-comparable-dark/);
  });

  it.each([false, true])('names both archipelagos (small: %p)', async (compact) => {
    fixture.componentInstance.compact.set(compact);
    await fixture.whenStable();
    const names = [...page().querySelectorAll('.name')].map(({ textContent }) => textContent);
    expect(names).toEqual([expect.stringContaining('Hoàng Sa'), expect.stringContaining('Trường Sa')]);
  });

  it('is one stop for Tab, walked by arrow keys, and chosen from by Enter', async () => {
    expect(regions().map((one) => one.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    regions()[0]!.focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(regions()[1]);
    expect(page().querySelector('.detail')?.textContent).toContain('Hà Giang');
    await press('End');
    expect(page().querySelector('.detail')?.textContent).toContain('chưa có số liệu');
    expect(regions().map((one) => one.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
    await press('Enter');
    expect(fixture.componentInstance.chosen).toBe('48');
  });

  it('shows the figure at the first touch and chooses at the second', () => {
    const touch = () => regions()[1]!.dispatchEvent(Object.assign(new Event('click'), { pointerType: 'touch' }));
    touch();
    expect(fixture.componentInstance.chosen).toBeNull();
    touch();
    expect(fixture.componentInstance.chosen).toBe('02');
    regions()[0]!.dispatchEvent(new MouseEvent('click'));
    expect(fixture.componentInstance.chosen).toBe('01');
  });

  it('shows the same as a table in the same order', async () => {
    page().querySelectorAll<HTMLButtonElement>('rq-segments button')[1]!.click();
    await fixture.whenStable();
    const cells = [...page().querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(cells).toEqual([
      ['01', 'Hà Nội', '62.522', ''],
      ['02', 'Hà Giang', '0', 'sơ bộ'],
      ['48', 'Đà Nẵng', '–', expect.stringMatching(/^chưa có số liệu\s+chưa báo cáo$/)],
    ]);
  });
});
