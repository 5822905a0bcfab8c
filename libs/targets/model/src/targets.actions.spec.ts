import { targetsActions } from './targets.actions';

it('the log keeps what was done to targets under codes that never change, and says each in both languages', () => {
  expect(Object.values(targetsActions).map(({ code, vi, en }) => [code, vi, en])).toEqual([
    ['targets.enter', 'Giao chỉ tiêu', 'Assigned targets'],
    ['targets.move', 'Chuyển chỉ tiêu sang đơn vị kế tục', 'Moved targets to the successor'],
  ]);
});
