import { typedDay } from './typed-day';

describe('a time typed behind a name or a code', () => {
  it.each([
    ['26740 năm 2024', '26740', ['2024-01-01', '2024-12-31']],
    ['26740 nam 2024', '26740', ['2024-01-01', '2024-12-31']],
    ['Phường Bến Nghé, ngày 30/06/2025', 'Phường Bến Nghé', ['2025-06-30']],
    ['ben nghe 1/7/2025', 'ben nghe', ['2025-07-01']],
    ['44 on 2024-05-01', '44', ['2024-05-01']],
    ['Xã Tân Tiến, 2024-05-01', 'Xã Tân Tiến', ['2024-05-01']],
    ['Phường Bến Nghé,  ngày  2024-05-01', 'Phường Bến Nghé', ['2024-05-01']],
    ['Phường Bến Nghé, ngày  30/06/2025', 'Phường Bến Nghé', ['2025-06-30']],
    ['Phường Bến Nghé,  năm   2024', 'Phường Bến Nghé', ['2024-01-01', '2024-12-31']],
    ['  44 in 2024 ', '44', ['2024-01-01', '2024-12-31']],
  ])('is read from «%s»', (text, rest, days) => expect(typedDay(text)).toEqual({ rest, days }));

  it.each([
    '26740',
    'Xã Năm',
    'năm 2024',
    'Phường 12',
    'ben nghe 31/02/2025',
    'Xã Tân Tiến 2024',
    '26740 năm 20245',
    '44 1/7/20255',
    '44 2024-05-011',
    '44 2024-02-30',
    '1/7/2025',
    '2024-05-01',
    'ngày',
  ])('is not found in «%s»', (text) => expect(typedDay(text)).toBeUndefined());
});
