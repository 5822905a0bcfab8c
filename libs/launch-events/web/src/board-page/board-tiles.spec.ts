import type { BoardTile } from '@ra-quan/launch-events/model';
import { boardDay, summaryOf, tileOf } from './board-tiles';

const tile = (part: Partial<BoardTile>): BoardTile => ({
  unitId: 2,
  name: 'Hà Nội',
  state: 'planned',
  eventId: 4,
  events: 1,
  startsAt: '2026-05-08T00:30:00.000Z',
  lastWordAt: null,
  late: false,
  ...part,
});
const word = (key: string, params: Record<string, unknown> = {}) => [key, ...Object.values(params)].join(' ');
const shown = (part: Partial<BoardTile>) => tileOf(tile(part), '2026-05-08', null, word);

describe('a province on the day board', () => {
  it('is silent while nobody has said that it began', () => {
    expect(shown({ state: 'confirmed' })).toMatchObject({
      lastWord: null,
      lastAt: null,
      tone: 'waiting',
      state: 'state.confirmed · 07:30',
    });
  });

  it('is silent and said to be late after its time', () => {
    expect(shown({ late: true })).toMatchObject({ lastWord: null, tone: 'stopped', state: 'board.late 07:30' });
  });

  it('has a last word with its time once it has opened', () => {
    expect(shown({ state: 'opened', lastWordAt: '2026-05-08T00:42:00.000Z' })).toMatchObject({
      lastWord: 'board.word.opened',
      lastAt: '07:42',
      tone: 'going',
    });
  });

  it('names the day of a word from another day', () => {
    expect(shown({ state: 'postponed', lastWordAt: '2026-05-06T02:00:00.000Z' }).lastAt).toBe('09:00 06/05');
  });

  it('is not silent where it has no ceremony', () => {
    expect(shown({ state: null, eventId: null, events: 0, startsAt: null })).toMatchObject({
      lastWord: '',
      tone: 'neutral',
      state: 'board.no-event',
    });
  });

  it('says that it holds more than one', () => {
    expect(shown({ state: 'held', events: 3, lastWordAt: '2026-05-08T00:42:00.000Z' }).state).toBe('state.held · board.events 3');
  });
});

describe('the board of a day', () => {
  it('counts who has begun, who is late and who is silent', () => {
    const tiles = [tile({ state: 'opened', lastWordAt: 'x' }), tile({ late: true }), tile({ state: 'confirmed' }), tile({ state: null })];
    expect(summaryOf(tiles)).toEqual({ provinces: 3, begun: 1, late: 1, silent: 1 });
  });

  it('starts with the launch that is today, or the next, or the last', () => {
    const campaign = { windowFrom: '2026-05-01', windowTo: '2026-08-01', waves: [{ from: '2026-07-11' }, { from: '2026-05-23' }] };
    expect(['2026-05-23', '2026-06-01', '2026-04-01', '2026-12-01'].map((today) => boardDay(today, campaign))).toEqual([
      '2026-05-23',
      '2026-07-11',
      '2026-05-23',
      '2026-07-11',
    ]);
  });
});
