import { catalogue } from '../testing/catalogue';
import type { CatalogueSnapshot } from '../changes/snapshot';
import { planFile } from './plan';

const on = '2026-05-08';
const plan = (rows: readonly string[][], snapshot: Partial<CatalogueSnapshot> = {}) =>
  planFile('offices', [['office_code', 'office_name', 'commune_code'], ...rows], catalogue(undefined, snapshot), {
    on,
    complete: false,
    fresh: false,
    shares: 'none',
  });
const problems = (...rows: string[][]) => plan(rows).problems.map(({ row, column, message }) => [row, column, message.vi]);
const baDinh = ['0101', 'BHXH cơ sở Ba Đình', '00004'];
const ngocHa = ['0101', 'BHXH cơ sở Ba Đình', '8'];

describe('a file of offices', () => {
  it('names each office once and gives it every commune it lists', () => {
    expect(plan([baDinh, ngocHa, ['0102', 'BHXH cơ sở Sóc Sơn', '376']])).toMatchObject({
      problems: [],
      notes: [],
      acts: [
        { act: 'office', code: '0101', name: 'BHXH cơ sở Ba Đình' },
        { act: 'serve', office: '0101', unitId: 21, on },
        { act: 'serve', office: '0101', unitId: 22, on },
        { act: 'office', code: '0102', name: 'BHXH cơ sở Sóc Sơn' },
        { act: 'serve', office: '0102', unitId: 23, on },
      ],
    });
  });

  it('changes nothing that is known already, and only the name or the office that is new', () => {
    const offices = new Map([['0101', 'BHXH cơ sở Ba Đình']]);
    const officeOf = new Map([
      [21, '0101'],
      [22, '0199'],
    ]);
    expect(plan([baDinh], { offices, officeOf }).acts).toEqual([]);
    expect(plan([baDinh, ngocHa], { offices: new Map([['0101', 'Tên cũ']]), officeOf }).acts).toEqual([
      { act: 'office', code: '0101', name: 'BHXH cơ sở Ba Đình' },
      { act: 'serve', office: '0101', unitId: 22, on },
    ]);
  });

  it('may repeat a row, and write an office’s name in two spellings of one word', () => {
    const { acts, problems: found } = plan([
      ['0101', 'BHXH Hoà Bình', '00004'],
      ['0101', 'BHXH Hòa Bình', '00004'],
    ]);
    expect([acts.length, found]).toEqual([2, []]);
  });

  it('is refused where a commune is not there, or a code is none', () => {
    const unknown = (code: string) =>
      `Không có đơn vị mã ${code} vào ngày 08/05/2026. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.`;
    expect(problems(['0101', 'BHXH', '00001'], ['0101', 'BHXH', 'xã'])).toEqual([
      [2, 'commune_code', unknown('00001')],
      [3, 'commune_code', unknown('xã')],
    ]);
  });

  it('is refused where an office has two names, or a commune two offices', () => {
    expect(problems(baDinh, ['0101', 'BHXH Đống Đa', '00008'])).toEqual([[3, 'office_name', 'Cơ quan 0101 có tên khác ở dòng 2.']]);
    expect(problems(baDinh, ['0102', 'BHXH Đống Đa', '00004'])).toEqual([
      [3, 'commune_code', 'Xã này đã được phân cho cơ quan khác ở dòng 2.'],
    ]);
    expect(plan([baDinh, ['0102', 'BHXH Đống Đa', '00004']]).acts.filter(({ act }) => act === 'serve')).toEqual([
      { act: 'serve', office: '0101', unitId: 21, on },
    ]);
  });

  it('is given back whole where a compulsory column is missing', () => {
    const {
      lacking,
      acts,
      problems: found,
      notes,
      rows,
    } = planFile('offices', [['office_code'], ['0101'], ['0102']], catalogue(), {
      on,
      complete: false,
      fresh: false,
      shares: 'none',
    });
    expect([lacking, acts, found, notes, rows]).toEqual([['office_name', 'commune_code'], [], [], [], 2]);
  });
});
