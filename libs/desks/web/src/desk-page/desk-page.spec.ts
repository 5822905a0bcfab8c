import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CampaignNow, campaignsTexts } from '@ra-quan/campaigns/web';
import type { Desk, CampaignStanding } from '@ra-quan/desks/model';
import { RehearsalNotice, rehearsalsTexts } from '@ra-quan/rehearsals/web';
import type { Permission, Task } from '@ra-quan/shared/model';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { CampaignContext, Session, WaitingCount, sharedTexts } from '@ra-quan/shared/web';
import { desksTexts } from '../texts';
import { DeskPage } from './desk-page';

@Component({ selector: 'rq-campaign-now', template: '' })
class NoStrip {}
@Component({ selector: 'rq-rehearsal-notice', template: 'diễn tập' })
class Notice {}

const task = (index: number): Task => ({
  key: `figures.sheet-submitted.${index}`,
  text: { vi: `Duyệt bảng ${index}`, en: `Approve ${index}` },
  detail: { vi: '110 xã đã có số', en: '110 communes reported' },
  page: { path: `/results/review/${index}`, query: {} },
  urgency: 70,
});

const standing: CampaignStanding = {
  campaignId: 1,
  unit: { id: 1, name: 'Việt Nam' },
  period: { from: '2026-05-06', to: '2026-05-21' },
  days: { gone: 15, all: 30 },
  figures: [
    {
      indicatorId: 1,
      indicatorCode: 'si-voluntary-mobilised',
      name: { vi: 'BHXH tự nguyện', en: 'Voluntary SI' },
      toDate: 41_286,
      today: 12,
      target: 60_000,
      provisional: true,
      estimated: false,
      course: [1_000, 41_286],
      base: {
        campaignId: 9,
        campaign: { vi: 'Tháng vận động trước', en: 'The month before' },
        period: { from: '2025-05-01', to: '2025-05-16' },
        value: 39_622,
        course: [900, 39_622],
      },
    },
  ],
  coverage: [
    { day: '2026-05-19', reported: 3_104, expected: 3_321 },
    { day: '2026-05-20', reported: 4, expected: 3_321 },
  ],
};

const desk: Desk = {
  readAt: '2026-05-20T02:00:00Z',
  today: '2026-05-20',
  standing,
  tasks: Array.from({ length: 9 }, (_, index) => task(index)),
  snoozed: [],
  since: '2026-05-19T02:00:00Z',
  happened: [],
  done: [],
};

describe('the desk', () => {
  const counted = jest.fn();
  const settled = async () => {
    for (let turn = 0; turn < 3; turn++) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  const asked = (method: string, end: string) =>
    TestBed.inject(HttpTestingController).expectOne((sent) => sent.method === method && sent.url.endsWith(end));

  async function open(shown: Partial<Desk> = {}, { may = [] as Permission[], rehearsal = false } = {}) {
    localStorage.clear();
    const user = { id: 1, username: 'an', displayName: 'An', role: 'director', unitId: null, unitName: null, organisationId: null };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', component: DeskPage }], withComponentInputBinding()),
        await textsOf(desksTexts, campaignsTexts, rehearsalsTexts, sharedTexts),
        { provide: Session, useValue: { may: (one: Permission) => may.includes(one), user: signal(user), csrfToken: signal(null) } },
        { provide: WaitingCount, useValue: { reload: counted } },
        { provide: CampaignContext, useValue: { id: signal(1), campaign: signal({ rehearsal }) } },
      ],
    });
    TestBed.overrideComponent(DeskPage, { remove: { imports: [CampaignNow, RehearsalNotice] }, add: { imports: [NoStrip, Notice] } });
    const harness = await RouterTestingHarness.create('/');
    await settled();
    asked('GET', '/desk').flush({ ...desk, ...shown });
    await settled();
    return harness.routeNativeElement!;
  }
  const textIn = (screen: HTMLElement, label: string) =>
    screen.querySelector(`section[aria-labelledby=${label}]`)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  it('says where things stand to date, against the target, the time, and the same days before', async () => {
    const text = textIn(await open(), 'standing');
    for (const part of [
      'Việt Nam',
      'Ngày 15 của 30',
      '41.286',
      '68,8% chỉ tiêu 60.000',
      'thời gian 50,0%',
      'mỗi ngày còn lại cần 1.247,6 người',
      'bằng 104,2% so với cùng 15 ngày',
    ])
      expect(text).toContain(part);
    expect(text).toContain('3.104/3.321 xã đã báo cáo ngày 19/05/2026');
  });

  it('lets the coverage speak where nearly nobody reported today', async () => {
    const screen = await open();
    expect(textIn(screen, 'standing')).toContain('mới 4 của 3.321 xã hôm nay');
    expect(textIn(screen, 'standing')).not.toContain('hôm nay: 12');
  });

  it('shows the sum of today where enough reported', async () => {
    const coverage = [{ day: '2026-05-20', reported: 1_000, expected: 3_321 }];
    expect(textIn(await open({ standing: { ...standing, coverage } }), 'standing')).toContain('hôm nay: 12');
  });

  it('speaks of a commune alone without counting communes', async () => {
    const own = (reported: number) => ({
      ...standing,
      unit: { id: 5, name: 'Phường Ba Đình' },
      coverage: [{ day: '2026-05-20', reported, expected: 1 }],
    });
    const before = textIn(await open({ standing: own(0) }), 'standing');
    expect([before.includes('Tình hình phường Ba Đình'), before.includes('chưa gửi số hôm nay')]).toEqual([true, true]);
    TestBed.resetTestingModule();
    expect(textIn(await open({ standing: own(1) }), 'standing')).toContain('hôm nay: 12');
  });

  it('says by when a task is due, and what is late, by the server’s clock', async () => {
    const due = (at: string) => ({ tasks: [{ ...task(0), due: at }] });
    expect(textIn(await open(due('2026-05-20T10:00:00Z')), 'tasks')).toContain('Hạn 17:00 hôm nay, còn 8 giờ · 110 xã đã có số');
    TestBed.resetTestingModule();
    expect(textIn(await open(due('2026-05-19T10:00:00Z')), 'tasks')).toContain('Trễ 16 giờ (hạn 17:00 hôm qua)');
  });

  it('never calls what is missing a zero', async () => {
    const nothing = { ...standing.figures[0]!, toDate: null, target: null, base: null };
    const text = textIn(await open({ standing: { ...standing, figures: [nothing] } }), 'standing');
    expect(text).toContain('chưa có số');
    expect(text).toContain('chưa giao chỉ tiêu');
    expect(text).toContain('chưa có số của cùng 15 ngày');
  });

  it('leads to where each task is done, shows seven, and says how many there are', async () => {
    const screen = await open();
    const links = [...screen.querySelectorAll<HTMLAnchorElement>('rq-task-list a')];
    expect(links.map((link) => link.getAttribute('href')).slice(0, 2)).toEqual(['/results/review/0', '/results/review/1']);
    expect(links).toHaveLength(7);
    expect(textIn(screen, 'tasks')).toContain('Xem tất cả 9 việc');
  });

  it('puts a task off until tomorrow, and reads the desk anew', async () => {
    const screen = await open();
    [...screen.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Để mai')!.click();
    await settled();
    const put = asked('PUT', '/desk/snoozed');
    expect(put.request.body).toEqual({ task: 'figures.sheet-submitted.0', until: '2026-05-21', campaign: 1 });
    put.flush(null);
    await settled();
    expect(counted).toHaveBeenCalledTimes(1);
    asked('GET', '/desk').flush({ ...desk, tasks: [] });
    await settled();
    expect(textIn(screen, 'tasks')).toContain('Không có việc nào chờ bạn.');
  });

  it('tells of rehearsals on one, and to who plans campaigns', async () => {
    expect((await open({}, { rehearsal: true })).textContent).toContain('diễn tập');
    TestBed.resetTestingModule();
    expect((await open({}, { may: ['campaigns.plan'] })).textContent).toContain('diễn tập');
    TestBed.resetTestingModule();
    expect((await open()).textContent).not.toContain('diễn tập');
  });
});
