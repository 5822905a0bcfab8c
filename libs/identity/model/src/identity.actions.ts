import { auditActions, auditFields, labelled } from '@ra-quan/audit/model';
import type { BilingualText, Role } from '@ra-quan/shared/model';

/** What the log says was done here. */
export const identityActions = auditActions('identity', {
  'sign-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'sign-in-failed': { vi: 'Đăng nhập không được', en: 'Failed to sign in' },
  'create-user': { vi: 'Thêm người dùng', en: 'Added a user' },
  'change-user': { vi: 'Sửa người dùng', en: 'Changed a user', saysChange: true },
  'unlock-user': { vi: 'Mở khóa người dùng', en: 'Unlocked a user' },
  'reset-password': { vi: 'Cấp lại mật khẩu', en: 'Gave a new password' },
  'change-password': { vi: 'Đổi mật khẩu', en: 'Changed the password' },
  'change-password-failed': { vi: 'Đổi mật khẩu không được', en: 'Failed to change the password' },
  'end-session': { vi: 'Kết thúc phiên đăng nhập', en: 'Ended a session' },
  'move-territory': { vi: 'Chuyển địa bàn của người dùng', en: 'Moved the territory of a user' },
});

const roleNames: Record<Role, BilingualText> = {
  planner: { vi: 'cán bộ kế hoạch', en: 'planner' },
  'province-officer': { vi: 'cán bộ BHXH tỉnh', en: 'province officer' },
  'local-officer': { vi: 'cán bộ BHXH cơ sở', en: 'local officer' },
  'partner-coordinator': { vi: 'đầu mối đơn vị phối hợp', en: 'partner coordinator' },
  director: { vi: 'lãnh đạo', en: 'director' },
  'communication-officer': { vi: 'cán bộ truyền thông', en: 'communication officer' },
  administrator: { vi: 'quản trị viên', en: 'administrator' },
  auditor: { vi: 'kiểm tra, giám sát', en: 'auditor' },
};

auditFields('identity', {
  username: labelled('Tên đăng nhập', 'User name'),
  displayName: labelled('Họ và tên', 'Name'),
  role: { ...labelled('Vai trò', 'Role'), values: roleNames },
  unitId: { ...labelled('Địa bàn', 'Territory'), names: 'unit' },
  organisationId: { ...labelled('Tổ chức', 'Organisation'), names: 'organisation' },
  active: labelled('Được đăng nhập', 'May sign in'),
  network: labelled('Mạng', 'Network'),
  device: labelled('Thiết bị', 'Device'),
  sessions: labelled('Số phiên', 'Sessions'),
});
