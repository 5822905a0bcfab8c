import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitFinder, UnitReader } from '@ra-quan/geography/api';
import { fold, isInitialsOf, unitsNamed, type Unit } from '@ra-quan/geography/model';
import { addDays, type BilingualText, type Day, type Language, type Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

const words = {
  unitUnknown: {
    vi: 'Không có đơn vị «{value}» trong kỳ này. Ghi tên hoặc mã của thời gian đó; với xã ghi thêm tỉnh.',
    en: 'There is no unit “{value}” in this period. Write its name or code of that time; with a commune, its province.',
  },
  unitAmbiguous: { vi: '«{value}» có thể là {units}: hãy ghi mã.', en: '“{value}” may be {units}: write the code.' },
  unitNear: {
    vi: 'Không có đơn vị tên đúng là «{value}» trong kỳ này. Có thể là {units}: hãy ghi tên hoặc mã.',
    en: 'No unit is called exactly “{value}” in this period. It may be {units}: write the name or the code.',
  },
  campaignUnknown: { vi: 'Không có chiến dịch «{value}».', en: 'There is no campaign “{value}”.' },
  campaignAmbiguous: {
    vi: 'Có nhiều chiến dịch tên «{value}»: hãy ghi mã.',
    en: 'Several campaigns are called “{value}”: write the code.',
  },
} as const satisfies Record<string, BilingualText>;

/** An id that was found, or why none was. */
export type Named = { readonly id: number | null } | { readonly fault: BilingualText };

const fault = (text: BilingualText, details: Readonly<Record<string, string | BilingualText>>): Named => {
  const fill = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const detail = details[name] ?? '';
      return typeof detail === 'string' ? detail : detail[language];
    });
  return { fault: { vi: fill('vi'), en: fill('en') } };
};

/** So many candidates are named. */
const mostCandidates = 6;

/** Each with what is above it and its code; how many more there are. */
function candidatesOf(units: readonly Unit[]): BilingualText {
  const named = units.slice(0, mostCandidates).map(({ path, code }) => (code ? `${path} (${code})` : path));
  const more = units.length - named.length;
  const say = (rest: string) => [...named, ...(more > 0 ? [rest] : [])].join('; ');
  return { vi: say(`và ${more} đơn vị khác`), en: say(`and ${more} more`) };
}

const country = ['', 'ca nuoc', 'toan quoc', 'viet nam', 'vn', 'whole country', 'country', 'national'];

/** Finds the units and campaigns that a file calls by name or code; a name that may mean several is asked about. */
@Injectable()
export class StatedNames {
  constructor(
    private readonly units: UnitReader,
    private readonly finder: UnitFinder,
    private readonly campaigns: CampaignReader,
  ) {}

  /** For one file: what was looked up is not looked up again. */
  within(manager: EntityManager) {
    const known = new Map<string, Promise<Named>>();
    const once = (key: string, find: () => Promise<Named>) => {
      if (!known.has(key)) known.set(key, find());
      return known.get(key)!;
    };
    const communes = new Map<Day, Promise<Unit[]>>();
    const communesOn = (day: Day) => {
      if (!communes.has(day)) communes.set(day, this.units.allCommunes(day, manager));
      return communes.get(day)!;
    };
    return {
      unit: (text: string, period: Period) =>
        once(`unit ${period.from} ${period.to} ${text}`, () => this.unitIn(text, period, communesOn, manager)),
      campaign: (text: string) => once(`campaign ${text}`, () => this.campaign(text, manager)),
    };
  }

  /** As the unit was called on the first day of the period, else on the last. */
  private async unitIn(text: string, { from, to }: Period, communesOn: CommunesOn, manager: EntityManager): Promise<Named> {
    if (country.includes(fold(text))) return { id: (await this.units.unitByCode('VN', undefined, manager))!.id };
    const first = await this.unitOn(text, from, communesOn, manager);
    return 'fault' in first ? this.unitOn(text, addDays(to, -1), communesOn, manager) : first;
  }

  /** The one that is called so; else it is asked which of those that are, or of those whose names are near, are shortened so, or were so before. */
  private async unitOn(text: string, day: Day, communesOn: CommunesOn, manager: EntityManager): Promise<Named> {
    const coded = /^\d{2,5}$/.test(text) ? await this.units.unitByCode(text, day, manager) : null;
    if (coded) return { id: coded.id };
    const provinces = await this.units.provincesAt(day, manager);
    const parts = text.split(',').map((part) => part.trim());
    const above = calledSo(parts.at(-1)!, provinces);
    const found =
      parts.length > 1 && above.length === 1
        ? calledSo(parts[0]!, await this.units.communesOf(above[0]!.id, day, manager))
        : above.length > 0
          ? above
          : calledSo(parts[0]!, parts.length > 1 ? [] : await communesOn(day));
    if (found.length === 1) return { id: found[0]!.id };
    if (found.length > 1) return fault(words.unitAmbiguous, { value: text, units: candidatesOf(found) });
    const shortened = provinces.filter(({ name }) => isInitialsOf(parts.at(-1)!, name));
    const near = shortened.length > 0 ? shortened : await this.finder.near(text, day, mostCandidates, manager);
    return near.length > 0 ? fault(words.unitNear, { value: text, units: candidatesOf(near) }) : fault(words.unitUnknown, { value: text });
  }

  private async campaign(text: string, manager: EntityManager): Promise<Named> {
    if (text === '') return { id: null };
    const found = await this.campaigns.called(text, manager);
    if (found.length === 1) return { id: found[0]!.id };
    return fault(found.length === 0 ? words.campaignUnknown : words.campaignAmbiguous, { value: text });
  }
}

type CommunesOn = (day: Day) => Promise<readonly Unit[]>;

const calledSo = (text: string, units: readonly Unit[]) =>
  unitsNamed(
    text,
    units.map((unit) => ({ ...unit, unitId: unit.id })),
  );
