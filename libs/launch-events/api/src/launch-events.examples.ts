import type { DayBoard, EventSummary, LaunchEvent } from '@ra-quan/launch-events/model';

/** Examples for the description of the API. */
export const summaryExample: EventSummary = {
  id: 4,
  campaignId: 1,
  waveId: 1,
  level: 'province',
  unitId: 2,
  unitPath: 'Thành phố Hà Nội',
  name: 'Lễ ra quân thành phố Hà Nội',
  venue: 'Bưu điện thành phố, 75 Đinh Tiên Hoàng',
  startsAt: '2026-05-08T00:30:00.000Z',
  day: '2026-05-08',
  host: 'BHXH thành phố Hà Nội',
  state: 'confirmed',
  expectedAttendance: 250,
  sites: 2,
  teams: 12,
};

export const eventExample: LaunchEvent = {
  ...summaryExample,
  stateReason: null,
  openedAt: null,
  hasFigures: false,
  version: 2,
  organisationIds: [1],
  partners: [{ id: 1, name: 'Tổng công ty Bưu điện Việt Nam' }],
  sites: [{ name: 'Điểm cầu Bưu điện tỉnh', kind: 'link' }],
  teams: [{ name: 'Đoàn diễu hành số 1', people: 30, vehicles: 15 }],
  actions: ['open'],
};

export const boardExample: DayBoard = {
  campaignId: 1,
  day: '2026-05-08',
  asOf: '2026-05-08T02:00:00.000Z',
  counts: { planned: 0, confirmed: 3, opened: 30, held: 0, reported: 0, postponed: 1, cancelled: 0 },
  sites: 63,
  teams: 708,
  tiles: [
    {
      unitId: 2,
      name: 'Thành phố Hà Nội',
      state: 'opened',
      eventId: 4,
      events: 1,
      startsAt: '2026-05-08T00:30:00.000Z',
      lastWordAt: '2026-05-08T00:34:00.000Z',
      late: false,
    },
  ],
};
