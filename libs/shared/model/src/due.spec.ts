import { dueWords } from './due';
import { instantInVietnam, timeInVietnam } from './period';

const now = instantInVietnam('2026-05-20', '14:00');
const said = (day: string, time: string) => dueWords(instantInVietnam(day, time), now);

describe('a deadline', () => {
  it.each([
    ['2026-05-20', '17:00', 'Hạn 17:00 hôm nay, còn 3 giờ', 'Due 17:00 today, 3 hours left'],
    ['2026-05-20', '14:40', 'Hạn 14:40 hôm nay, còn 40 phút', 'Due 14:40 today, 40 minutes left'],
    ['2026-05-20', '15:20', 'Hạn 15:20 hôm nay, còn 1 giờ 20 phút', 'Due 15:20 today, 1 hour 20 minutes left'],
    ['2026-05-21', '07:30', 'Hạn 07:30 ngày mai, còn 17 giờ', 'Due 07:30 tomorrow, 17 hours left'],
    ['2026-05-25', '17:00', 'Hạn 17:00 ngày 25/05/2026, còn 5 ngày', 'Due 17:00, 25/05/2026, 5 days left'],
  ])('to come on %s at %s says the hour and what is left', (day, time, vi, en) => {
    expect(said(day, time)).toEqual({ text: { vi, en }, isLate: false });
  });

  it.each([
    ['2026-05-20', '12:00', 'Trễ 2 giờ (hạn 12:00 hôm nay)', '2 hours late (due 12:00 today)'],
    ['2026-05-19', '17:00', 'Trễ 21 giờ (hạn 17:00 hôm qua)', '21 hours late (due 17:00 yesterday)'],
    ['2026-05-18', '09:00', 'Trễ 2 ngày (hạn 09:00 ngày 18/05/2026)', '2 days late (due 09:00, 18/05/2026)'],
  ])('that passed on %s at %s says by how much', (day, time, vi, en) => {
    expect(said(day, time)).toEqual({ text: { vi, en }, isLate: true });
  });

  it('is a time in Viet Nam, whatever the clock of the machine', () => {
    expect(instantInVietnam('2026-05-20', '00:30')).toBe('2026-05-19T17:30:00.000Z');
    expect(timeInVietnam(new Date('2026-05-19T17:30:00Z'))).toBe('00:30');
  });
});
