import type { BoardTile } from '@ra-quan/launch-events/model';
import { type Day, formatDay } from '@ra-quan/shared/model';
import { dayOf, timeOf } from '../clock';
import { eventTones } from '../event-state-chip';
import type { DayBoardTile } from './day-board-tiles';

/** The texts of the board by key, in the language of the screen. */
export type BoardWords = (key: string, params?: Record<string, unknown>) => string;

/** The ceremony is planned and nobody has said that it began. */
export const isSilent = ({ state, lastWordAt }: BoardTile): boolean => state !== null && lastWordAt === null;

/** A province as the wall shows it: silence stays silent, being late is said, and no ceremony is not silence. */
export function tileOf(tile: BoardTile, day: Day, tally: string | null, word: BoardWords): DayBoardTile {
  const common = { id: tile.unitId, name: tile.name, tally, provisional: true };
  if (tile.state === null) return { ...common, tone: 'neutral', state: word('board.no-event'), lastWord: '', lastAt: null };
  const count = tile.events > 1 ? ` · ${word('board.events', { count: tile.events })}` : '';
  const start = tile.startsAt ? timeOf(tile.startsAt) : '';
  if (isSilent(tile)) {
    const state = tile.late ? word('board.late', { at: start }) : `${word(`state.${tile.state}`)} · ${start}`;
    return { ...common, tone: tile.late ? 'stopped' : eventTones[tile.state], state: state + count, lastWord: null, lastAt: null };
  }
  return {
    ...common,
    tone: eventTones[tile.state],
    state: word(`state.${tile.state}`) + count,
    lastWord: word(`board.word.${tile.state}`),
    lastAt: tile.lastWordAt && whenOf(tile.lastWordAt, day),
  };
}

const whenOf = (instant: string, day: Day) =>
  dayOf(instant) === day ? timeOf(instant) : `${timeOf(instant)} ${formatDay(dayOf(instant)).slice(0, 5)}`;

/** What is counted above the tiles. */
export function summaryOf(tiles: readonly BoardTile[]) {
  const held = tiles.filter(({ state }) => state !== null);
  return {
    provinces: held.length,
    begun: held.filter(({ state }) => state === 'opened' || state === 'held' || state === 'reported').length,
    late: held.filter(({ late }) => late).length,
    silent: held.filter((tile) => isSilent(tile) && !tile.late).length,
  };
}

/** The day a board starts with: today while the campaign runs, else the first wave that is still to come, else the last one. */
export function boardDay(
  today: Day,
  campaign: { readonly windowFrom: Day; readonly windowTo: Day; readonly waves: readonly { readonly from: Day }[] },
): Day {
  const starts = campaign.waves.map(({ from }) => from).sort();
  if (starts.includes(today)) return today;
  return starts.find((start) => start > today) ?? starts.at(-1) ?? campaign.windowFrom;
}
