import { ruleFor } from './follow-up';

describe('what follows a unit that ended', () => {
  it('goes to the one successor on the day, not before', () => {
    expect(ruleFor([7], '2026-05-08', '2026-05-08')).toBe(7);
    expect(ruleFor([7], '2026-05-08', '2026-05-09')).toBe(7);
    expect(ruleFor([7], '2026-05-08', '2026-05-07')).toBeNull();
  });

  it('waits for a person where there are several successors, or none', () => {
    expect(ruleFor([7, 8], '2026-05-08', '2026-05-09')).toBeNull();
    expect(ruleFor([], '2026-05-08', '2026-05-09')).toBeNull();
  });
});
