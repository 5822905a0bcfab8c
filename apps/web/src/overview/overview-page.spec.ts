import { openProduct } from '../testing/product';

describe('the overview', () => {
  const part = (screen: HTMLElement, label: string) => screen.querySelector(`section[aria-labelledby=${label}]`)?.textContent ?? '';

  it('shows where the campaign stands in words, and what waits for a director', async () => {
    const { screen } = await openProduct('director');
    expect(part(screen, 'campaign-now')).toContain('Tháng vận động 2026');
    expect(part(screen, 'campaign-now')).toContain('Đang triển khai');
    expect(part(screen, 'waiting-sheets')).toContain('Bảng kết quả chờ bạn duyệt');
    expect(part(screen, 'waiting-sheets')).toContain('Chờ duyệt');
  });

  it('shows no result sheets to who neither enters nor approves them', async () => {
    const { screen } = await openProduct('planner');
    expect([part(screen, 'campaign-now'), part(screen, 'waiting-sheets')]).toEqual([expect.stringContaining('Vì an sinh'), '']);
  });

  it('leads to everything the role may do, each said in a sentence', async () => {
    const { screen } = await openProduct('auditor');
    const entries = [...screen.querySelectorAll('main ul .does')].map(({ textContent }) => textContent);
    expect(entries).toContain('Ai đã làm gì, khi nào, vì sao');
    expect(entries).not.toContain('Cấp và khóa tài khoản, đặt lại mật khẩu');
  });

  it('says which part did not come, and fetches it again; nobody sees the key of a text', async () => {
    const { campaignsTexts } = await import('@ra-quan/campaigns/web');
    const failing = jest.spyOn(campaignsTexts.load, 'vi').mockRejectedValue(new Error('no network'));
    const { screen, press } = await openProduct('planner');
    expect(screen.querySelector('main rq-load-problem')?.textContent).toContain('Thử lại');
    expect(screen.textContent).not.toContain('campaigns.');
    failing.mockRestore();
    await press('Thử lại');
    expect(part(screen, 'campaign-now')).toContain('Đang triển khai');
  });
});
