import { addDays, formatDay } from '@ra-quan/shared/model';
import { actsNamed, type CatalogueAct, type UnitTraits } from '../changes/act';
import { UnitsOfDay, type CatalogueSnapshot, type KnownVersion } from '../changes/snapshot';
import { typedName } from '../naming';
import { sameSpelling, spelling } from '../spelling';
import { unitLevel, type UnitKind, type UnitLevel } from '../unit';
import { fileColumns } from './columns';
import type { FileOptions, Planned } from './file-plan';
import { finding, type RowFinding } from './problems';
import { readCode } from './codes';
import { countFinding, readPersons, type FileRow, type RowsRead } from './rows';

const headings = fileColumns.units;
type Row = FileRow<'units'>;

/** Digits of a code. */
const lengthAt: Readonly<Record<UnitLevel, number>> = { 0: 0, 1: 2, 2: 3, 3: 5 };
const levels = [unitLevel.province, unitLevel.district, unitLevel.commune];
/** By level and the kind written out; a town (thị xã) or a city below a province is a district. */
const kinds: Readonly<Record<UnitLevel, Readonly<Record<string, UnitKind>>>> = {
  0: {},
  1: { Tỉnh: 'province', 'Thành phố': 'city' },
  2: { Huyện: 'district', Quận: 'district', 'Thị xã': 'district', 'Thành phố': 'district' },
  3: { Phường: 'ward', Xã: 'commune', 'Thị trấn': 'township', 'Đặc khu': 'special-zone' },
};

/** A row of the list with its level and its code in full. */
interface Listed {
  readonly row: Row;
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
}

const kindAt = (level: UnitLevel, { cells: { kind, name } }: Row): UnitKind | undefined =>
  kinds[level][typedName(`${kind} x`).prefix ?? ''] ?? kinds[level][typedName(name).prefix ?? ''];

/**
 * The level of a row: that of its code where its kind stands there; else, for a spreadsheet drops zeros, the only one where its kind stands and its code
 * has room. `undefined` where that is none or several.
 */
function levelOf(row: Row): UnitLevel | undefined {
  const { code } = row.cells;
  const written = levels.find((level) => lengthAt[level] === code.length);
  if (written !== undefined && kindAt(written, row)) return written;
  const roomy = levels.filter((level) => kindAt(level, row) && code.length < lengthAt[level]);
  return roomy.length === 1 ? roomy[0] : written;
}

/** Plans a list of units as they stood on a day against the catalogue of that day. */
export function planUnits({ rows }: RowsRead<'units'>, snapshot: CatalogueSnapshot, options: FileOptions): Planned {
  return new UnitsPlan(snapshot, options).of(rows);
}

class UnitsPlan {
  private readonly acts: CatalogueAct[] = [];
  private readonly problems: RowFinding[] = [];
  private readonly notes: RowFinding[] = [];
  private readonly there: UnitsOfDay;
  private readonly found = new Set<number>();
  /** Provinces and districts that the list itself adds, by code. */
  private readonly begun = new Map<string, number>();
  private readonly completed = new Set<number>();
  private refs = 0;

  constructor(
    private readonly snapshot: CatalogueSnapshot,
    private readonly options: FileOptions,
  ) {
    this.there = new UnitsOfDay(snapshot, options.on);
  }

  of(rows: readonly Row[]): Planned {
    const listed = this.listed(rows);
    // Parents before children, so that a list may bring both.
    for (const one of [...listed].sort((left, right) => left.level - right.level)) this.plan(one, listed);
    if (this.options.complete || this.options.fresh) this.endWhatIsNotListed(listed);
    return { acts: this.acts, problems: this.problems, notes: this.notes };
  }

  private listed(rows: readonly Row[]): Listed[] {
    const seen = new Map<string, number>();
    return rows.flatMap((row): Listed[] => {
      const { code, kind, name } = row.cells;
      if (code === '') {
        this.withoutCode(row);
        return [];
      }
      const level = levelOf(row);
      const read = level === undefined ? undefined : readCode(code, lengthAt[level]);
      if (!read || level === undefined) {
        this.problems.push(finding(row.row, headings.code.heading, 'code-malformed', { value: code }));
        return [];
      }
      if (read.padded) this.notes.push(finding(row.row, headings.code.heading, 'note-zeros'));
      const other = seen.get(read.code);
      if (other !== undefined) {
        this.problems.push(finding(row.row, headings.code.heading, 'code-repeated', { value: read.code, other }));
        return [];
      }
      seen.set(read.code, row.row);
      const known = kindAt(level, row);
      if (!known) {
        if (name !== '') this.problems.push(finding(row.row, headings.kind.heading, 'kind-unknown', { value: kind || name }));
        return [];
      }
      return [{ row, code: read.code, level, kind: known }];
    });
  }

  /** A district of which the catalogue knows no code either is there already. */
  private withoutCode({ row, cells: { name, provinceCode } }: Row): void {
    const province = this.there.withCode(readCode(provinceCode, lengthAt[unitLevel.province])?.code ?? '');
    const known = (province ? this.there.childrenOf(province.unitId) : []).filter(
      (unit) => unit.level === unitLevel.district && unit.code === null && sameSpelling(unit.name, name),
    );
    if (known.length === 1) this.found.add(known[0]!.unitId);
    else this.problems.push(finding(row, headings.code.heading, 'missing'));
  }

  private plan(listed: Listed, all: readonly Listed[]): void {
    const { row, code, level, kind } = listed;
    const parentId = this.parentOf(listed);
    if (parentId === undefined) return;
    const traits: UnitTraits = { code, name: row.cells.name, kind, parentId };
    const known = this.knownAs(listed, parentId, all);
    const unitId = known ? this.change(known, traits, row) : this.begin(traits, level, row);
    if (unitId !== undefined) this.count(unitId, row);
  }

  /** The unit of that day with this code; in a complete list also one that only changed its code. In a reorganisation only units that begin that day. */
  private knownAs({ code, level, row }: Listed, parentId: number, all: readonly Listed[]): KnownVersion | undefined {
    const fits = (unit: KnownVersion | undefined) =>
      unit && unit.level === level && (!this.options.fresh || unit.startedOn === this.options.on) ? unit : undefined;
    const same = fits(this.there.withCode(code));
    if (same || !this.options.complete || this.options.fresh) return same;
    const codes = new Set(all.map((one) => one.code));
    const recoded = this.there
      .childrenOf(parentId)
      .filter((unit) => unit.code !== null && !codes.has(unit.code) && sameSpelling(unit.name, row.cells.name));
    return recoded.length === 1 ? fits(recoded[0]) : undefined;
  }

  private parentOf(listed: Listed): number | undefined {
    const { row, level } = listed;
    if (level === unitLevel.province) return this.there.all.find((unit) => unit.level === unitLevel.nation)!.unitId;
    const province = this.unitWith(readCode(row.cells.provinceCode, 2)?.code ?? '');
    if (province === undefined) {
      this.problems.push(
        finding(row.row, headings.provinceCode.heading, 'parent-unknown', {
          value: row.cells.provinceCode,
          day: formatDay(this.options.on),
        }),
      );
      return undefined;
    }
    const { districtCode, districtName } = row.cells;
    if (level === unitLevel.district || (districtCode === '' && districtName === '')) return province;
    return this.districtOf(province, districtCode, districtName, row);
  }

  private unitWith(code: string): number | undefined {
    return this.begun.get(code) ?? this.there.withCode(code)?.unitId;
  }

  /** By its code; a district whose code the catalogue does not know yet by its name within the province, and then the code is learned. */
  private districtOf(province: number, codeText: string, name: string, row: Row): number | undefined {
    const code = readCode(codeText, 3)?.code;
    const byCode = code === undefined ? undefined : this.unitWith(code);
    if (byCode !== undefined) return byCode;
    const named = this.there.childrenOf(province).filter((unit) => unit.level === unitLevel.district && sameSpelling(unit.name, name));
    const [district] = named;
    if (!district || named.length > 1 || (district.code !== null && code !== undefined)) {
      this.problems.push(
        finding(row.row, headings.districtName.heading, 'district-unknown', { value: name || codeText, day: formatDay(this.options.on) }),
      );
      return undefined;
    }
    if (code !== undefined && !this.completed.has(district.unitId)) {
      this.completed.add(district.unitId);
      this.acts.push({ act: 'correct', unitId: district.unitId, on: this.options.on, to: { code } });
      this.begun.set(code, district.unitId);
    }
    return district.unitId;
  }

  private change(known: KnownVersion, traits: UnitTraits, { row }: Row): number {
    this.found.add(known.unitId);
    const renamed = spelling(known.name) !== spelling(traits.name);
    if (!renamed && known.name !== traits.name) this.notes.push(finding(row, headings.name.heading, 'note-kept', { value: known.name }));
    const to: Partial<UnitTraits> = {
      ...(renamed && { name: traits.name }),
      ...(known.kind !== traits.kind && { kind: traits.kind }),
      ...(known.parentId !== traits.parentId && { parentId: traits.parentId }),
      ...(known.code !== traits.code && { code: traits.code }),
    };
    if (Object.keys(to).length > 0) this.acts.push({ act: 'change', unitId: known.unitId, on: this.options.on, to });
    return known.unitId;
  }

  private begin(traits: UnitTraits, level: UnitLevel, { row }: Row): number | undefined {
    const { on } = this.options;
    const later = this.snapshot.versions.find(
      ({ code, validFrom, validTo, startedOn }) =>
        code === traits.code && (validTo === null || validTo > on) && (this.options.fresh ? startedOn >= on : true) && validFrom !== on,
    );
    if (later) {
      this.problems.push(
        finding(row, headings.code.heading, 'overlapping', { value: traits.code ?? '', unit: later.name, day: formatDay(later.validFrom) }),
      );
      return undefined;
    }
    const ref = --this.refs;
    this.acts.push({ act: 'begin', ref, level, on, ...traits });
    if (traits.code !== null) this.begun.set(traits.code, ref);
    return ref;
  }

  private count(unitId: number, { row, cells }: Row): void {
    const persons = readPersons(cells.population);
    if (persons === null && cells.population !== '') this.notes.push(finding(row, headings.population.heading, 'note-unknown'));
    if (persons === null) return;
    if (persons === undefined) this.problems.push(countFinding(row, headings.population.heading, cells.population));
    else if (this.snapshot.populations.get(`${unitId}/all/${this.options.on}`) !== persons)
      this.acts.push({ act: 'count', unitId, on: this.options.on, group: 'all', persons });
  }

  /** Units of the levels in the list that stood that day (or, in a reorganisation, the day before) and are not in it. */
  private endWhatIsNotListed(listed: readonly Listed[]): void {
    const { on, fresh } = this.options;
    const levels = new Set(listed.map(({ level }) => level));
    const moving = new Set(actsNamed(this.acts, 'change').map(({ unitId }) => unitId));
    const standing = fresh ? new UnitsOfDay(this.snapshot, addDays(on, -1)) : this.there;
    for (const { unitId, level, endedOn } of standing.all) {
      if (!levels.has(level) || this.found.has(unitId) || moving.has(unitId) || endedOn === on) continue;
      this.acts.push({ act: 'end', unitId, on });
    }
  }
}
