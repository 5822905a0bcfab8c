import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { sumOfUnits, type UnitYearCell, type UnitYears } from '@ra-quan/comparisons/model';
import { UnitYearsReader, type UnitYear } from '@ra-quan/figures/api';
import { UnitReader } from '@ra-quan/geography/api';
import type { Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { NotFound, RuleBroken, type Rule } from '@ra-quan/shared/api';
import { wholeYear, type Actor, type Day } from '@ra-quan/shared/model';
import { daysDue } from './days-due';
import { KnowledgeReader, type Knowledge } from './knowledge';
import type { CommuneYearsDto, ProvinceYearsDto } from './comparisons.dto';

const yearsBackwards: Rule = {
  code: 'comparisons.years-backwards',
  vi: 'Năm cuối không được trước năm đầu.',
  en: 'The last year must not come before the first.',
};

/** Units by year on the map of a day, of the reader's territory. */
@Injectable()
export class UnitYearsQuery {
  constructor(
    private readonly figures: UnitYearsReader,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly knowledge: KnowledgeReader,
  ) {}

  provinces(actor: Actor, query: ProvinceYearsDto): Promise<UnitYears> {
    requireForward(query);
    return this.knowledge.read(query.asOf, (known) => this.provincesOf(actor, query, known));
  }

  communes(actor: Actor, query: CommuneYearsDto): Promise<UnitYears> {
    requireForward(query);
    return this.knowledge.read(query.asOf, (known) => this.communesOf(actor, query, known));
  }

  private async provincesOf(actor: Actor, query: ProvinceYearsDto, known: Knowledge): Promise<UnitYears> {
    const on = query.on ?? known.day;
    const campaigns = await this.held(query);
    const asked = { ...query, due: daysDueIn(query, campaigns, known.day), knownAt: known.knownAt };
    const { provinces, years, communesOn } = await this.figures.provinces(query.indicator, asked, on);
    const due = await this.due(query, campaigns, known.day, communesOn);
    return { ...tableOf(on, query, await this.territory.ownOn(actor, provinces, on), years, due), readAt: known.readAt };
  }

  private async communesOf(actor: Actor, query: CommuneYearsDto, known: Knowledge): Promise<UnitYears> {
    const on = query.on ?? known.day;
    const province = query.province ?? null;
    if (province !== null) await this.territory.require(actor, [province]);
    if (province !== null && !(await this.units.unitNear(province, on))) throw new NotFound();
    const campaigns = await this.held(query);
    const asked = { ...query, due: daysDueIn(query, campaigns, known.day), knownAt: known.knownAt };
    const [communes, figures] = await Promise.all([
      province === null ? this.units.allCommunes(on) : this.units.communesOf(province, on),
      this.figures.communes(query.indicator, asked, on, province),
    ]);
    const due = await this.due(query, campaigns, known.day, (day) => this.figures.makersOf(on, day));
    return { ...tableOf(on, query, await this.territory.ownOn(actor, communes, on), figures, due), readAt: known.readAt };
  }

  /**
   * On which days of each year a campaign ran that counts here, as far as they have come, and how many communes each unit stands for on the first of them.
   * @param today the last day of which anything is known
   * @param communesOn by unit; one where it is missing
   */
  private async due(
    { first, last }: ProvinceYearsDto,
    campaigns: readonly CampaignFacts[],
    today: Day,
    communesOn: (day: Day) => Promise<ReadonlyMap<number, number>>,
  ): Promise<Due> {
    const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const due = years.map(async (year): Promise<(readonly [number, YearDue])[]> => {
      const days = daysDue(wholeYear(year), campaigns, today);
      if (days.length === 0) return [];
      const communes = await communesOn(days[0]!);
      return [[year, { days: days.length, communesOf: (unitId) => communes.get(unitId) ?? 1 }]];
    });
    return new Map((await Promise.all(due)).flat());
  }

  /** Campaigns that count: those held in earnest, and a rehearsal only where it is looked at. */
  private async held({ first, last, campaign }: ProvinceYearsDto): Promise<CampaignFacts[]> {
    const [held, asked] = await Promise.all([
      this.campaigns.heldIn({ from: wholeYear(first).from, to: wholeYear(last).to }),
      campaign === undefined ? null : this.campaigns.facts(campaign),
    ]);
    return asked?.rehearsal ? [...held, asked] : held;
  }
}

const daysDueIn = ({ first, last }: ProvinceYearsDto, campaigns: readonly CampaignFacts[], day: Day): Day[] =>
  daysDue({ from: wholeYear(first).from, to: wholeYear(last).to }, campaigns, day);

function requireForward({ first, last }: ProvinceYearsDto): void {
  if (first > last) throw new RuleBroken(yearsBackwards);
}

/** How many days reports were due on, and of how many communes by unit of the map. */
interface YearDue {
  readonly days: number;
  readonly communesOf: (unitId: number) => number;
}

/** By year; years in which nothing was due are missing. */
type Due = ReadonlyMap<number, YearDue>;

function tableOf(
  on: Day,
  { first, last }: ProvinceYearsDto,
  units: readonly Unit[],
  figures: readonly UnitYear[],
  due: Due,
): Omit<UnitYears, 'readAt'> {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const told = new Map(figures.map((one) => [`${one.unitId}/${one.year}`, one]));
  const rows = units.map(({ id, code, name }) => ({
    unitId: id,
    code,
    name,
    cells: years.map((year) => cellOf(id, told.get(`${id}/${year}`), due.get(year))),
  }));
  return { on, years, rows, sums: years.map((_, at) => sumOfUnits(rows.map((row) => row.cells[at]!))) };
}

function cellOf(unitId: number, told: UnitYear | undefined, due: YearDue | undefined): UnitYearCell {
  const { value = null, boundary = 'exact', status = null, illustrative = false, reports = 0 } = told ?? {};
  const expectedDays = due ? due.communesOf(unitId) * due.days : 0;
  // Where a commune was parted nobody can say on how many days its parts reported.
  const isCounted = expectedDays > 0 && boundary === 'exact';
  const coverage = isCounted ? { reportedDays: Math.min(reports, expectedDays), expectedDays } : null;
  return { value, boundary, status, illustrative, coverage };
}
