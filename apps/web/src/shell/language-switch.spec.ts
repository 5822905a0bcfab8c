import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Toast, uiTexts } from '@ra-quan/shared/ui';
import { openProduct } from '../testing/product';

describe('the switch of the language', () => {
  it('turns every text on the screen into English at once, those of domains on the overview too, and back', async () => {
    const { screen, press, links } = await openProduct('director');
    await press('English');
    expect(links('rq-rail nav').filter((text) => text !== '')).toEqual([
      'Overview 1',
      'Campaigns',
      'Launches',
      'Targets',
      'Results',
      'Comparisons',
      'Inbox',
    ]);
    const main = screen.querySelector('main')!.textContent;
    for (const text of ['Welcome, An', 'Director', 'No wave is ahead.', 'Mobilisation month 2026', 'Approve Tỉnh Đồng Tháp'])
      expect(main).toContain(text);
    expect(main).not.toMatch(/Đang triển khai|Chờ duyệt/);
    expect([document.documentElement.lang, TestBed.inject(Title).getTitle(), localStorage.getItem('rq.language')]).toEqual([
      'en',
      'Overview · Ra Quân',
      'en',
    ]);
    await press('Tiếng Việt');
    expect([document.documentElement.lang, screen.querySelector('main')!.textContent]).toEqual([
      'vi',
      expect.stringContaining('Xin chào An'),
    ]);
  });

  it('says that the language could not be loaded, and leaves the screen as it is', async () => {
    const failing = jest.spyOn(uiTexts.load, 'en').mockRejectedValue(new Error('no network'));
    const { screen, press } = await openProduct('director');
    const warned = jest.spyOn(TestBed.inject(Toast), 'warn').mockResolvedValue();
    await press('English');
    expect(warned).toHaveBeenCalledWith('Chưa đổi được ngôn ngữ. Hãy kiểm tra mạng rồi thử lại.');
    expect([document.documentElement.lang, screen.querySelector('main')!.textContent]).toEqual([
      'vi',
      expect.stringContaining('Xin chào An'),
    ]);
    failing.mockRestore();
    await press('English');
    expect(document.documentElement.lang).toBe('en');
  });
});
