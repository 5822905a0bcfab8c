import { figuresActions } from './figures.actions';

it('the log keeps what was done to results under codes that never change, and says each in both languages', () => {
  expect(Object.values(figuresActions).map(({ code, vi, en }) => [code, vi, en])).toEqual([
    ['figures.enter', 'Nhập kết quả', 'Entered results'],
    ['figures.submit', 'Gửi duyệt kết quả', 'Submitted results'],
    ['figures.approve', 'Duyệt kết quả', 'Approved results'],
    ['figures.carry', 'Chuyển số liệu theo đơn vị', 'Carried figures with their unit'],
    ['figures.return', 'Trả lại kết quả', 'Returned results'],
  ]);
});
