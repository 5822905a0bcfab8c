export const texts = {
  title: 'Tìm nhanh',
  field: 'Tìm trang, đơn vị, chiến dịch, lễ ra quân, việc cần làm',
  results: 'Kết quả tìm',
  recent: 'Vừa mở',
  kinds: {
    act: 'Trang và việc',
    campaign: 'Chiến dịch',
    unit: 'Đơn vị hành chính',
    ceremony: 'Lễ ra quân',
    partner: 'Đơn vị phối hợp',
    person: 'Người dùng',
  },
  hint: 'Thử: «nhập kết quả phường Ba Đình», «Bình Phước», «lịch lễ ra quân». Có dấu hay không dấu đều được.',
  none: 'Không tìm thấy «{{words}}» trong những gì bạn được xem. Thử tên khác, mã, hoặc ít chữ hơn.',
  failed: 'Chưa tìm được. Kiểm tra mạng rồi thử lại.',
  keys: '↑ ↓ để chọn · Enter để mở · Esc để đóng',
};
