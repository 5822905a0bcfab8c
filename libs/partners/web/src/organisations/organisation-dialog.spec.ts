import { asked, openDialog, post, request, settled } from '../testing/partners-screen';
import { OrganisationDialog } from './organisation-dialog';

describe('the dialog of an organisation', () => {
  it('sends a new one and closes with its name', async () => {
    const { write, pick, save } = await openDialog(OrganisationDialog, null);
    write('name', 'Hội Nông dân');
    write('code', 'HND');
    write('kind', 'Đoàn thể, hội');
    await pick('parentId', 'buu dien');
    await save();
    const sent = request('POST', '/organisations');
    expect(sent.request.body).toEqual({ name: 'Hội Nông dân', nameEn: null, code: 'HND', kind: 'union', parentId: 3, unitId: null });
    sent.flush({});
    await settled();
    expect(asked.closed).toHaveBeenCalledWith('Hội Nông dân');
  });

  it('refuses a code that is not in capital letters before it is sent', async () => {
    const { write, save, errors } = await openDialog(OrganisationDialog, null);
    write('name', 'Hội Nông dân');
    write('code', 'hội nd');
    await save();
    expect([errors().length, asked.closed.mock.calls]).toEqual([1, []]);
  });

  it('says on the code that it is taken', async () => {
    const { write, save, errors } = await openDialog(OrganisationDialog, null);
    write('name', 'Bưu điện');
    write('code', 'BDVN');
    await save();
    request('POST', '/organisations').flush({ status: 409, detail: 'Mã đã được dùng.' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect([errors(), asked.closed.mock.calls]).toEqual([['Mã đã được dùng.'], []]);
  });

  it('keeps the input where somebody else was faster, and then goes over what it has shown', async () => {
    const { screen, write, save } = await openDialog(OrganisationDialog, post);
    write('name', 'Bưu điện Việt Nam');
    await save();
    const first = request('PUT', '/organisations/3');
    expect(first.request.body).toMatchObject({ name: 'Bưu điện Việt Nam', active: true, version: 4 });
    const now = { ...post, name: 'Bưu điện VN', version: 5 };
    first.flush({ status: 409, detail: 'Đã có người sửa.', current: now }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(screen.querySelector('[role=alert]')?.textContent).toContain('bản đang lưu là “Bưu điện VN” (BDVN)');
    await save();
    expect(request('PUT', '/organisations/3').request.body).toMatchObject({ name: 'Bưu điện Việt Nam', version: 5 });
  });

  it('does not offer an organisation as its own parent', async () => {
    const { offered } = await openDialog(OrganisationDialog, post);
    expect(await offered('parentId', '')).toEqual(['Hội Phụ nữ HPN']);
  });
});
