import type { BilingualText, Language } from '@ra-quan/shared/model';

/** What the codes of the log mean, by domain. */
const words: Readonly<Record<string, BilingualText>> = {
  'identity.sign-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'identity.sign-in-failed': { vi: 'Đăng nhập không được', en: 'Failed to sign in' },
  'identity.create-user': { vi: 'Thêm người dùng', en: 'Added a user' },
  'identity.change-user': { vi: 'Sửa người dùng', en: 'Changed a user' },
  'identity.unlock-user': { vi: 'Mở khóa người dùng', en: 'Unlocked a user' },
  'identity.reset-password': { vi: 'Cấp lại mật khẩu', en: 'Gave a new password' },
  'identity.change-password': { vi: 'Đổi mật khẩu', en: 'Changed the password' },
  'campaigns.create': { vi: 'Lập chiến dịch', en: 'Planned a campaign' },
  'campaigns.change': { vi: 'Sửa kế hoạch chiến dịch', en: 'Changed the plan of a campaign' },
  'campaigns.copy': { vi: 'Sao chép chiến dịch', en: 'Copied a campaign' },
  'campaigns.publish': { vi: 'Công bố chiến dịch', en: 'Published a campaign' },
  'campaigns.start': { vi: 'Bắt đầu chiến dịch', en: 'Started a campaign' },
  'campaigns.close': { vi: 'Kết thúc chiến dịch', en: 'Closed a campaign' },
  'campaigns.cancel': { vi: 'Hủy chiến dịch', en: 'Cancelled a campaign' },
  'partners.add-organisation': { vi: 'Thêm đơn vị phối hợp', en: 'Added a partner' },
  'partners.change-organisation': { vi: 'Sửa đơn vị phối hợp', en: 'Changed a partner' },
  'partners.add-to-campaign': { vi: 'Đưa đơn vị vào chiến dịch', en: 'Added a partner to a campaign' },
  'partners.remove-from-campaign': { vi: 'Đưa đơn vị khỏi chiến dịch', en: 'Removed a partner from a campaign' },
  'partners.add-joint-plan': { vi: 'Thêm kế hoạch liên tịch', en: 'Added a joint plan' },
  'launch-events.create': { vi: 'Lập lễ ra quân', en: 'Planned a ceremony' },
  'launch-events.change': { vi: 'Sửa kế hoạch lễ', en: 'Changed the plan of a ceremony' },
  'launch-events.plan-provinces': { vi: 'Lập lễ cho mọi tỉnh', en: 'Planned ceremonies of all provinces' },
  'launch-events.confirm': { vi: 'Xác nhận lễ', en: 'Confirmed a ceremony' },
  'launch-events.open': { vi: 'Báo khai mạc lễ', en: 'Reported a ceremony open' },
  'launch-events.hold': { vi: 'Báo kết thúc lễ', en: 'Reported a ceremony held' },
  'launch-events.report': { vi: 'Gửi báo cáo lễ', en: 'Sent the report of a ceremony' },
  'launch-events.postpone': { vi: 'Hoãn lễ', en: 'Postponed a ceremony' },
  'launch-events.reschedule': { vi: 'Xếp lại lịch lễ', en: 'Rescheduled a ceremony' },
  'launch-events.cancel': { vi: 'Hủy lễ', en: 'Cancelled a ceremony' },
  'targets.enter': { vi: 'Giao chỉ tiêu', en: 'Assigned targets' },
  'figures.enter': { vi: 'Nhập kết quả', en: 'Entered results' },
  'figures.submit': { vi: 'Trình kết quả', en: 'Submitted results' },
  'figures.approve': { vi: 'Duyệt kết quả', en: 'Approved results' },
  'figures.return': { vi: 'Trả lại kết quả', en: 'Returned results' },
};

/** What was done, as the log's code says it; a code that has no words yet has none. */
export const actionWords = (action: string, language: Language): string | undefined => words[action]?.[language];
