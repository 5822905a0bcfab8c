import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { fold, unitsNamed, type Unit } from '@ra-quan/geography/model';
import { addDays, type BilingualText, type Day, type Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

const words = {
  unitUnknown: {
    vi: 'Không có đơn vị «{value}» trong kỳ này. Ghi tên hoặc mã của thời gian đó; với xã ghi thêm tỉnh.',
    en: 'There is no unit “{value}” in this period. Write its name or code of that time; with a commune, its province.',
  },
  unitAmbiguous: { vi: '«{value}» có thể là {units}: hãy ghi mã.', en: '“{value}” may be {units}: write the code.' },
  campaignUnknown: { vi: 'Không có chiến dịch «{value}».', en: 'There is no campaign “{value}”.' },
  campaignAmbiguous: {
    vi: 'Có nhiều chiến dịch tên «{value}»: hãy ghi mã.',
    en: 'Several campaigns are called “{value}”: write the code.',
  },
} as const satisfies Record<string, BilingualText>;

/** An id that was found, or why none was. */
export type Named = { readonly id: number | null } | { readonly fault: BilingualText };

const fault = (text: BilingualText, details: Readonly<Record<string, string>>): Named => {
  const fill = (one: string) => one.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
  return { fault: { vi: fill(text.vi), en: fill(text.en) } };
};

const country = ['', 'ca nuoc', 'toan quoc', 'viet nam', 'vn', 'whole country', 'country', 'national'];

/** Finds the units and campaigns that a file calls by name or code; a name that may mean several is asked about. */
@Injectable()
export class StatedNames {
  constructor(
    private readonly units: UnitReader,
    private readonly campaigns: CampaignReader,
  ) {}

  /** For one file: what was looked up is not looked up again. */
  within(manager: EntityManager) {
    const known = new Map<string, Promise<Named>>();
    const once = (key: string, find: () => Promise<Named>) => {
      if (!known.has(key)) known.set(key, find());
      return known.get(key)!;
    };
    return {
      unit: (text: string, period: Period) => once(`unit ${period.from} ${period.to} ${text}`, () => this.unitIn(text, period, manager)),
      campaign: (text: string) => once(`campaign ${text}`, () => this.campaign(text, manager)),
    };
  }

  /** As the unit was called on the first day of the period, else on the last. */
  private async unitIn(text: string, { from, to }: Period, manager: EntityManager): Promise<Named> {
    if (country.includes(fold(text))) return { id: (await this.units.unitByCode('VN', undefined, manager))!.id };
    const first = await this.unitOn(text, from, manager);
    return 'fault' in first ? this.unitOn(text, addDays(to, -1), manager) : first;
  }

  private async unitOn(text: string, day: Day, manager: EntityManager): Promise<Named> {
    const coded = /^\d{2,5}$/.test(text) ? await this.units.unitByCode(text, day, manager) : null;
    if (coded) return { id: coded.id };
    const provinces = await this.units.provincesAt(day, manager);
    const parts = text.split(',').map((part) => part.trim());
    const above = calledSo(parts.at(-1)!, provinces);
    const found =
      parts.length === 1 || above.length !== 1 ? above : calledSo(parts[0]!, await this.units.communesOf(above[0]!.id, day, manager));
    if (found.length === 1) return { id: found[0]!.id };
    return found.length === 0
      ? fault(words.unitUnknown, { value: text })
      : fault(words.unitAmbiguous, { value: text, units: found.map(({ name, code }) => `${name} (${code ?? ''})`).join(', ') });
  }

  private async campaign(text: string, manager: EntityManager): Promise<Named> {
    if (text === '') return { id: null };
    const found = await this.campaigns.called(text, manager);
    if (found.length === 1) return { id: found[0]!.id };
    return fault(found.length === 0 ? words.campaignUnknown : words.campaignAmbiguous, { value: text });
  }
}

const calledSo = (text: string, units: readonly Unit[]) =>
  unitsNamed(
    text,
    units.map((unit) => ({ ...unit, unitId: unit.id })),
  );
