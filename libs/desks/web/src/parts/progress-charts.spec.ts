import { TestBed } from '@angular/core/testing';
import type { CampaignStanding } from '@ra-quan/desks/model';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { desksTexts } from '../texts';
import { ProgressCharts } from './progress-charts';

const standing: CampaignStanding = {
  campaignId: 1,
  unit: { id: 1, name: 'Việt Nam' },
  period: { from: '2026-05-06', to: '2026-05-09' },
  days: { gone: 3, all: 4 },
  figures: [
    {
      indicatorId: 1,
      indicatorCode: 'si-voluntary-mobilised',
      name: { vi: 'BHXH tự nguyện', en: 'Voluntary SI' },
      toDate: 30,
      today: 10,
      target: 100,
      provisional: true,
      estimated: false,
      course: [null, 20, 30],
      base: {
        campaignId: 9,
        campaign: { vi: 'Tháng trước', en: 'The month before' },
        period: { from: '2025-05-01', to: '2025-05-04' },
        value: 40,
        course: [10, 25, 40, 60],
      },
    },
  ],
  coverage: [],
};

describe('progress against time', () => {
  const table = async (shown: Partial<CampaignStanding['figures'][number]> = {}) => {
    TestBed.configureTestingModule({ providers: [await textsOf(desksTexts)] });
    const fixture = TestBed.createComponent(ProgressCharts);
    fixture.componentRef.setInput('standing', { ...standing, figures: [{ ...standing.figures[0]!, ...shown }] });
    TestBed.tick();
    const rows = (fixture.nativeElement as HTMLElement).querySelectorAll('tr');
    return [...rows].map((row) => [...row.cells].map(({ textContent }) => textContent.trim()));
  };

  it('is this campaign to date beside the whole of the last one and the target spread over the days', async () => {
    expect(await table()).toEqual([
      ['', 'Tháng trước', 'Chỉ tiêu 100, chia đều theo ngày', 'Chiến dịch này, đến 08/05/2026'],
      ['06/05', '10', '25', '–'],
      ['07/05', '25', '50', '20'],
      ['08/05', '40', '75', '30'],
      ['09/05', '60', '100', '–'],
    ]);
  });

  it('has no line of what is not known', async () => {
    expect((await table({ target: null, base: null }))[0]).toEqual(['', 'Chiến dịch này, đến 08/05/2026']);
    TestBed.resetTestingModule();
    expect(await table({ course: [null, null, null] })).toEqual([]);
  });
});
