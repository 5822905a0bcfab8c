import { actionsIn, nextState } from '@ra-quan/shared/model';
import type { CampaignPlan } from './campaign-plan';
import { copyOfPlan } from './campaign-copy';
import { campaignActions, campaignStates, campaignWorkflow } from './campaign-workflow';
import { shortcomingsOf } from './readiness';

const may2020: CampaignPlan = {
  code: 'THANG-2020',
  name: 'Tháng vận động 2020',
  nameEn: null,
  legalBasis: '1676/QĐ-TTg',
  windowFrom: '2020-05-01',
  windowTo: '2020-08-01',
  waves: [
    { name: 'Đợt 1', kind: 'launch', from: '2020-05-23', to: '2020-05-24' },
    { name: 'Đợt 2', kind: 'launch', from: '2020-07-11', to: '2020-07-13' },
  ],
  themes: [{ text: 'Chính sách BHXH - điểm tựa an sinh', textEn: null, slogans: ['Vì an sinh'] }],
  messages: [{ pillar: 'Quyền lợi', text: 'Lương hưu cho người lao động tự do', audiences: ['nông dân'] }],
};

describe('a copied campaign', () => {
  const copy = copyOfPlan(may2020, { code: 'THANG-2027', name: 'Tháng vận động 2027', windowFrom: '2027-05-01' });

  it('keeps the legal basis, the waves and the messages', () => {
    expect(copy.legalBasis).toBe('1676/QĐ-TTg');
    expect(copy.waves.map(({ from, to }) => [from, to])).toEqual([
      ['2027-05-23', '2027-05-24'],
      ['2027-07-11', '2027-07-13'],
    ]);
    expect(copy.messages).toHaveLength(1);
  });

  it('has an empty theme, which is the one thing missing before it can be published', () => {
    expect(copy.themes).toEqual([]);
    expect(shortcomingsOf(copy)).toEqual(['theme']);
  });

  it('moves by days when the window starts on another day of the year', () => {
    const moved = copyOfPlan(may2020, { code: 'X', name: 'X', windowFrom: '2026-11-01' });
    expect([moved.windowFrom, moved.windowTo, moved.waves[0]!.from]).toEqual(['2026-11-01', '2027-02-01', '2026-11-23']);
  });
});

describe('the readiness of a campaign', () => {
  it('is complete when nothing is missing', () => {
    expect(shortcomingsOf(may2020)).toEqual([]);
  });

  it('lists everything that is missing, in the order of work', () => {
    expect(shortcomingsOf({ ...may2020, legalBasis: ' ', waves: [], themes: [], messages: [] })).toEqual([
      'legal-basis',
      'waves',
      'theme',
      'message',
    ]);
  });

  it('sees a wave outside the window', () => {
    expect(shortcomingsOf({ ...may2020, windowTo: '2020-07-12' })).toEqual(['wave-outside-window']);
  });
});

describe('the workflow of a campaign', () => {
  it.each([
    ['draft', 'publish', 'published'],
    ['published', 'start', 'running'],
    ['running', 'close', 'closed'],
    ['running', 'cancel', 'cancelled'],
    ['draft', 'start', undefined],
    ['closed', 'cancel', undefined],
    ['cancelled', 'publish', undefined],
  ] as const)('%s, %s → %s', (state, action, next) => {
    expect(nextState(campaignWorkflow, state, action)).toBe(next);
  });

  it('lets every state but the last two be left, by planners alone', () => {
    const open = (held: Parameters<typeof actionsIn>[2]) => campaignStates.map((state) => actionsIn(campaignWorkflow, state, held).length);
    expect(open(['campaigns.plan'])).toEqual([2, 2, 2, 0, 0]);
    expect(open(['campaigns.read'])).toEqual([0, 0, 0, 0, 0]);
    expect(campaignActions).toHaveLength(4);
  });
});
