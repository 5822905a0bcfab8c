import { readStatedNumber } from './stated-number';

describe('a number as a source prints it', () => {
  it.each([
    ['62.522', 62_522, null],
    ['62522', 62_522, null],
    ['trên 52.900', 52_900, 'trên'],
    ['Gần 574.000 người', 574_000, 'gần'],
    ['hơn 88', 88, 'hơn'],
    ['khoảng 72.460', 72_460, 'khoảng'],
    ['ước 3,07 triệu', 3_070_000, 'ước'],
    ['ước tính 16,101 triệu người', 16_101_000, 'ước'],
    ['2,016 triệu', 2_016_000, null],
    ['203 nghìn', 203_000, null],
    ['114,5 nghìn', 114_500, null],
    ['1,45 tỷ', 1_450_000_000, null],
    ['-1.500', -1_500, null],
    ['−418.900', -418_900, null],
    ['0', 0, null],
    ['nearly 574.000', 574_000, 'gần'],
    ['more than 2.9 million', 2_900_000, 'hơn'],
    ['2.016 million', 2_016_000, null],
    ['≈ 224.100', 224_100, 'khoảng'],
  ])('%p is %p, %p', (text, value, qualifier) => {
    expect(readStatedNumber(text)).toEqual({ value, qualifier });
  });

  it.each([
    '62,522',
    '62.52',
    '62 522',
    '',
    'gần',
    'khoảng nhiều',
    '2.016 triệu',
    '2,0165432 triệu',
    '1,5',
    '312%',
    '9.999.999.999',
    '00004',
    '3 tá',
  ])('%p is asked about, never guessed', (text) => {
    expect(readStatedNumber(text)).toBeUndefined();
  });
});
