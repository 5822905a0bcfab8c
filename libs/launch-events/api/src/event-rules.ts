import type { Rule } from '@ra-quan/shared/api';

/** What a ceremony may break. */
export const eventRules = {
  planClosed: {
    code: 'launch-events.plan-closed',
    vi: 'Lễ đã khai mạc hoặc đã hủy thì không sửa kế hoạch được nữa.',
    en: 'A ceremony that opened or was cancelled can no longer be changed.',
  },
  campaignOver: {
    code: 'launch-events.campaign-over',
    vi: 'Chiến dịch đã kết thúc hoặc đã hủy.',
    en: 'The campaign is over or was cancelled.',
  },
  waveElsewhere: { code: 'launch-events.wave-elsewhere', vi: 'Đợt không thuộc chiến dịch này.', en: 'The wave is not of this campaign.' },
  dayOutside: {
    code: 'launch-events.day-outside',
    vi: 'Ngày tổ chức nằm ngoài thời gian của chiến dịch.',
    en: 'The day is outside the campaign.',
  },
  wrongLevel: {
    code: 'launch-events.wrong-level',
    vi: 'Đơn vị không tồn tại vào ngày đó hoặc không đúng cấp của lễ (trung ương, tỉnh, xã).',
    en: 'The unit does not exist on that day or is not of the level of the ceremony (centre, province, commune).',
  },
  alreadyPlanned: {
    code: 'launch-events.already-planned',
    vi: 'Đã có lễ cùng tên, cùng đơn vị, cùng giờ trong chiến dịch này.',
    en: 'The campaign has a ceremony of that name, unit and time already.',
  },
  reported: {
    code: 'launch-events.reported',
    vi: 'Lễ đã có số liệu nên giữ nguyên chiến dịch, cấp, đơn vị và ngày. Hãy rút lại số liệu trước.',
    en: 'The ceremony has figures: it keeps its campaign, level, unit and day. Take the figures back first.',
  },
  venueNeeded: {
    code: 'launch-events.venue-needed',
    vi: 'Chưa có địa điểm. Hãy ghi địa điểm vào kế hoạch lễ rồi xác nhận.',
    en: 'There is no venue yet. Write the venue into the plan, then confirm.',
  },
  openedAtFault: {
    code: 'launch-events.opened-at-fault',
    vi: 'Giờ khai mạc phải trong ngày tổ chức và không ở sau lúc này.',
    en: 'The time of opening must be on the day of the ceremony, and not later than now.',
  },
  numbersOrReason: {
    code: 'launch-events.numbers-or-reason',
    vi: 'Lễ chưa có số liệu nào. Hãy nhập kết quả, hoặc nêu lý do không có số.',
    en: 'The ceremony has no figures. Enter its results, or say why there are none.',
  },
  newTimeNeeded: { code: 'launch-events.new-time-needed', vi: 'Cần nhập thời điểm mới.', en: 'A new time is needed.' },
} as const satisfies Record<string, Rule>;
