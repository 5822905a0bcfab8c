import fc from 'fast-check';
import { fold } from './folding';
import { readPastedUnits, unitsNamed } from './pasted-units';

const units = ['Xã Tân Thành', 'Xã Tân Thạnh', 'Phường Tân Thành', 'Phường Biên Hòa', 'Xã Phú Quý', 'Đặc khu Côn Đảo'].map(
  (name, index) => ({ unitId: index + 1, name }),
);
const named = (typed: string) => unitsNamed(typed, units).map(({ name }) => name);

describe('a name pasted from another sheet', () => {
  it('means both Xã Tân Thành and Xã Tân Thạnh where it is typed without marks', () => {
    expect(named('xa tan thanh')).toEqual(['Xã Tân Thành', 'Xã Tân Thạnh']);
  });

  it('means the one that is written exactly so', () => {
    expect(named('Xã Tân Thành')).toEqual(['Xã Tân Thành']);
    expect(named('XÃ TÂN THẠNH')).toEqual(['Xã Tân Thạnh']);
  });

  it('keeps marks where the kind is left out, and asks between kinds', () => {
    expect(named('Tân Thạnh')).toEqual(['Xã Tân Thạnh']);
    expect(named('Tân Thành')).toEqual(['Xã Tân Thành', 'Phường Tân Thành']);
  });

  it('is found over shortened kinds, tone placement and i or y', () => {
    expect([named('P. Biên Hoà'), named('phu qui'), named('dk con dao'), named('Biên Hoà')]).toEqual([
      ['Phường Biên Hòa'],
      ['Xã Phú Quý'],
      ['Đặc khu Côn Đảo'],
      ['Phường Biên Hòa'],
    ]);
  });

  it('is the same with other spaces around and inside', () => {
    expect([named('  Xã  Tân\u00a0Thành '), named('xã tân thành')]).toEqual([['Xã Tân Thành'], ['Xã Tân Thành']]);
  });

  it('keeps its kind where one of that kind fits, and asks among all where none does', () => {
    expect([named('Phường Tân Thanh'), named('Đặc khu Tân Thanh'), named('Tan Thanh')]).toEqual([
      ['Phường Tân Thành'],
      ['Xã Tân Thành', 'Xã Tân Thạnh', 'Phường Tân Thành'],
      ['Xã Tân Thành', 'Xã Tân Thạnh', 'Phường Tân Thành'],
    ]);
  });

  it('means nothing where no unit has it', () => {
    expect(named('Xã Không Có')).toEqual([]);
  });

  it('is always among the candidates, with or without its marks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.boolean(), (unit, folded) => {
        expect(unitsNamed(folded ? fold(unit.name) : unit.name, units)).toContain(unit);
      }),
    );
  });
});

describe('a pasted block', () => {
  it('may be the whole sheet that the product handed out, with its title and what stands below', () => {
    const sheet = [
      ['Việt Nam', '', ''],
      ['', '', ''],
      ['STT', 'Đơn vị', 'Chỉ tiêu (người)'],
      ['1', 'Xã Tân Thành', '62.522'],
      ['2', 'Xã Tân Thạnh', ''],
      ['', 'Cộng', '62.522'],
      ['', 'Chưa phân bổ', '-5'],
    ];
    expect(readPastedUnits(sheet, units)).toMatchObject({
      named: true,
      lines: [
        { typed: 'Xã Tân Thành', cells: ['62.522'], candidates: [{ unitId: 1 }] },
        { typed: 'Xã Tân Thạnh', cells: [''], candidates: [{ unitId: 2 }] },
      ],
    });
  });

  it('is found by names in its first column, without heading, running numbers and sums', () => {
    const block = readPastedUnits(
      [
        ['STT', 'Đơn vị', 'BHXH', 'BHYT'],
        ['1', 'Phường Biên Hòa', '62.522', '7'],
        ['2', 'xa tan thanh', '3', ''],
        ['', 'Tổng cộng', '62.525', '7'],
      ],
      units,
    );
    expect(block.named && block.lines.map(({ typed, candidates, cells }) => [typed, candidates.length, cells])).toEqual([
      ['Phường Biên Hòa', 1, ['62.522', '7']],
      ['xa tan thanh', 2, ['3', '']],
    ]);
  });

  it('keeps a row whose name is not known, to be asked about', () => {
    const block = readPastedUnits(
      [
        ['Xã Lạ', '5'],
        ['Xã Phú Quý', '6'],
      ],
      units,
    );
    expect(block.named && block.lines.map(({ candidates }) => candidates.length)).toEqual([0, 1]);
  });

  it('is plain cells where it has no names', () => {
    expect(
      readPastedUnits(
        [
          ['62.522', '1'],
          ['3', '4'],
        ],
        units,
      ),
    ).toEqual({
      named: false,
      rows: [
        ['62.522', '1'],
        ['3', '4'],
      ],
    });
    expect(readPastedUnits([['62,522']], units).named).toBe(false);
  });

  const lines = (...table: string[][]) => {
    const block = readPastedUnits(table, units);
    return block.named ? block.lines.map(({ typed, cells }) => [typed, ...cells]) : block.rows;
  };
  const phuQuy = ['Xã Phú Quý', '6'];

  it('loses its first column only where that holds running numbers before names', () => {
    expect(lines(['1', 'Xã Phú Quý', '6'], ['12', 'Phường Biên Hòa', '7'])).toEqual([phuQuy, ['Phường Biên Hòa', '7']]);
    expect(lines(['1', 'Xã Phú Quý', '6'], ['', '', ''], ['2'])).toEqual([phuQuy]);
    for (const number of ['a1', '1a']) {
      const table = [
        ['Xã Phú Quý', 'ghi chú'],
        [number, 'Phường Biên Hòa'],
      ];
      expect(lines(...table)).toEqual(table);
    }
    expect(lines(['1', 'Xã Phú Quý'], ['5', '6'])).toEqual([
      ['1', 'Xã Phú Quý'],
      ['5', '6'],
    ]);
    expect(lines(['5', '6'], ['7', '8'])).toEqual([
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  it('may be names alone, where they are names of units', () => {
    expect(lines(['Xã Phú Quý'], ['Phường Biên Hòa'])).toEqual([['Xã Phú Quý'], ['Phường Biên Hòa']]);
    expect(readPastedUnits([['chưa có'], ['5']], units)).toEqual({ named: false, rows: [['chưa có'], ['5']] });
  });

  it('is found by codes in its first column, which are never counts; one that is not here is asked about', () => {
    const coded = [
      { unitId: 1, name: 'Phường Ba Đình', code: '00004' },
      { unitId: 2, name: 'Phường Bạch Mai', code: '00292' },
    ];
    const block = readPastedUnits(
      [
        ['00004', '5', '7'],
        ['00292', '6', ''],
        ['99999', '1', '2'],
      ],
      coded,
    );
    expect(block).toMatchObject({
      named: true,
      lines: [
        { typed: '00004', candidates: [{ unitId: 1 }], cells: ['5', '7'] },
        { typed: '00292', candidates: [{ unitId: 2 }] },
        { typed: '99999', candidates: [] },
      ],
    });
    expect(readPastedUnits([['12000'], ['13500']], coded).named).toBe(false);
    expect(
      readPastedUnits(
        [
          ['00004', '5'],
          ['12', '6'],
        ],
        coded,
      ).named,
    ).toBe(false);
  });

  it('has rows of numbers without a name kept, and rows without anything left out', () => {
    expect(lines(phuQuy, ['', '5'], ['Xã Lạ', '7'])).toEqual([phuQuy, ['Xã Lạ', '7']]);
    expect(lines(phuQuy, [])).toEqual([phuQuy]);
  });

  it('begins with a heading only where nothing in it is a number', () => {
    expect(lines(['Đơn vị', 'Quý 1', 'Quý 2'], phuQuy)).toEqual([phuQuy]);
    expect(lines(['Xã Lạ', '5', 'ghi chú'], phuQuy)).toEqual([['Xã Lạ', '5', 'ghi chú'], phuQuy]);
    expect(lines(['Xã Phú Quý', ''], ['Xã Lạ', 'ghi chú'])).toEqual([
      ['Xã Phú Quý', ''],
      ['Xã Lạ', 'ghi chú'],
    ]);
  });

  it.each(['Tổng cộng', 'Cộng', 'Tổng số', 'Total', 'SUM'])('leaves out the line «%s»', (sum) => {
    expect(lines(phuQuy, [sum, '6'])).toEqual([phuQuy]);
  });

  it('keeps a unit whose name only begins like a sum, or has the word inside', () => {
    expect(lines(phuQuy, ['Xã Tổng Cọt', '1'], ['Tongxa', '2'])).toEqual([phuQuy, ['Xã Tổng Cọt', '1'], ['Tongxa', '2']]);
  });
});
