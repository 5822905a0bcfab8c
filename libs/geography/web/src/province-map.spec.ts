import { TestBed } from '@angular/core/testing';
import { type ProvinceSet, formerProvinceCodes, provincesOfToday } from '@ra-quan/geography/model';
import { type MapRegion, RegionMap } from '@ra-quan/shared/ui';
import { textsOf } from '@ra-quan/shared/ui/testing';

const codes: Readonly<Record<ProvinceSet, readonly string[]>> = {
  '34': provincesOfToday.map(({ code }) => code),
  '63': provincesOfToday.flatMap(({ code }) => formerProvinceCodes('34', code)),
};

describe('the map on both sets of provinces', () => {
  const open = async (set: ProvinceSet) => {
    TestBed.configureTestingModule({ providers: [await textsOf()] });
    const fixture = TestBed.createComponent(RegionMap);
    const regions = codes[set].map((code): MapRegion => ({
      key: code,
      code,
      name: code,
      parts: formerProvinceCodes(set, code),
      value: 1,
      mark: null,
    }));
    for (const [name, value] of Object.entries({ caption: 'Bản đồ', unit: 'người', regions })) fixture.componentRef.setInput(name, value);
    const page = fixture.nativeElement as HTMLElement;
    // The drawing is loaded when the page is idle.
    while (!page.querySelector('.region')) await new Promise((done) => setTimeout(done, 10));
    await fixture.whenStable();
    return page;
  };

  it.each([
    ['34', 34],
    ['63', 63],
  ] as const)('draws the whole country as %s provinces, with Hoàng Sa and Trường Sa and their names', async (set, count) => {
    const page = await open(set);
    expect(page.querySelectorAll('.region')).toHaveLength(count);
    expect(page.querySelector('.rest')).toBeNull();
    const withIsles = [...page.querySelectorAll('.region:has(.isles)')].map((one) => one.getAttribute('aria-label')?.slice(0, 2));
    expect(withIsles).toEqual(['48', '56']);
    expect([...page.querySelectorAll('.name .short')].map(({ textContent }) => textContent)).toEqual(['Hoàng Sa', 'Trường Sa']);
  });
});
