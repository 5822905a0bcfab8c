import { openProduct } from '../testing/product';

describe('a page that does not come', () => {
  it('leaves the one before on the screen, says so, and offers its address anew', async () => {
    const { auditTexts } = await import('@ra-quan/audit/web');
    const failing = jest.spyOn(auditTexts.load, 'vi').mockRejectedValue(new Error('no network'));
    const { screen, go, heading } = await openProduct('auditor');
    await go('/audit?campaign=1');
    expect(heading()).toBe('Xin chào An');
    const alert = screen.querySelector('rq-unopened-page [role=alert]');
    expect([alert?.textContent, alert?.querySelector('a')?.getAttribute('href')]).toEqual([
      expect.stringContaining('Chưa mở được trang.'),
      expect.stringMatching(/^\/audit/),
    ]);
    failing.mockRestore();
    await go('/audit?campaign=1');
    expect([heading(), screen.querySelector('rq-unopened-page')?.textContent]).toEqual([expect.stringContaining('Nhật ký'), '']);
  });
});
