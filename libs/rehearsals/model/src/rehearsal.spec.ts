import { partsOfCounts } from '@ra-quan/figures/model';
import { provincesOfToday } from '@ra-quan/geography/model';
import { communeCounts, indicatorsOf } from './rehearsal-counts';
import { rehearsalOf, rehearsalPlan } from './rehearsal';
import { ceremonyStory, reportedOffsets, sheetStory, targetsKept } from './rehearsal-story';

const codes: readonly string[] = provincesOfToday.map(({ code }) => code);
const sum = (counts: readonly { readonly value: number }[]) => counts.reduce((all, { value }) => all + value, 0);

describe('the rehearsal', () => {
  it('is old from the seventh day on', () => {
    const ages = ['2026-05-08', '2026-05-14', '2026-05-15'].map((today) => rehearsalOf(1, rehearsalPlan('2026-05-08').windowFrom, today));
    expect(ages.map(({ age, old }) => [age, old])).toEqual([
      [0, false],
      [6, false],
      [7, true],
    ]);
  });

  it('tells only of provinces that there are', () => {
    const told = codes.filter(
      (code) => ceremonyStory(code) !== 'reported' || targetsKept.includes(code) || sheetStory(code, -1)?.state !== 'approved',
    );
    expect(told).toHaveLength(13);
  });

  it('reports working days, the launch and today', () => {
    expect(reportedOffsets('2026-05-04', '2026-05-18')).toEqual([-14, -13, -12, -11, -10, -7, -6, -5, -4, -3, -2, -1, 0]);
  });

  it('has the same figures whatever the day, and more of them at the launch', () => {
    const story = sheetStory('38', -1)!;
    const [once, again] = [
      communeCounts('38', -1, 'si-voluntary-mobilised', 166, story),
      communeCounts('38', -1, 'si-voluntary-mobilised', 166, story),
    ];
    expect(once).toEqual(again);
    expect(sum(once)).toBeGreaterThan(2 * sum(communeCounts('38', -5, 'si-voluntary-mobilised', 166, sheetStory('38', -5)!)));
    expect([indicatorsOf(-1).length, indicatorsOf(-5).length]).toEqual([7, 2]);
  });

  it('counts no part larger than its whole', () => {
    const story = sheetStory('38', -1)!;
    const of = (code: string) => communeCounts('38', -1, code, 166, story);
    for (const { part, whole } of partsOfCounts)
      expect(of(part.code).map(({ commune, value }, at) => [commune, value <= of(whole.code)[at]!.value])).toEqual(
        of(whole.code).map(({ commune }) => [commune, true]),
      );
  });

  it('has late communes, and one that has 78 % of its province', () => {
    const counts = communeCounts('24', -1, 'si-voluntary-mobilised', 99, sheetStory('24', -1)!);
    expect(counts.length).toBeLessThan(99);
    expect(Math.max(...counts.map(({ value }) => value)) / sum(counts)).toBeCloseTo(0.78, 2);
  });

  it('leaves the first commune of a province without a report of today', () => {
    expect(communeCounts('01', 0, 'si-voluntary-mobilised', 126, sheetStory('01', 0)!).map(({ commune }) => commune)).not.toContain(0);
  });
});
