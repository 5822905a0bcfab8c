import type { DayBoard } from '@ra-quan/launch-events/model';
import { type Unit, formerProvinceCodes, provinceSetOn } from '@ra-quan/geography/model';
import type { MapRegion } from '@ra-quan/shared/ui';
import { isSilent } from './board-tiles';
import type { DayBoardTile } from './day-board-tiles';

/** The provinces of the board on a map: running counts, provisional as they are; who is silent has none, whatever was counted. */
export function boardRegions(
  board: DayBoard,
  shown: readonly DayBoardTile[],
  tallies: ReadonlyMap<number, number> | undefined,
  provinces: readonly Unit[],
): readonly MapRegion[] {
  const codes = new Map(provinces.map(({ id, code }) => [id, code]));
  const words = new Map(shown.map(({ id, state }) => [id, state]));
  return board.tiles.map((tile) => {
    const code = codes.get(tile.unitId) ?? null;
    return {
      key: tile.unitId,
      code,
      name: tile.name,
      parts: code === null ? [] : formerProvinceCodes(provinceSetOn(board.day), code),
      value: isSilent(tile) ? null : (tallies?.get(tile.unitId) ?? null),
      mark: 'provisional',
      note: words.get(tile.unitId) ?? '',
    };
  });
}
