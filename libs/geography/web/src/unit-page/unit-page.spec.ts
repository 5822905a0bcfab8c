import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Unit, UnitDetail } from '@ra-quan/geography/model';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { geographyTexts } from '../texts';
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
  predecessors: [{ unit: binhPhuoc, kind: 'merge', effectiveOn: '2025-07-01', whole: true, share: null, shareMethod: null, decree: null }],
  successors: [],
  populations: [],
  office: null,
};

describe('the page of a unit', () => {
  const open = async (detail: UnitDetail) => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), await textsOf(geographyTexts)],
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
    expect([...page.querySelectorAll('rq-crumbs a')].map((crumb) => crumb.getAttribute('href'))).toEqual(['/units']);
    const moments = [...page.querySelectorAll('rq-unit-timeline li')].map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
    expect(moments[0]).toContain('01/07/2025 được thành lập');
    expect(moments[0]).toContain('Nghị quyết 202/2025/QH15');
    expect(moments[1]).toMatch(/30\/04\/2026 thay đổi.*Tỉnh Đồng Nai\s*→\s*Thành phố Đồng Nai/);
    expect(page.querySelector('rq-succession-list')?.textContent).toContain('Tỉnh Bình Phước');
    expect(page.querySelector('rq-succession-list')?.textContent).toContain('toàn bộ');
    expect(page.textContent).not.toContain('xấp xỉ');
  });

  it('draws where it came from with links, and says how much went over and how that is known', async () => {
    const part = { ...dongNai.predecessors[0]!, whole: false, share: 0.375, shareMethod: 'population' as const };
    const { page } = await open({ ...dongNai, predecessors: [dongNai.predecessors[0]!, { ...part, unit: { ...binhPhuoc, id: 47 } }] });
    const nodes = [...page.querySelectorAll('rq-succession-graph li')];
    expect(nodes.map((node) => node.querySelector('a')?.getAttribute('href'))).toEqual(['/units/46', '/units/47']);
    expect(nodes[0]!.textContent).toContain('toàn bộ');
    expect(nodes[1]!.textContent?.replace(/\s+/g, ' ')).toContain('một phần · 37,5% của đơn vị cũ (theo dân số)');
    expect([...page.querySelectorAll('svg path')].map((edge) => edge.getAttribute('class'))).toEqual(
      expect.arrayContaining(['whole', 'part']),
    );
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
