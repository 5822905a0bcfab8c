import type { Desk } from '@ra-quan/desks/model';

export const deskExample: Desk = {
  readAt: '2026-05-20T02:00:00.000Z',
  today: '2026-05-20',
  standing: {
    campaignId: 4,
    unit: { id: 1, name: 'Việt Nam' },
    period: { from: '2026-05-06', to: '2026-05-21' },
    days: { gone: 15, all: 30 },
    figures: [
      {
        indicatorId: 1,
        indicatorCode: 'si-voluntary-mobilised',
        name: { vi: 'Người tham gia BHXH tự nguyện vận động được', en: 'Voluntary SI sign-ups' },
        toDate: 41_286,
        today: 350,
        target: 60_000,
        provisional: true,
        estimated: false,
        course: [1_204, 3_871, 7_006],
        base: {
          campaignId: 1,
          campaign: { vi: 'Tháng vận động 2020', en: 'Campaign month 2020' },
          period: { from: '2020-05-01', to: '2020-05-16' },
          value: 39_622,
          course: [980, 3_120, 6_450],
        },
      },
    ],
    coverage: [{ day: '2026-05-19', reported: 3_104, expected: 3_321 }],
  },
  tasks: [
    {
      key: 'figures.sheet-submitted.71',
      text: { vi: 'Duyệt bảng Tỉnh Bắc Ninh, ngày 19/05/2026', en: 'Approve Tỉnh Bắc Ninh, 19/05/2026' },
      detail: { vi: 'Một xã chiếm 78% số của tỉnh trong ngày', en: 'One commune has 78% of the day' },
      page: { path: '/results/review/71', query: {} },
      urgency: 90,
    },
  ],
  snoozed: [],
  since: '2026-05-18T17:00:00.000Z',
  happened: [
    {
      at: '2026-05-19T09:10:00.000Z',
      actorName: 'Trần Thu Giang',
      said: { vi: 'Trả lại kết quả: Thành phố Hà Nội, 18/05/2026', en: 'Returned results: Thành phố Hà Nội, 18/05/2026' },
      reason: 'Đề nghị kiểm tra lại',
    },
  ],
  done: [],
};
