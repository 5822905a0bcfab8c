import { figuresActions } from './figures.actions';

it('the log keeps what was done to results under codes that never change, and says each in both languages', () => {
  expect(Object.values(figuresActions).map(({ code, vi, en }) => [code, vi, en])).toEqual([
    ['figures.enter', 'Nhập kết quả', 'Entered results'],
    ['figures.submit', 'Trình kết quả', 'Submitted results'],
    ['figures.approve', 'Duyệt kết quả', 'Approved results'],
    ['figures.return', 'Trả lại kết quả', 'Returned results'],
  ]);
});
