import { asked, openPage, plan, request, settled } from '../testing/partners-screen';
import { JointPlansPage } from './joint-plans-page';

describe('the joint plans of a campaign', () => {
  const list = async (may = true) => {
    const page = await openPage(JointPlansPage, { may });
    request('GET', '/joint-plans').flush([plan]);
    await settled();
    return page;
  };

  it('say who signed what, and when', async () => {
    expect((await list(false)).cells()).toEqual(['1731/KHLT-BHXH-BĐVN', '29/04/2022', 'Phối hợp ra quân', 'Hội Phụ nữ']);
  });

  it('are removed in the version that was seen, after a question', async () => {
    const { press } = await list();
    asked.confirm.mockResolvedValue({ reason: '' });
    await press('Bỏ 1731/KHLT-BHXH-BĐVN');
    const sent = request('DELETE', '/joint-plans/8');
    expect(sent.request.params.get('version')).toBe('2');
    sent.flush(null);
    await settled();
    expect(asked.told).toHaveBeenCalledWith('Đã bỏ kế hoạch 1731/KHLT-BHXH-BĐVN.');
    request('GET', '/joint-plans');
  });

  it('are read again where the person turned back from a change, for somebody else may have made one', async () => {
    const { press } = await list();
    await press('Sửa 1731/KHLT-BHXH-BĐVN');
    expect(asked.dialog.mock.calls[0]![1].data).toEqual({ plan });
    request('GET', '/joint-plans');
    expect(asked.told).not.toHaveBeenCalled();
  });

  it('say that there is none yet, and what will be here', async () => {
    const { screen } = await openPage(JointPlansPage);
    request('GET', '/joint-plans').flush([]);
    await settled();
    expect(screen.querySelector('rq-empty-state')?.textContent).toContain('Chưa có kế hoạch liên tịch');
  });
});
