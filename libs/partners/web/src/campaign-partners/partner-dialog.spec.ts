import { asked, openDialog, request, settled } from '../testing/partners-screen';
import { PartnerDialog } from './partner-dialog';

describe('the dialog that adds a partner to a campaign', () => {
  it('offers only organisations that still take part, and sends the chosen one with its role', async () => {
    const { write, offered, pick, save } = await openDialog(PartnerDialog, 1);
    expect(await offered('organisationId', '')).toEqual(['Tổng công ty Bưu điện Việt Nam BDVN']);
    await pick('organisationId', 'buu dien');
    write('role', 'Tài trợ');
    write('note', '  ');
    await save();
    const sent = request('POST', '/roles');
    expect(sent.request.body).toEqual({ campaignId: 1, organisationId: 3, role: 'sponsor', note: null });
    sent.flush({});
    await settled();
    expect(asked.closed).toHaveBeenCalledWith('Tổng công ty Bưu điện Việt Nam');
  });

  it('asks for the organisation before anything is sent', async () => {
    const { save, errors } = await openDialog(PartnerDialog, 1);
    await save();
    expect([errors().length, asked.closed.mock.calls]).toEqual([1, []]);
  });

  it('finds an organisation without marks, by its English name and its code, and takes no text for one', async () => {
    const { offered, save, errors } = await openDialog(PartnerDialog, 1);
    for (const typed of ['buu dien viet', 'Vietnam Post', 'bdvn'])
      expect(await offered('organisationId', typed)).toEqual(['Tổng công ty Bưu điện Việt Nam BDVN']);
    expect(await offered('organisationId', 'hoi phu nu')).toEqual(['Không có tổ chức nào khớp.']);
    await save();
    expect(errors()).toEqual(['Chọn một tổ chức trong danh sách gợi ý.']);
  });

  it('stays open with the sentence of a refusal', async () => {
    const { screen, pick, save } = await openDialog(PartnerDialog, 1);
    await pick('organisationId', 'buu dien');
    await save();
    request('POST', '/roles').flush({ detail: 'Tổ chức đã có vai trò này.' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect([screen.querySelector('[role=alert]')?.textContent, asked.closed.mock.calls]).toEqual(['Tổ chức đã có vai trò này.', []]);
  });
});
