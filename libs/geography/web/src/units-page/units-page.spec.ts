import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { geographyTexts } from '../texts';
import { UnitsPage } from './units-page';

const saiGon = {
  id: 13484,
  code: '26740',
  name: 'Phường Sài Gòn',
  kind: 'ward',
  level: 3,
  parentId: 81,
  path: 'Phường Sài Gòn, Thành phố Hồ Chí Minh',
  validFrom: '2025-07-01',
  validTo: null,
  alias: 'Phường Bến Nghé, Quận 1',
};

describe('the list of units', () => {
  const open = async (address: string) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'units', component: UnitsPage }]),
        await textsOf(geographyTexts),
      ],
    });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address, UnitsPage);
    TestBed.tick();
    return { harness, page: harness.routeNativeElement!, server: TestBed.inject(HttpTestingController) };
  };

  it('asks for what the address says and shows by which name a unit was found', async () => {
    const { harness, page, server } = await open('/units?q=ben%20nghe&level=3&day=2026-05-01&page=2');
    const request = server.expectOne(({ url }) => url === '/api/v1/units');
    expect(Object.fromEntries(request.request.params.keys().map((name) => [name, request.request.params.get(name)]))).toEqual({
      q: 'ben nghe',
      level: '3',
      asOf: '2026-05-01',
      page: '2',
      size: '50',
    });
    request.flush({ items: [saiGon], total: 51 });
    await harness.fixture.whenStable();
    expect(page.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('ben nghe');
    const link = page.querySelector<HTMLAnchorElement>('td a')!;
    expect([link.textContent, link.getAttribute('href')]).toEqual(['Phường Sài Gòn, Thành phố Hồ Chí Minh', '/units/13484?day=2026-05-01']);
    expect(page.querySelector('td')?.textContent).toContain('Phường Bến Nghé, Quận 1');
  });

  it('puts what is typed into the address', async () => {
    const { page } = await open('/units');
    const search = page.querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = ' dak lak ';
    search.dispatchEvent(new Event('input'));
    await new Promise((done) => setTimeout(done, 300));
    expect(TestBed.inject(Router).url).toBe('/units?q=dak%20lak');
  });

  it('says what to do when nothing is found', async () => {
    const { harness, page, server } = await open('/units?q=zzz');
    server.expectOne(({ url }) => url === '/api/v1/units').flush({ items: [], total: 0 });
    await harness.fixture.whenStable();
    expect(page.textContent).toContain('Không tìm thấy đơn vị nào');
  });
});
