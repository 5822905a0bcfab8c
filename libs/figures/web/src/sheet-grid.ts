import {
  type Grid,
  type GridCell,
  type Indicator,
  type Standing,
  dailyIndicators,
  eventIndicators,
  partTooLargeWords,
  partsTooLarge,
  shortNames,
} from '@ra-quan/figures/model';
import { type BilingualText, type Drafts, type Language, formatCount } from '@ra-quan/shared/model';
import { type GridColumn, type GridRowView, cellKey, cellView, countOf, sumOf } from '@ra-quan/shared/ui';

/** What one sheet counts, in the order of the catalogue. */
export const indicatorsOf = ({ eventId }: Pick<Grid, 'eventId'>): readonly Indicator[] =>
  eventId === null ? dailyIndicators : eventIndicators;

export const columnsOf = (grid: Pick<Grid, 'eventId'>, language: Language): GridColumn[] =>
  indicatorsOf(grid).map(({ id, code, name, nameEn }) => ({
    key: String(id),
    heading: language === 'vi' ? name : nameEn,
    short: shortNames[code]?.[language],
  }));

export const keyOf = (unitId: number, indicatorId: number): string => cellKey({ row: String(unitId), column: String(indicatorId) });

/** The saved cells of a grid by their keys. */
export function savedCells({ rows }: Grid): ReadonlyMap<string, GridCell> {
  return new Map(rows.flatMap(({ unitId, cells }) => cells.map((cell) => [keyOf(unitId, cell.indicatorId), cell] as const)));
}

export type Standings = ReadonlyMap<string, Standing>;

interface Shown {
  readonly drafts: Drafts;
  readonly language: Language;
  /** Cells that were saved while the page was open. */
  readonly justSaved?: ReadonlySet<string>;
  /** What stands beside the cells, by their keys. */
  readonly standings?: Standings;
  /** Cells that contradict another. */
  readonly contradicting?: ReadonlySet<string>;
  /** Mark what changed since the last approval. */
  readonly changes?: boolean;
}

/** Of a unit that was no more on the day, as was recorded after it had reported. */
const endedWords: Readonly<Record<Language, string>> = {
  vi: 'không còn vào ngày này: chuyển số sang đơn vị mới',
  en: 'no more on this day: move its figures to the new units',
};

/** The rows as the grid draws them. */
export function rowsOf(
  grid: Grid,
  saved: ReadonlyMap<string, GridCell>,
  { drafts, language, justSaved, standings, contradicting, changes }: Shown,
): GridRowView[] {
  const approvedBefore = changes && [...saved.values()].some(({ status }) => isApproved(status));
  return grid.rows.map(({ unitId, name, ended }) => ({
    key: String(unitId),
    name: ended ? `${name} (${endedWords[language]})` : name,
    cells: indicatorsOf(grid).map(({ id }) => {
      const key = keyOf(unitId, id);
      const cell = saved.get(key);
      const view = cellView(key, cell, drafts, language);
      const counted = cell && cell.value !== null;
      return {
        ...view,
        before: standings?.get(key)?.last ? formatCount(standings.get(key)!.last!.value, language) : undefined,
        state: contradicting?.has(key) ? 'refused' : (view.state ?? (justSaved?.has(key) ? 'saved' : undefined)),
        mark: counted && !drafts.has(key) ? markOf(cell) : undefined,
        changed: approvedBefore && cell !== undefined && !isApproved(cell.status),
      };
    }),
  }));
}

/** Counts of a unit that contradict each other, with the drafts that wait until that is set right. */
export interface Contradiction {
  readonly words: BilingualText;
  readonly keys: readonly string[];
}

/** What is typed, held against what is typed or saved beside it, as the server does. */
export function contradictionsIn({ rows }: Grid, saved: ReadonlyMap<string, GridCell>, drafts: Drafts): Contradiction[] {
  if (drafts.size === 0) return [];
  return rows.flatMap(({ unitId, name }) => {
    const at = (indicatorId: number) => keyOf(unitId, indicatorId);
    return partsTooLarge((id) => countOf(at(id), saved.get(at(id)), drafts)).flatMap((wrong) => {
      const keys = [at(wrong.part.id), at(wrong.whole.id)].filter((key) => drafts.has(key));
      return keys.length > 0 ? [{ words: partTooLargeWords(wrong, name), keys }] : [];
    });
  });
}

/** Each column's total over all units: what is typed counts as soon as it can be read. */
export function sumsOf(grid: Grid, saved: ReadonlyMap<string, GridCell>, drafts: Drafts, language: Language): string[] {
  return indicatorsOf(grid).map(({ id }) =>
    formatCount(sumOf(grid.rows.map(({ unitId }) => countOf(keyOf(unitId, id), saved.get(keyOf(unitId, id)), drafts))), language),
  );
}

/** Units with at least one figure that is saved: what is only typed has not reached anybody. */
export function reportedUnits(grid: Grid, saved: ReadonlyMap<string, GridCell>): ReadonlySet<number> {
  const has = (unitId: number) => indicatorsOf(grid).some(({ id }) => (saved.get(keyOf(unitId, id))?.value ?? null) !== null);
  return new Set(grid.rows.flatMap(({ unitId }) => (has(unitId) ? unitId : [])));
}

const isApproved = (status: GridCell['status']) => status === 'approved' || status === 'published';
const markOf = ({ status }: GridCell) =>
  status === 'estimated' ? ('estimated' as const) : isApproved(status) ? undefined : ('provisional' as const);
