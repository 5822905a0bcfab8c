import fc from 'fast-check';
import { originNames, qualifiers, statuses, statusNames, weaker } from './observation';

describe('the status of a sum', () => {
  it('is that of its weakest part', () => {
    expect(weaker('approved', 'provisional')).toBe('provisional');
    expect(weaker('estimated', 'published')).toBe('estimated');
    expect(weaker('submitted', 'approved')).toBe('submitted');
  });

  it('does not depend on the order of the parts, and two of one status keep it', () => {
    const status = fc.constantFrom(...statuses);
    fc.assert(
      fc.property(status, status, (left, right) => {
        expect(weaker(left, right)).toBe(weaker(right, left));
        expect(weaker(left, left)).toBe(left);
        expect([left, right]).toContain(weaker(left, right));
      }),
    );
  });
});

describe('what a figure says of itself', () => {
  it('is how far it was confirmed, from an estimate to what was published', () => {
    expect(statuses.map((status) => [statusNames[status].vi, statusNames[status].en])).toEqual([
      ['ước tính', 'estimated'],
      ['sơ bộ', 'provisional'],
      ['đã gửi duyệt', 'submitted'],
      ['đã duyệt', 'approved'],
      ['đã công bố', 'published'],
    ]);
  });

  it('is who stated it, or that it was computed back', () => {
    expect(originNames).toEqual({
      published: { vi: 'nguồn công bố', en: 'stated by a source' },
      'back-computed': { vi: 'suy ngược', en: 'computed back' },
      reported: { vi: 'đơn vị báo cáo', en: 'reported by units' },
    });
  });

  it('is the word its source put before the number, unchanged', () => {
    expect(qualifiers).toEqual(['gần', 'trên', 'hơn', 'khoảng', 'ước']);
  });
});
