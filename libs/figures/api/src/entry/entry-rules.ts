import { partTooLarge } from '@ra-quan/figures/model';
import type { Rule } from '@ra-quan/shared/api';

/** What an entry may break; each says what is wrong and what to do. */
export const entryRules = {
  campaignClosed: {
    code: 'figures.campaign-not-open',
    vi: 'Chiến dịch chưa công bố hoặc đã hủy nên chưa nhận kết quả.',
    en: 'The campaign is not published yet, or was cancelled: it takes no results.',
  },
  dayOutside: {
    code: 'figures.day-outside-campaign',
    vi: 'Ngày {day} nằm ngoài thời gian của chiến dịch ({from} – {to}).',
    en: 'The day {day} is outside the campaign ({from} – {to}).',
  },
  dayToCome: { code: 'figures.day-to-come', vi: 'Ngày {day} chưa đến nên chưa có kết quả.', en: 'The day {day} has not come yet.' },
  unitNotThen: {
    code: 'figures.unit-not-in-force',
    vi: 'Có đơn vị không tồn tại vào ngày {day}. Hãy mở lại bảng nhập của ngày đó.',
    en: 'A unit does not exist on {day}. Open the grid of that day again.',
  },
  oneProvince: {
    code: 'figures.one-province',
    vi: 'Mỗi lần nhập chỉ gồm các xã của một tỉnh.',
    en: 'One entry holds communes of one province.',
  },
  communesOnly: { code: 'figures.communes-only', vi: 'Kết quả theo ngày nhập ở cấp xã.', en: 'Daily results are entered for communes.' },
  wrongIndicator: {
    code: 'figures.wrong-indicator',
    vi: 'Có chỉ số không nhập ở bảng này.',
    en: 'An indicator does not belong to this grid.',
  },
  underReview: {
    code: 'figures.under-review',
    vi: 'Bảng số đang chờ duyệt. Hãy đợi duyệt hoặc nhờ người duyệt trả lại rồi sửa.',
    en: 'The sheet is under review. Wait for the decision, or ask for it to be returned.',
  },
  reasonNeeded: {
    code: 'figures.reason-needed',
    vi: 'Số đã duyệt: cần ghi lý do sửa.',
    en: 'These figures are approved: a correction needs a reason.',
  },
  eventElsewhere: {
    code: 'figures.event-elsewhere',
    vi: 'Lễ ra quân không thuộc chiến dịch, đơn vị hoặc ngày này.',
    en: 'The ceremony is not of this campaign, unit or day.',
  },
  eventNotOpened: {
    code: 'figures.event-not-opened',
    vi: 'Lễ chưa khai mạc nên chưa có kết quả. Hãy báo khai mạc trên trang của lễ trước.',
    en: 'The ceremony has not opened, so it has no results yet. Report its opening on its page first.',
  },
  partTooLarge: { code: 'figures.part-larger-than-whole', ...partTooLarge },
  keyReused: {
    code: 'figures.key-reused',
    vi: 'Mã chống gửi trùng đã dùng cho một nội dung khác.',
    en: 'The idempotency key was used for other content.',
  },
  keyMalformed: { code: 'figures.key-malformed', vi: 'Mã chống gửi trùng không hợp lệ.', en: 'The idempotency key is malformed.' },
} as const satisfies Record<string, Rule>;
