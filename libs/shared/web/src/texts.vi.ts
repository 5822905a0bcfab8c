export const texts = {
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
  leave: {
    lost: {
      title: 'Bỏ nội dung chưa lưu?',
      text: 'Nội dung vừa nhập trên trang này chưa được lưu và sẽ mất.',
      action: 'Bỏ và rời trang',
    },
    kept: {
      title: 'Còn {{count}} ô chưa lưu',
      text: 'Các ô này vẫn được giữ trên máy và hiện lại khi bạn mở lại bảng.',
      action: 'Rời trang',
    },
  },
};
