import { certainCount, partsOfCounts, severalOf, partsTooLarge, partTooLargeWords } from './part-of-count';

describe('a count that is a part of another', () => {
  it('is who was newly enrolled, renewed or came back, among all who were signed up in the same scheme', () => {
    expect(partsOfCounts.map(({ part, whole }) => `${part.code} ⊂ ${whole.code}`)).toEqual([
      'si-voluntary-renewed ⊂ si-voluntary-mobilised',
      'si-voluntary-returned ⊂ si-voluntary-mobilised',
      'hi-household-renewed ⊂ hi-household-mobilised',
      'si-voluntary-new ⊂ si-voluntary-mobilised',
      'hi-household-new ⊂ hi-household-mobilised',
    ]);
  });

  const found = (counts: Readonly<Record<number, number | null>>) =>
    partsTooLarge((id) => counts[id]).map(({ part, partCount, wholeCount }) => [part.code, partCount, wholeCount]);

  it('is never larger than its whole', () => {
    expect(found({ 1: 485, 6: 88 })).toEqual([]);
    expect(found({ 1: 88, 6: 88 })).toEqual([]);
    expect(found({ 1: 87, 6: 88, 2: 10, 7: 11 })).toEqual([
      ['si-voluntary-new', 88, 87],
      ['hi-household-new', 11, 10],
    ]);
    expect(found({ 1: 0, 6: 1 })).toEqual([['si-voluntary-new', 1, 0]]);
  });

  it('contradicts nothing where one of the two is missing, and nothing of another scheme', () => {
    expect([found({ 6: 88 }), found({ 1: null, 6: 88 }), found({ 1: 5, 6: null }), found({ 2: 5, 6: 88 })]).toEqual([[], [], [], []]);
  });

  it('is said with both numbers', () => {
    const [wrong] = partsTooLarge((id) => ({ 1: 1_000, 6: 1_200 })[id]);
    expect(partTooLargeWords(wrong!, 'Phường Ba Đình')).toEqual({
      vi: 'Phường Ba Đình: BHXH tự nguyện phát triển mới 1.200 > BHXH tự nguyện vận động được 1.000',
      en: 'Phường Ba Đình: newly enrolled voluntary SI 1,200 > voluntary SI sign-ups 1,000',
    });
  });

  it('contradicts nothing where a source leaves open whether it does', () => {
    const part = ([null, 'trên', 'hơn', 'gần', 'khoảng', 'ước'] as const).map((qualifier) => certainCount(6, 88, qualifier));
    const whole = ([null, 'trên', 'hơn', 'gần', 'khoảng', 'ước'] as const).map((qualifier) => certainCount(1, 80, qualifier));
    expect([part, whole]).toEqual([
      [88, 88, 88, null, null, null],
      [80, null, null, 80, null, null],
    ]);
  });

  it('is named one by one up to three', () => {
    const all = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ vi: name, en: name }));
    expect([severalOf(all.slice(0, 3)).vi, severalOf(all).vi, severalOf(all).en]).toEqual([
      'A; B; C',
      'A; B; C; và 2 chỗ khác',
      'A; B; C; and 2 more',
    ]);
  });
});
