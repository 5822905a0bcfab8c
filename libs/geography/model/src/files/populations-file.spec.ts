import { catalogue } from '../testing/catalogue';
import type { CatalogueSnapshot } from '../changes/snapshot';
import { planFile } from './plan';

const on = '2026-04-01';
const plan = (rows: readonly string[][], snapshot: Partial<CatalogueSnapshot> = {}) =>
  planFile('populations', [['code', 'group', 'persons'], ...rows], catalogue(undefined, snapshot), {
    on,
    complete: false,
    fresh: false,
    shares: 'none',
  });
const problems = (...rows: string[][]) => plan(rows).problems.map(({ row, column, message }) => [row, column, message.vi]);

describe('a file of populations', () => {
  it('counts provinces and communes by code, everybody where no group is named', () => {
    expect(
      plan([
        ['01', '', '8.807.523'],
        ['8', '', '23023'],
      ]),
    ).toMatchObject({
      problems: [],
      notes: [],
      acts: [
        { act: 'count', unitId: 2, on, group: 'all', persons: 8_807_523 },
        { act: 'count', unitId: 22, on, group: 'all', persons: 23_023 },
      ],
    });
  });

  it('asks which unit is meant where a spreadsheet dropped the zeros of a code', () => {
    expect(plan([['4', '', '5']]).acts).toEqual([]);
    expect(problems(['4', '', '5'])).toEqual([
      [2, 'code', '«4» có thể là 04 Tỉnh Cao Bằng, 00004 Phường Ba Đình: hãy ghi đủ các số 0 ở đầu mã (định dạng ô là văn bản).'],
    ]);
  });

  it.each(['poor', 'Hộ nghèo', 'ho ngheo', 'Poor households'])('understands the group «%s»', (group) => {
    expect(plan([['00004', group, '12']]).acts).toEqual([{ act: 'count', unitId: 21, on, group: 'poor', persons: 12 }]);
  });

  it('counts another group or another unit beside, and changes nothing that is known', () => {
    const populations = new Map([['21/all/2026-04-01', 23_023]]);
    expect(plan([['00004', '', '23023']], { populations }).acts).toEqual([]);
    expect(
      plan(
        [
          ['00004', '', '23024'],
          ['00004', 'poor', '5'],
          ['00008', '', '7'],
        ],
        { populations },
      ),
    ).toMatchObject({
      problems: [],
      acts: [{ persons: 23_024 }, { group: 'poor' }, { unitId: 22 }],
    });
  });

  it('keeps what is not known as not known, and says so', () => {
    const { acts, notes, problems: found } = plan([['00004', '', 'đang cập nhật']]);
    expect([acts, found]).toEqual([[], []]);
    expect(notes.map(({ row, column, message }) => [row, column, message.vi])).toEqual([
      [2, 'persons', 'Chưa có số người; giữ là chưa biết.'],
    ]);
  });

  it('says of each row what is wrong with it, and counts nothing of it', () => {
    expect(
      problems(
        ['00999', '', '5'],
        ['00004', 'người già', '5'],
        ['00008', '', 'khoảng 60'],
        ['00376', '', '5'],
        ['00376', 'all', '6'],
        ['xã', '', '7'],
      ),
    ).toEqual([
      [2, 'code', 'Không có đơn vị mã 00999 vào ngày 01/04/2026. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.'],
      [3, 'group', 'Không có nhóm «người già». Các nhóm: all, working-age, informal-worker, poor, near-poor, ethnic-minority.'],
      [4, 'persons', '«khoảng 60» không phải số người viết theo kiểu 62522 hoặc 62.522.'],
      [6, 'code', 'Mã 00376 đã có ở dòng 5: một mã chỉ thuộc một đơn vị trong một ngày.'],
      [7, 'code', 'Không có đơn vị mã xã vào ngày 01/04/2026. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.'],
    ]);
    expect(
      plan([
        ['00999', '', '5'],
        ['00004', 'người già', '5'],
        ['00008', '', 'khoảng 60'],
      ]).acts,
    ).toEqual([]);
  });
});
