import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Unit, UnitDetail } from '@ra-quan/geography/model';
import { uiTexts } from '@ra-quan/shared/ui';
import { provideLanguages, provideTexts } from '@ra-quan/shared/web';
import { geographyTexts } from '../geography-texts';
import { UnitPage } from './unit-page';

const province: Unit = {
  id: 80,
  code: '75',
  name: 'Tỉnh Đồng Nai',
  kind: 'province',
  level: 1,
  parentId: 1,
  path: 'Tỉnh Đồng Nai',
  validFrom: '2025-07-01',
  validTo: '2026-04-30',
};
const city: Unit = {
  ...province,
  name: 'Thành phố Đồng Nai',
  kind: 'city',
  path: 'Thành phố Đồng Nai',
  validFrom: '2026-04-30',
  validTo: null,
};
const binhPhuoc: Unit = {
  ...province,
  id: 46,
  code: '70',
  name: 'Tỉnh Bình Phước',
  path: 'Tỉnh Bình Phước',
  validFrom: '2008-08-01',
  validTo: '2025-07-01',
};
const dongNai: UnitDetail = {
  ...city,
  versions: [
    { ...province, decree: 'Nghị quyết 202/2025/QH15' },
    { ...city, decree: null },
  ],
  predecessors: [{ unit: binhPhuoc, kind: 'merge', effectiveOn: '2025-07-01', whole: true, share: null, decree: null }],
  successors: [],
};

describe('the page of a unit', () => {
  const open = async (detail: UnitDetail) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideLanguages(),
        provideTexts('geography', geographyTexts),
        provideTexts('ui', uiTexts),
      ],
    });
    const fixture = TestBed.createComponent(UnitPage);
    fixture.componentRef.setInput('id', String(detail.id));
    const server = TestBed.inject(HttpTestingController);
    TestBed.tick();
    server.expectOne(`/api/v1/units/${detail.id}`).flush(detail);
    await Promise.resolve();
    TestBed.tick();
    const under = server.match(({ url }) => url.endsWith('/children'));
    under.forEach((request) => request.flush([]));
    await fixture.whenStable();
    return { page: fixture.nativeElement as HTMLElement, under };
  };

  it('tells its versions, and what it was made of', async () => {
    const { page } = await open(dongNai);
    expect(page.querySelector('h1')?.textContent).toBe('Thành phố Đồng Nai');
    const versions = [...page.querySelectorAll('.timeline li')].map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
    expect(versions[0]).toContain('01/07/2025 – 29/04/2026');
    expect(versions[0]).toContain('Nghị quyết 202/2025/QH15');
    expect(versions[1]).toContain('từ 30/04/2026');
    expect(page.querySelector('rq-succession-list')?.textContent).toContain('Tỉnh Bình Phước');
    expect(page.querySelector('rq-succession-list')?.textContent).toContain('toàn bộ');
    expect(page.textContent).not.toContain('xấp xỉ');
  });

  it('says that figures are approximate where the extent is not known', async () => {
    const { page } = await open({ ...dongNai, predecessors: [{ ...dongNai.predecessors[0]!, whole: null }] });
    expect(page.textContent).toContain('xấp xỉ');
  });

  it('asks for what stood under a unit on its last day', async () => {
    const { under } = await open({ ...dongNai, ...binhPhuoc, versions: [{ ...binhPhuoc, decree: null }], predecessors: [] });
    expect(under.map(({ request }) => request.params.get('asOf'))).toEqual(['2025-06-30']);
  });
});
