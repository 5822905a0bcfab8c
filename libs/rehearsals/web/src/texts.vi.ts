export const texts = {
  notice: 'Đây là chiến dịch diễn tập, lập ngày {{day}}: mọi số, mọi buổi lễ ở đây được tạo ra để làm quen, không phải số thật.',
  old: 'Bản diễn tập đã {{days}} ngày tuổi, không còn giống một chiến dịch đang chạy.',
  none: 'Chưa có chiến dịch diễn tập để làm quen.',
  make: 'Lập chiến dịch diễn tập',
  renew: 'Làm mới diễn tập',
  remove: 'Xóa diễn tập',
  working: 'Đang tạo số, khoảng 5 giây…',
  renewed: 'Đã lập chiến dịch diễn tập quanh ngày hôm nay.',
  removed: 'Đã xóa chiến dịch diễn tập.',
  'ask-renew': {
    title: 'Làm mới diễn tập?',
    text: 'Mọi số đã nhập thử vào bản diễn tập này sẽ mất; một bản mới được lập quanh ngày hôm nay.',
  },
  'ask-remove': {
    title: 'Xóa diễn tập?',
    text: 'Chiến dịch diễn tập và mọi số đã nhập thử vào đó sẽ mất. Các chiến dịch khác không thay đổi.',
  },
};
