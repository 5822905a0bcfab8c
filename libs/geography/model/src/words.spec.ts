import type { BilingualText } from '@ra-quan/shared/model';
import { effectNames, effects } from './changes/change-report';
import { followUpKindNames, followUpKinds } from './changes/follow-up';
import { orderedKindNames, orderedKinds, orderFaults } from './changes/ordered-change';
import { checkHeading, fileColumns, fileKindNames, fileKinds, placesOf, type FileColumn, type FileKind } from './files/columns';
import { finding, findings, type FindingCode } from './files/problems';
import { geographyActions } from './geography.actions';
import { kindNames } from './naming';
import { personGroups } from './population';
import { boundaries, boundaryNames } from './restating/restating';
import { catalogueStart, unitKinds } from './unit';

const columns = Object.fromEntries(
  fileKinds.flatMap((kind) =>
    Object.entries<FileColumn>(fileColumns[kind]).map(([key, { meaning }]) => [`${kind} ${key}`, meaning] as const),
  ),
);
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('what the catalogue says', () => {
  it.each<[string, Readonly<Record<string, BilingualText>>, readonly string[]]>([
    ['kinds of units', kindNames, unitKinds],
    ['effects of a change', effectNames, effects],
    ['what follows a unit', followUpKindNames, followUpKinds],
    ['changes that can be ordered', orderedKindNames, orderedKinds],
    ['actions in the log', geographyActions, ['import', ...orderedKinds, 'undo', 'move-follow-up', 'dismiss-follow-up']],
    ['faults of an order', orderFaults, Object.keys(orderFaults)],
    ['files', fileKindNames, fileKinds],
    ['columns of files', columns, Object.keys(columns)],
    ['findings in files', findings, Object.keys(findings)],
    ['groups of persons', personGroups, ['all', 'working-age', 'informal-worker', 'poor', 'near-poor', 'ethnic-minority']],
    ['how a figure came onto a map', boundaryNames, boundaries],
    ['the column of the check', { check: checkHeading }, ['check']],
  ])('of %s is there in both languages, no two alike', (_, table, keys) => {
    expect(Object.keys(table).sort()).toEqual([...keys].sort());
    for (const language of ['vi', 'en'] as const) {
      const texts = Object.values(table).map((words) => words[language] ?? '');
      expect(texts.filter((text) => !/\p{L}{2}/u.test(text))).toEqual([]);
    }
    const pairs = Object.values(table).map(({ vi, en }) => `${vi} ${en}`);
    if (table !== columns) expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('of a finding fills in the same details in both languages, and leaves none open', () => {
    for (const code of Object.keys(findings) as FindingCode[]) {
      const { vi, en } = findings[code];
      expect(placeholders(en)).toEqual(placeholders(vi));
      const details = Object.fromEntries(placeholders(vi).map((name) => [name.slice(1, -1), `‹${name.slice(1, -1)}›`]));
      const { message } = finding(2, 'code', code, details);
      for (const text of [message.vi, message.en]) {
        expect(placeholders(text)).toEqual([]);
        for (const value of Object.values(details)) expect(text).toContain(value);
      }
    }
    expect(finding(2, null, 'pair-repeated').message.vi).toBe('Cặp đơn vị này đã có ở dòng {other}.');
  });

  it('of the log stands under codes that never change', () => {
    expect(Object.values(geographyActions).map(({ code }) => code.split('.'))).toEqual(
      Object.keys(geographyActions).map((verb) => ['geography', verb]),
    );
  });

  it('begins with the day on which the provinces became those of 2008', () => {
    expect(catalogueStart).toBe('2008-08-01');
  });
});

describe('the documented columns of a file', () => {
  const of = (kind: FileKind) =>
    Object.values<FileColumn>(fileColumns[kind]).map(({ heading, required }) => (required ? `${heading}!` : heading));

  it('are these, the compulsory ones marked', () => {
    expect(fileKinds.map((kind) => of(kind).join(' '))).toEqual([
      'code! name! kind province_code district_code district_name population',
      'old_code old_district_code new_code! whole! share',
      'office_code! office_name! commune_code!',
      'code! group persons!',
    ]);
  });

  it.each<[FileKind, string, readonly string[]]>([
    ['units', 'code', ['mã', 'mã đơn vị', 'Mã xã', 'CODE']],
    ['units', 'name', ['tên', 'Tên đơn vị', 'tên đầy đủ']],
    ['units', 'kind', ['loại', 'Cấp']],
    ['units', 'provinceCode', ['mã tỉnh', 'Mã TP', 'province code']],
    ['units', 'districtCode', ['mã huyện', 'mã QH']],
    ['units', 'districtName', ['tên huyện', 'Quận huyện', 'Quận/Huyện']],
    ['units', 'population', ['dân số', 'số dân']],
    ['successions', 'oldCode', ['mã cũ', 'mã đơn vị cũ']],
    ['successions', 'oldDistrictCode', ['mã huyện cũ']],
    ['successions', 'newCode', ['mã mới', 'mã đơn vị mới']],
    ['successions', 'whole', ['toàn bộ', 'nhập toàn bộ']],
    ['successions', 'share', ['tỷ lệ', 'tỉ lệ']],
    ['offices', 'code', ['mã cơ quan', 'mã BHXH']],
    ['offices', 'name', ['tên cơ quan', 'BHXH cơ sở']],
    ['offices', 'communeCode', ['mã xã']],
    ['populations', 'code', ['mã', 'mã đơn vị', 'mã xã']],
    ['populations', 'group', ['nhóm']],
    ['populations', 'persons', ['số người', 'dân số', 'population']],
  ])('of %s: %s is also understood as %p, and nothing else is', (kind, key, headings) => {
    for (const heading of headings) {
      const places = placesOf(kind, ['ghi chú', heading]) as Record<string, number | undefined>;
      expect(Object.entries(places).filter(([, at]) => at !== undefined)).toEqual([[key, 1]]);
    }
  });
});
