import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const identityActions = auditActions('identity', {
  'sign-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'sign-in-failed': { vi: 'Đăng nhập không được', en: 'Failed to sign in' },
  'create-user': { vi: 'Thêm người dùng', en: 'Added a user' },
  'change-user': { vi: 'Sửa người dùng', en: 'Changed a user' },
  'unlock-user': { vi: 'Mở khóa người dùng', en: 'Unlocked a user' },
  'reset-password': { vi: 'Cấp lại mật khẩu', en: 'Gave a new password' },
  'change-password': { vi: 'Đổi mật khẩu', en: 'Changed the password' },
  'change-password-failed': { vi: 'Đổi mật khẩu không được', en: 'Failed to change the password' },
  'end-session': { vi: 'Kết thúc phiên đăng nhập', en: 'Ended a session' },
  'move-territory': { vi: 'Chuyển địa bàn của người dùng', en: 'Moved the territory of a user' },
});
