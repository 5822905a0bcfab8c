import { TestBed } from '@angular/core/testing';
import { asked, openDialog, plan, request, settled } from '../testing/partners-screen';
import { JointPlanDialog } from './joint-plan-dialog';

describe('the dialog of a joint plan', () => {
  it('sends what was signed, by whom and when', async () => {
    const { screen, write, save } = await openDialog(JointPlanDialog, { campaignId: 1 });
    write('number', ' 02/KHLT-BHXH ');
    write('signedOn', '29/04/2022');
    write('title', 'Phối hợp');
    screen.querySelector<HTMLInputElement>('rq-organisation-choice [type=checkbox]')!.click();
    await save();
    const sent = request('POST', '/joint-plans');
    expect(sent.request.body).toEqual({
      campaignId: 1,
      number: '02/KHLT-BHXH',
      signedOn: '2022-04-29',
      title: 'Phối hợp',
      organisationIds: [3],
    });
    sent.flush({});
    await settled();
    expect(asked.closed).toHaveBeenCalledWith('02/KHLT-BHXH');
  });

  it('refuses a number that is none of a joint plan, and a plan that nobody signed', async () => {
    const { write, save, errors } = await openDialog(JointPlanDialog, { campaignId: 1 });
    write('number', '1731/KH-BHXH');
    write('signedOn', '29/04/2022');
    write('title', 'Phối hợp');
    await save();
    expect([errors().length, asked.closed.mock.calls]).toEqual([2, []]);
  });

  it('still offers an organisation that has stopped since it signed', async () => {
    const { screen } = await openDialog(JointPlanDialog, { plan });
    expect(screen.querySelector('rq-organisation-choice')?.textContent).toContain('Hội Phụ nữ');
    TestBed.resetTestingModule();
    const { screen: other } = await openDialog(JointPlanDialog, { campaignId: 1 });
    expect(other.querySelector('rq-organisation-choice')?.textContent).not.toContain('Hội Phụ nữ');
  });

  it('keeps the input where somebody else was faster, and then goes over what it has shown', async () => {
    const { screen, write, save } = await openDialog(JointPlanDialog, { plan });
    write('title', 'Phối hợp ra quân năm 2022');
    await save();
    const now = { ...plan, title: 'Bản khác', version: 3 };
    request('PUT', '/joint-plans/8').flush({ status: 409, detail: 'x', current: now }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(screen.querySelector('[role=alert]')?.textContent).toContain('“Bản khác”');
    await save();
    expect(request('PUT', '/joint-plans/8').request.body).toMatchObject({ title: 'Phối hợp ra quân năm 2022', version: 3 });
  });

  it('says on the number that it is taken', async () => {
    const { save, errors } = await openDialog(JointPlanDialog, { plan });
    await save();
    request('PUT', '/joint-plans/8').flush({ status: 409, detail: 'Số này đã có.' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(errors()).toEqual(['Số này đã có.']);
  });
});
