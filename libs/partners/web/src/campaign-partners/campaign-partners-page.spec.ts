import { asked, openPage, request, settled } from '../testing/partners-screen';
import { CampaignPartnersPage } from './campaign-partners-page';

const partner = { id: 7, campaignId: 1, organisationId: 3, organisationName: 'Bưu điện Việt Nam', role: 'collection', note: null };

describe('the partners of a campaign', () => {
  const list = async (may = true) => {
    const page = await openPage(CampaignPartnersPage, { may });
    request('GET', '/roles').flush([partner]);
    await settled();
    return page;
  };

  it('are those of the chosen campaign, each with its role', async () => {
    const { screen, cells } = await list(false);
    expect(screen.querySelector('header')?.textContent).toContain('Tháng vận động 2026 · 01/05/2026 – 31/05/2026');
    expect(cells()).toEqual(['Bưu điện Việt Nam', 'Tổ chức dịch vụ thu', '–']);
    expect(screen.querySelector('main button, tbody button')).toBeNull();
  });

  it('need a campaign, and the page says so', async () => {
    const { screen } = await openPage(CampaignPartnersPage, { within: null });
    expect([screen.textContent, screen.querySelector('table')]).toEqual([expect.stringContaining('Chưa có chiến dịch nào'), null]);
  });

  it('leave it after a question only', async () => {
    const { press } = await list();
    await press('Bỏ Bưu điện Việt Nam');
    expect(asked.confirm).toHaveBeenCalledWith(expect.objectContaining({ title: 'Bỏ đơn vị phối hợp?', danger: true }));
    asked.confirm.mockResolvedValue({ reason: '' });
    await press('Bỏ Bưu điện Việt Nam');
    request('DELETE', '/roles/7').flush(null);
    await settled();
    request('GET', '/roles');
    expect(asked.told).toHaveBeenCalledWith('Đã bỏ Bưu điện Việt Nam khỏi chiến dịch.');
  });

  it('say why one cannot leave, and are read again', async () => {
    const { press } = await list();
    asked.confirm.mockResolvedValue({ reason: '' });
    await press('Bỏ Bưu điện Việt Nam');
    request('DELETE', '/roles/7').flush({ detail: 'Đơn vị đang ở trong một lễ.' }, { status: 422, statusText: 'Unprocessable' });
    await settled();
    request('GET', '/roles');
    expect(asked.warned).toHaveBeenCalledWith('Đơn vị đang ở trong một lễ.');
  });

  it('grow by the dialog, which is asked for this campaign', async () => {
    const { press } = await list();
    asked.dialog.mockReturnValue('Hội Phụ nữ');
    await press('Thêm đơn vị phối hợp');
    expect(asked.dialog.mock.calls[0]![1].data).toBe(1);
    request('GET', '/roles');
    expect(asked.told).toHaveBeenCalledWith('Đã thêm Hội Phụ nữ.');
  });

  it('that could not be read say why, and can be asked for again', async () => {
    const { screen, press } = await openPage(CampaignPartnersPage);
    request('GET', '/roles').flush({ detail: 'Máy chủ bận.' }, { status: 422, statusText: 'Unprocessable' });
    await settled();
    expect(screen.querySelector('[role=alert]')?.textContent).toContain('Máy chủ bận.');
    await press('Thử lại');
    request('GET', '/roles');
  });
});
