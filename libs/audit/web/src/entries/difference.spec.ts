import { differences } from './difference';

describe('what an entry of the log changed', () => {
  it('comes with the changed fields first', () => {
    expect(differences({ count: 5, state: 'submitted' }, { count: 5, state: 'approved' })).toEqual([
      { field: 'state', before: 'submitted', after: 'approved', changed: true },
      { field: 'count', before: '5', after: '5', changed: false },
    ]);
  });

  it('tells a field that was not there from one that was empty', () => {
    expect(differences(null, { reason: '' })).toEqual([{ field: 'reason', before: undefined, after: '', changed: true }]);
  });

  it('is nothing for an act that changed no content', () => {
    expect(differences(null, null)).toEqual([]);
  });
});
