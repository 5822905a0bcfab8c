import { figuresActions } from './figures.actions';

it('the log keeps what was done to results under codes that never change, and says each in both languages', () => {
  expect(Object.values(figuresActions).map(({ code, vi, en }) => [code, vi, en])).toEqual([
    ['figures.enter', 'Nhập kết quả', 'Entered results'],
    ['figures.submit', 'Gửi duyệt kết quả', 'Submitted results'],
    ['figures.approve', 'Duyệt kết quả', 'Approved results'],
    ['figures.carry', 'Chuyển số liệu theo đơn vị', 'Carried figures with their unit'],
    ['figures.return', 'Trả lại kết quả', 'Returned results'],
    ['figures.state', 'Nhập số công bố', 'Entered a stated figure'],
    ['figures.correct-stated', 'Sửa số công bố', 'Corrected a stated figure'],
    ['figures.prefer-stated', 'Chọn nguồn được dùng của số công bố', 'Chose the source of a stated figure that counts'],
    ['figures.withdraw-stated', 'Rút lại số công bố', 'Withdrew a stated figure'],
  ]);
});
