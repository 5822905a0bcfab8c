import type { Route, Routes } from '@angular/router';
import { areas } from '../areas';
import { sectionAbout, sectionsOf } from './manual';

/** The manual lies beside the product, not in it. */
const files = jest.requireActual<{ readFileSync(file: string, encoding: 'utf8'): string }>('node:fs');
const manuals = ['vi', 'en'].map((language) => sectionsOf(files.readFileSync(`docs/manual/pages.${language}.md`, 'utf8')));

async function pathsOf(above: string, routes: Routes): Promise<string[]> {
  const paths = await Promise.all(
    routes.map(async ({ path = '', children, loadChildren, redirectTo }: Route) => {
      const own = [above, path].filter(Boolean).join('/');
      if (redirectTo !== undefined) return [];
      if (children) return pathsOf(own, children);
      if (loadChildren) return pathsOf(own, (await (loadChildren as () => Promise<Routes>)()) ?? []);
      return [`/${own}`];
    }),
  );
  return paths.flat();
}

describe('the manual, page by page', () => {
  it('tells of every page of the product, in both languages', async () => {
    const paths = (await Promise.all(areas.map(async ({ path, load }) => pathsOf(path, await load())))).flat();
    expect(paths.length).toBeGreaterThan(30);
    for (const sections of manuals) {
      const told = sections.flatMap(({ pages }) => pages);
      expect(paths.filter((path) => !told.includes(path))).toEqual([]);
      expect(told.filter((page) => page.startsWith('/') && page !== '/' && !paths.includes(page))).toEqual([]);
    }
  });

  it('has the same sections in both languages, each with words', () => {
    const [vi, en] = manuals as [ReturnType<typeof sectionsOf>, ReturnType<typeof sectionsOf>];
    expect(en.map(({ pages }) => pages)).toEqual(vi.map(({ pages }) => pages));
    expect([...vi, ...en].filter(({ text }) => text.length < 20 || text.includes('<!--'))).toEqual([]);
  });

  it.each([
    ['/', 'Tổng quan'],
    ['/?campaign=4', 'Tổng quan'],
    ['/campaigns/new', 'Lập hoặc sửa chiến dịch'],
    ['/campaigns/17', 'Một chiến dịch'],
    ['/results/review/71?x=/units', 'Duyệt một bảng'],
    ['/units/follow-ups', 'Việc theo sau thay đổi'],
    ['/units/5', 'Một đơn vị'],
    ['/audit/no/such', 'Nhật ký'],
    ['/403', 'Tổng quan'],
  ])('is opened at the section of %p: %p', (address, title) => {
    expect(sectionAbout(manuals[0]!, address)?.title).toBe(title);
  });
});
