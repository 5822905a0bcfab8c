/** What the parts used by every domain say. */
export const sharedTexts = {
  vi: {
    'no-network': 'Không kết nối được máy chủ. Nội dung đã nhập vẫn còn; hãy kiểm tra mạng rồi thử lại.',
    'server-failed': 'Hệ thống gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên kèm mã {{id}}.',
    'not-saved': 'Chưa lưu được. Hãy thử lại.',
    role: {
      planner: 'Cán bộ kế hoạch',
      'province-officer': 'Cán bộ BHXH tỉnh',
      'local-officer': 'Cán bộ BHXH cơ sở',
      'partner-coordinator': 'Đầu mối đơn vị phối hợp',
      director: 'Lãnh đạo',
      'communication-officer': 'Cán bộ truyền thông',
      administrator: 'Quản trị viên',
      auditor: 'Kiểm tra, giám sát',
    },
  },
  en: {
    'no-network': 'The server cannot be reached. What you typed is kept; check the network and try again.',
    'server-failed': 'Something failed on the server. Try again; if it stays, tell the administrator the code {{id}}.',
    'not-saved': 'Not saved. Please try again.',
    role: {
      planner: 'Planner',
      'province-officer': 'Province officer',
      'local-officer': 'Local officer',
      'partner-coordinator': 'Partner coordinator',
      director: 'Director',
      'communication-officer': 'Communication officer',
      administrator: 'Administrator',
      auditor: 'Auditor',
    },
  },
};
