import { inSentence } from '@ra-quan/shared/model';
import { auditActions } from './actions';
import { changesIn, idsIn, sentenceOf, type Names } from './telling';
import { auditFields, labelled, type NamedKind } from './words';

auditActions('boats', {
  launch: { vi: 'Hạ thủy', en: 'Launched', saysChange: true },
  count: {
    vi: 'Đếm',
    en: 'Counted',
    counts: {
      field: 'cells',
      verbs: { added: { vi: 'Nhập', en: 'Entered' }, changed: { vi: 'Sửa', en: 'Changed' }, removed: { vi: 'Xóa', en: 'Removed' } },
      many: { vi: 'Nhập hoặc sửa {count} số', en: 'Entered or changed {count} figures' },
    },
  },
});
auditFields('boats', {
  state: { ...labelled('Trạng thái', 'State'), values: { dry: { vi: 'trên cạn', en: 'ashore' }, wet: { vi: 'dưới nước', en: 'afloat' } } },
  unitId: { ...labelled('Đơn vị', 'Unit'), names: 'unit' },
  to: { ...labelled('Đến hết ngày', 'To'), halfOpen: true },
  at: labelled('Lúc', 'At'),
  sails: labelled('Có buồm', 'Has sails'),
  crew: labelled('Thủy thủ', 'Crew'),
  name: labelled('Tên', 'Name'),
  cells: { ...labelled('Số', 'Figures'), counts: ['unit', 'indicator'] },
  version: { ...labelled('Bản', 'Version'), silent: true },
});
const all: Record<NamedKind, Record<number, string>> = {
  unit: { 7: 'Phường Ba Đình, Thành phố Hà Nội', 8: 'Xã Ba Vì, Thành phố Hà Nội' },
  indicator: { 1: 'BHXH tự nguyện mới' },
  campaign: {},
  wave: {},
  organisation: {},
};
const names: Names = (kind, id) => (all[kind][id] ? { vi: all[kind][id], en: all[kind][id] } : undefined);
const entry = (action: string, before: unknown, after: unknown) => ({ action, subjectName: 'Thành phố Hà Nội, 20/05/2026', before, after });
const count = (before: number | null, after: number | null) =>
  entry('boats.count', { cells: [[7, 1, before]] }, { cells: [[7, 1, after]] });

describe('an entry of the log in words', () => {
  it('says a campaign in the language that is read, as long as it is still called so', () => {
    const inBoth: Names = (kind, id) => (kind === 'campaign' && id === 4 ? { vi: 'Diễn tập', en: 'Rehearsal' } : undefined);
    const of = (subjectName: string) => ({
      action: 'boats.launch',
      subjectType: 'campaign',
      subjectId: '4',
      subjectName,
      before: null,
      after: null,
    });
    expect(idsIn(of('Diễn tập'))).toEqual([['campaign', 4]]);
    expect(sentenceOf(of('Diễn tập'), inBoth, 'en')).toBe('Launched: Rehearsal');
    expect(sentenceOf(of('Diễn tập'), inBoth, 'vi')).toBe('Hạ thủy: Diễn tập');
    expect(sentenceOf(of('Tên cũ'), inBoth, 'en')).toBe('Launched: Tên cũ');
  });

  it('says a figure that was corrected, entered or removed, with the unit, the indicator and the day', () => {
    const said = (before: number | null, after: number | null) => sentenceOf(count(before, after), names, 'vi');
    expect(said(12, 15)).toBe('Sửa 12 → 15 phường Ba Đình · BHXH tự nguyện mới · 20/05/2026');
    expect(said(null, 1500)).toBe('Nhập 1.500 phường Ba Đình · BHXH tự nguyện mới · 20/05/2026');
    expect(said(12, null)).toBe('Xóa 12 phường Ba Đình · BHXH tự nguyện mới · 20/05/2026');
    expect(sentenceOf(count(12, 15), names, 'en')).toBe('Changed 12 → 15 Phường Ba Đình · BHXH tự nguyện mới · 20/05/2026');
  });

  it('says of many figures how many, and each of them by itself below', () => {
    const many = entry(
      'boats.count',
      {
        cells: [
          [7, 1, 3],
          [8, 1, null],
        ],
      },
      {
        cells: [
          [7, 1, 4],
          [8, 1, 5],
        ],
      },
    );
    expect(sentenceOf(many, names, 'vi')).toBe('Nhập hoặc sửa 2 số: Thành phố Hà Nội, 20/05/2026');
    expect(changesIn(many, names, 'vi')).toEqual([
      { field: 'Phường Ba Đình, Thành phố Hà Nội · BHXH tự nguyện mới', before: '3', after: '4', changed: true },
      { field: 'Xã Ba Vì, Thành phố Hà Nội · BHXH tự nguyện mới', before: null, after: '5', changed: true },
    ]);
    expect(idsIn(many)).toEqual([
      ['unit', 7],
      ['indicator', 1],
      ['unit', 8],
      ['indicator', 1],
    ]);
  });

  it('writes values as people do: states, names, days, moments, truths, and never an id', () => {
    const before = { state: 'dry', unitId: 7, to: '2026-06-01', at: '2026-05-20T01:30:00.000Z', sails: false, crew: null, version: 1 };
    const after = { ...before, state: 'wet', unitId: 999, sails: true, crew: [{ name: 'An', version: 2 }], unheardOf: 'x' };
    expect(changesIn(entry('boats.launch', before, after), names, 'vi')).toEqual([
      { field: 'Trạng thái', before: 'trên cạn', after: 'dưới nước', changed: true },
      { field: 'Đơn vị', before: 'Phường Ba Đình, Thành phố Hà Nội', after: 'Đơn vị –', changed: true },
      { field: 'Có buồm', before: 'không', after: 'có', changed: true },
      { field: 'Thủy thủ', before: '–', after: 'Tên: An', changed: true },
      { field: 'Nội dung khác', before: null, after: 'x', changed: true },
      { field: 'Đến hết ngày', before: '31/05/2026', after: '31/05/2026', changed: false },
      { field: 'Lúc', before: '20/05/2026 08:30', after: '20/05/2026 08:30', changed: false },
    ]);
  });

  it('says with the act what was changed, where that is one thing', () => {
    const launched = entry('boats.launch', { state: 'dry', sails: true }, { state: 'wet', sails: true });
    expect(sentenceOf(launched, names, 'vi')).toBe('Hạ thủy: Thành phố Hà Nội, 20/05/2026 · Trạng thái: trên cạn → dưới nước');
  });

  it('says what was done to what, also in an entry of which nothing is known any more', () => {
    expect(sentenceOf(entry('boats.launch', null, null), names, 'en')).toBe('Launched: Thành phố Hà Nội, 20/05/2026');
    expect(sentenceOf(entry('boats.sink', null, { x: 1 }), names, 'vi')).toBe('Việc khác: Thành phố Hà Nội, 20/05/2026');
  });

  it('writes units small inside a sentence', () => {
    expect(['Phường Ba Đình', 'Thành phố Hà Nội', 'Xã Phường Mới', 'Việt Nam'].map(inSentence)).toEqual([
      'phường Ba Đình',
      'thành phố Hà Nội',
      'xã Phường Mới',
      'Việt Nam',
    ]);
  });
});
