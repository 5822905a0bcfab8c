import { asked, openDialog, request, settled } from '../testing/partners-screen';
import { PartnerDialog } from './partner-dialog';

describe('the dialog that adds a partner to a campaign', () => {
  it('offers only organisations that still take part, and sends the chosen one with its role', async () => {
    const { screen, write, save } = await openDialog(PartnerDialog, 1);
    const offered = [...screen.querySelectorAll('[formControlName=organisationId] option')].map(({ textContent }) => textContent.trim());
    expect(offered).toEqual(['Chọn một tổ chức', 'Tổng công ty Bưu điện Việt Nam']);
    write('organisationId', 'Tổng công ty Bưu điện Việt Nam');
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

  it('stays open with the sentence of a refusal', async () => {
    const { screen, write, save } = await openDialog(PartnerDialog, 1);
    write('organisationId', 'Tổng công ty Bưu điện Việt Nam');
    await save();
    request('POST', '/roles').flush({ detail: 'Tổ chức đã có vai trò này.' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect([screen.querySelector('[role=alert]')?.textContent, asked.closed.mock.calls]).toEqual(['Tổ chức đã có vai trò này.', []]);
  });
});
