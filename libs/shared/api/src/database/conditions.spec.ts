import { conditionsOf } from './conditions';

describe('the conditions of a list', () => {
  it('are those that were asked for, numbered in their order', () => {
    expect(
      conditionsOf([
        ['event.state = ?', undefined],
        ['event.day = ?', '2026-05-08'],
        ['event.name ILIKE ? OR event.venue ILIKE ?', 'hà nội'],
        ['event.unit_id = ANY (?)', null],
      ]),
    ).toEqual({ where: '(event.day = $1) AND (event.name ILIKE $2 OR event.venue ILIKE $2)', values: ['2026-05-08', 'hà nội'] });
  });

  it('let everything through where nothing was asked for', () => {
    expect(conditionsOf([['event.state = ?', null]])).toEqual({ where: 'true', values: [] });
  });

  it('keep a zero and an empty list: they were asked for', () => {
    expect(
      conditionsOf([
        ['a = ?', 0],
        ['b = ANY (?)', []],
      ]).values,
    ).toEqual([0, []]);
  });
});
