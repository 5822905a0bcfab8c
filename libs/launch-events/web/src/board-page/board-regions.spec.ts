import type { BoardTile, DayBoard } from '@ra-quan/launch-events/model';
import type { Unit } from '@ra-quan/geography/model';
import { boardRegions } from './board-regions';
import type { DayBoardTile } from './day-board-tiles';

const tile = (unitId: number, part: Partial<BoardTile> = {}): BoardTile => ({
  unitId,
  name: 'Lào Cai',
  state: 'opened',
  eventId: 4,
  events: 1,
  startsAt: null,
  lastWordAt: '2026-05-08T00:42:00.000Z',
  late: false,
  ...part,
});
const board = (day: string, ...tiles: BoardTile[]) => ({ day, tiles }) as unknown as DayBoard;
const provinces = [{ id: 7, code: '15' }] as Unit[];
const words = [{ id: 7, state: 'Đã khai mạc' }] as DayBoardTile[];

describe('the day board on a map', () => {
  it('shows running counts as provisional, on the provinces of the day', () => {
    const tallies = new Map([[7, 0]]);
    expect(boardRegions(board('2026-05-08', tile(7)), words, tallies, provinces)).toMatchObject([
      { value: 0, mark: 'provisional', parts: ['10', '15'], note: 'Đã khai mạc' },
    ]);
    expect(boardRegions(board('2020-05-23', tile(7)), words, tallies, provinces)[0]!.parts).toEqual(['15']);
  });

  it('shows nothing for who is silent, and for who has no count yet', () => {
    const silent = boardRegions(board('2026-05-08', tile(7, { lastWordAt: null })), words, new Map([[7, 12]]), provinces);
    expect([silent[0]!.value, boardRegions(board('2026-05-08', tile(7)), words, undefined, provinces)[0]!.value]).toEqual([null, null]);
  });
});
