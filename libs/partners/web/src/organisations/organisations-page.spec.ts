import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { asked, openPage, post, request, settled, union } from '../testing/partners-screen';
import { OrganisationsPage } from './organisations-page';

describe('the list of organisations', () => {
  const list = async (may = true, address = '/') => {
    const page = await openPage(OrganisationsPage, { may, address });
    request('GET', '/organisations').flush({ items: [post, union], total: 2 });
    await settled();
    return page;
  };

  it('says what each organisation is, where it works and whether it still takes part', async () => {
    expect((await list(false)).cells()).toEqual([
      ...['Tổng công ty Bưu điện Việt Nam', 'BDVN', 'Bưu điện', 'Cả nước', '–', 'Đang phối hợp'],
      ...['Hội Phụ nữ', 'HPN', 'Đoàn thể, hội', 'Cả nước', '–', 'Đã ngừng'],
    ]);
  });

  it('is only read by who may not manage partners', async () => {
    const { screen } = await list(false);
    expect(screen.textContent).not.toContain('Thêm tổ chức');
    expect(screen.querySelector('tbody button')).toBeNull();
  });

  it('asks for what the address says, and keeps a search in it', async () => {
    const page = await openPage(OrganisationsPage, { address: '/?kind=post&page=2' });
    const { params } = request('GET', '/organisations').request;
    expect([params.get('kind'), params.get('page'), params.get('sort')]).toEqual(['post', '2', 'name']);
    const box = page.screen.querySelector<HTMLInputElement>('[type=search]')!;
    box.value = 'bưu điện';
    box.dispatchEvent(new Event('change'));
    await settled();
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams).toEqual({ kind: 'post', q: 'bưu điện' });
    expect(request('GET', '/organisations').request.params.get('q')).toBe('bưu điện');
  });

  it('is read again after an organisation was saved, and says which', async () => {
    const { press } = await list();
    asked.dialog.mockReturnValue('Bưu điện Việt Nam');
    await press('Sửa Tổng công ty Bưu điện Việt Nam');
    expect(asked.dialog).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ data: post }));
    request('GET', '/organisations');
    expect(asked.told).toHaveBeenCalledWith('Đã lưu Bưu điện Việt Nam.');
  });

  it('offers a new one in its header, and stays as it is where the person turns back', async () => {
    const { screen, press } = await list();
    expect(screen.querySelector('header .actions')?.textContent).toContain('Thêm tổ chức');
    await press('Thêm tổ chức');
    expect([asked.dialog.mock.calls[0]![1].data, asked.told.mock.calls]).toEqual([null, []]);
  });
});
