import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { Role } from '@ra-quan/shared/model';
import { openProduct } from '../testing/product';

/** What may stand under “Thêm”; a domain that is added later is not counted here. */
const rest = ['Đơn vị phối hợp', 'Đơn vị hành chính', 'Người dùng', 'Nhật ký', 'Tài khoản'];

describe('the frame around every page', () => {
  it.each<[Role, string[]]>([
    ['planner', ['Tổng quan 1', 'Chiến dịch', 'Lễ ra quân', 'Chỉ tiêu', 'Kết quả', 'So sánh', 'Hộp việc']],
    ['administrator', ['Tổng quan 1', 'Chiến dịch', 'Lễ ra quân', 'Hộp việc', 'Đơn vị phối hợp', 'Đơn vị hành chính', 'Người dùng']],
  ])('offers a %s what their role may enter, and how much waits', async (role, entries) => {
    const { links } = await openProduct(role);
    expect(links('rq-rail nav').filter((text) => text !== '')).toEqual(entries);
  });

  it.each<[Role, string[]]>([
    ['director', ['Đơn vị phối hợp', 'Đơn vị hành chính', 'Tài khoản']],
    ['administrator', ['Nhật ký', 'Tài khoản']],
  ])('keeps the rest of what a %s may enter under “Thêm”', async (role, entries) => {
    const { press } = await openProduct(role);
    await press('Thêm');
    const shown = [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent.trim());
    expect(shown.filter((entry) => rest.includes(entry))).toEqual(entries);
  });

  it('marks “Thêm” while a page under it is open', async () => {
    const { screen, go } = await openProduct('director');
    const more = () => screen.querySelector('rq-rail button.entry')?.classList.contains('here');
    expect(more()).toBe(false);
    await go('/units?campaign=1');
    expect(more()).toBe(true);
  });

  it('says who is at work, on which campaign, and which page it is', async () => {
    const { screen } = await openProduct('director');
    expect(screen.querySelector('rq-user-menu')?.textContent).toContain('AnLãnh đạo');
    expect([...screen.querySelectorAll('.campaign option')].map(({ textContent }) => textContent.trim())).toEqual(['Tháng vận động 2026']);
    expect(TestBed.inject(Title).getTitle()).toBe('Tổng quan · Ra Quân');
  });

  it('shows the year of a campaign first on a phone, where the end of its name is not seen', async () => {
    const { screen } = await openProduct('director', '/', { phone: true });
    const names = [...screen.querySelectorAll('.campaign option')].map(({ textContent }) => textContent.trim());
    expect(names).toEqual(['2026 · Tháng vận động 2026']);
  });

  it('folds away all but the campaign on a phone, until it is asked for', async () => {
    const { screen, press } = await openProduct('director', '/', { phone: true });
    const header = screen.querySelector('rq-top-bar header')!;
    expect([header.classList.contains('folded'), screen.querySelector('.fold')?.getAttribute('aria-expanded')]).toEqual([true, 'false']);
    await press('Ngày tính đến và ngôn ngữ');
    expect([header.classList.contains('folded'), screen.querySelector('.fold')?.getAttribute('aria-expanded')]).toEqual([false, 'true']);
  });

  it('never folds a day in the past away, nor anything on a wide screen', async () => {
    const past = await openProduct('director', '/?asOf=2026-05-10', { phone: true });
    expect(past.screen.querySelector('rq-top-bar header')?.classList.contains('folded')).toBe(false);
    TestBed.resetTestingModule();
    const { screen } = await openProduct('director');
    expect([screen.querySelector('.fold'), screen.querySelector('rq-top-bar header')?.classList.contains('folded')]).toEqual([null, false]);
  });

  it('leads over itself to the content', async () => {
    const { screen } = await openProduct('director');
    screen.querySelector<HTMLElement>('a.skip')!.click();
    expect(document.activeElement?.id).toBe('main');
  });
});

describe('the way in', () => {
  it('leads through the sign-in page, which knows where to go on', async () => {
    const { address, heading, screen } = await openProduct(null, '/campaigns');
    expect(address()).toBe('/sign-in?next=%2Fcampaigns');
    expect([heading(), screen.querySelector('rq-rail')]).toEqual([expect.any(String), null]);
  });

  it('ends at the page of refusal, under the address that was asked for, where the role may not enter', async () => {
    const { go, heading, screen, links } = await openProduct('planner');
    await go('/users');
    expect(heading()).toBe('Không có quyền truy cập');
    expect(screen.querySelector('main')?.textContent).toContain('liên hệ quản trị viên');
    expect(links('main')).toEqual(['Về trang tổng quan']);
    expect(TestBed.inject(Title).getTitle()).toBe('Không có quyền truy cập · Ra Quân');
  });

  it('ends at a page that says so, where there is none', async () => {
    const { go, heading } = await openProduct('planner');
    await go('/khong-co');
    expect(heading()).toBe('Không tìm thấy trang');
  });
});
