import { addDays, formatDay } from '@ra-quan/shared/model';
import type { CatalogueAct, Extent } from '../changes/act';
import { sharesFor } from '../changes/shares';
import { UnitsOfDay, type CatalogueSnapshot, type KnownSuccession, type KnownVersion } from '../changes/snapshot';
import { fileColumns } from './columns';
import type { FileOptions, Planned } from './file-plan';
import { finding, type FindingCode, type RowFinding } from './problems';
import { listedUnits, readCode, unitsMeant, zerosWereDropped } from './codes';
import { readShare, readWhole, type FileRow, type RowsRead } from './rows';

const headings = fileColumns.successions;
type Row = FileRow<'successions'>;

/** A row whose units were found. */
interface Pair {
  readonly row: number;
  readonly from: KnownVersion;
  readonly to: KnownVersion;
  readonly whole: boolean;
  readonly share: number | null;
}

/** How far from 1 the shares of one unit may add up, for files that round to three decimals. */
const tolerance = 0.002;

/** Plans a crosswalk: who became whom on a day. The file lists all successors of every former unit that it names. */
export function planSuccessions({ rows }: RowsRead<'successions'>, snapshot: CatalogueSnapshot, options: FileOptions): Planned {
  return new SuccessionsPlan(snapshot, options).of(rows);
}

class SuccessionsPlan {
  private readonly problems: RowFinding[] = [];
  private readonly notes: RowFinding[] = [];
  /** Whether a spreadsheet took the codes for numbers. */
  private dropped = false;
  private readonly before: UnitsOfDay;
  private readonly after: UnitsOfDay;
  private readonly known = new Map<number, KnownSuccession[]>();

  constructor(
    private readonly snapshot: CatalogueSnapshot,
    private readonly options: FileOptions,
  ) {
    this.before = new UnitsOfDay(snapshot, addDays(options.on, -1));
    this.after = new UnitsOfDay(snapshot, options.on);
    for (const one of snapshot.successions) this.known.set(one.from, [...(this.known.get(one.from) ?? []), one]);
  }

  of(rows: readonly Row[]): Planned {
    this.dropped = zerosWereDropped(rows.flatMap(({ cells }) => [cells.oldCode, cells.newCode]));
    const pairs = rows.flatMap((row) => this.pairOf(row) ?? []);
    const successors = groupBy(pairs, ({ from }) => from.unitId);
    const predecessors = groupBy(pairs, ({ to }) => to.unitId);
    const acts = [...successors.values()].flatMap((group) => this.planGroup(group, predecessors));
    return { acts, problems: this.problems, notes: this.notes };
  }

  private pairOf({ row, cells }: Row): Pair | undefined {
    const { on } = this.options;
    const report = (column: string, code: FindingCode, details: Record<string, string> = {}) =>
      void this.problems.push(finding(row, column, code, details));
    const oldText = cells.oldCode || cells.oldDistrictCode;
    const oldHeading = cells.oldCode ? headings.oldCode.heading : headings.oldDistrictCode.heading;
    if (oldText === '') return report(headings.oldCode.heading, 'missing');
    // Of several that a code may mean, one that ends or begins that day is meant before others.
    const district = this.before.withCode(readCode(oldText, 3)?.code ?? '');
    const origins = cells.oldCode ? this.meant(this.before, oldText, ({ endedOn }) => endedOn === on) : district ? [district] : [];
    const heirs = this.meant(this.after, cells.newCode, ({ startedOn }) => startedOn === on);
    if (origins.length > 1) return report(oldHeading, 'code-ambiguous', { value: oldText, units: listedUnits(origins) });
    if (heirs.length > 1) return report(headings.newCode.heading, 'code-ambiguous', { value: cells.newCode, units: listedUnits(heirs) });
    const [from, to] = [origins[0], heirs[0]];
    if (!from) return report(oldHeading, 'old-unknown', { value: oldText, day: formatDay(addDays(on, -1)) });
    if (!to) return report(headings.newCode.heading, 'new-unknown', { value: cells.newCode, day: formatDay(on) });
    if (from.unitId === to.unitId) return report(headings.newCode.heading, 'cycle', { value: from.name });
    if (from.endedOn !== on) return report(oldHeading, 'old-goes-on', { value: from.name, day: formatDay(on) });
    if (to.startedOn !== on) return report(headings.newCode.heading, 'new-not-begun', { value: to.name, day: formatDay(on) });
    const whole = readWhole(cells.whole);
    if (whole === undefined)
      return cells.whole === '' ? undefined : report(headings.whole.heading, 'whole-malformed', { value: cells.whole });
    const share = cells.share === '' ? null : readShare(cells.share);
    if (share === undefined) return report(headings.share.heading, 'share-malformed', { value: cells.share });
    return { row, from, to, whole, share };
  }

  private meant(units: UnitsOfDay, text: string, fits: (unit: KnownVersion) => boolean): readonly KnownVersion[] {
    const all = unitsMeant(units, text, this.dropped);
    const fitting = all.filter(fits);
    return fitting.length > 0 ? fitting : all;
  }

  /** All rows of one former unit: they must fit together. */
  private planGroup(group: readonly Pair[], predecessors: ReadonlyMap<number, readonly Pair[]>): CatalogueAct[] {
    const [first] = group;
    if (!first || !this.fits(group)) return [];
    const { from } = first;
    const { shares, method } = this.sharesOf(group);
    const listed = new Set(group.map(({ to }) => to.unitId));
    const known = this.known.get(from.unitId) ?? [];
    const planned = group.flatMap(({ to, whole }, index): CatalogueAct[] => {
      const share = whole ? null : shares[index]!;
      const kind = !whole ? 'split' : predecessors.get(to.unitId)!.length > 1 ? 'merge' : 'replace';
      const extent: Extent = { kind, whole, share, shareMethod: share === null ? null : method };
      const before = known.find((one) => one.to === to.unitId);
      if (before && sameExtent(before, extent)) return [];
      if (before) return [{ act: 'confirm', from: from.unitId, to: to.unitId, ...extent }];
      return [{ act: 'succeed', from: from.unitId, to: to.unitId, on: this.options.on, ...extent }];
    });
    const withdrawn = known.filter(({ to }) => !listed.has(to)).map(({ to }): CatalogueAct => ({ act: 'withdraw', from: from.unitId, to }));
    return [...withdrawn, ...planned];
  }

  private fits(group: readonly Pair[]): boolean {
    const before = this.problems.length;
    const name = group[0]!.from.name;
    const seen = new Map<number, number>();
    const whole = group.find((pair) => pair.whole);
    for (const { row, to } of group) {
      const other = seen.get(to.unitId);
      if (other !== undefined) this.problems.push(finding(row, headings.newCode.heading, 'pair-repeated', { other }));
      else if (whole && row !== whole.row)
        this.problems.push(finding(row, headings.whole.heading, 'whole-and-parts', { value: name, other: whole.row }));
      seen.set(to.unitId, row);
    }
    if (group.length === 1 && !whole) this.problems.push(finding(group[0]!.row, headings.whole.heading, 'part-alone', { value: name }));
    const stated = group.flatMap(({ share }) => share ?? []);
    const sum = stated.reduce((total, share) => total + share, 0);
    const wrong =
      stated.length === 0
        ? undefined
        : stated.length < group.length
          ? ('shares-incomplete' as const)
          : Math.abs(sum - 1) > tolerance
            ? ('shares-sum' as const)
            : undefined;
    if (wrong)
      for (const { row } of group)
        this.problems.push(
          finding(row, headings.share.heading, wrong, { value: name, sum: String(Math.round(sum * 1000) / 1000).replace('.', ',') }),
        );
    return this.problems.length === before;
  }

  private sharesOf(group: readonly Pair[]): { readonly shares: readonly (number | null)[]; readonly method: Extent['shareMethod'] } {
    if (group[0]!.share !== null) return { shares: group.map(({ share }) => share), method: 'uploaded' };
    if (group.length === 1) return { shares: [null], method: null };
    const { shares, method } = sharesFor(
      this.options.shares,
      group.map(({ to }) => this.snapshot.populations.get(String(to.unitId)) ?? null),
    );
    if (method === 'equal' && this.options.shares === 'population')
      for (const { row } of group) this.notes.push(finding(row, headings.share.heading, 'note-equal'));
    return { shares, method };
  }
}

const sameExtent = (left: Extent, right: Extent) =>
  left.kind === right.kind && left.whole === right.whole && left.share === right.share && left.shareMethod === right.shareMethod;

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
