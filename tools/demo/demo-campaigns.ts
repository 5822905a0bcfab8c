import { Injectable } from '@nestjs/common';
import { CampaignReader, CampaignsService } from '@ra-quan/campaigns/api';
import type { CampaignPlan } from '@ra-quan/campaigns/model';
import { BulkEntryService, StatedTotalsService } from '@ra-quan/figures/api';
import { indicatorByCode } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { DemoAccountsService } from '@ra-quan/identity/api';
import { LaunchEventsService } from '@ra-quan/launch-events/api';
import { JointPlansService, PartnersService } from '@ra-quan/partners/api';
import { RehearsalsService } from '@ra-quan/rehearsals/api';
import { Clock } from '@ra-quan/shared/api';
import { inSentence, spread, type Actor } from '@ra-quan/shared/model';
import { TargetsService } from '@ra-quan/targets/api';
import { DataSource } from 'typeorm';
import { illustrate2020 } from './illustrate';
import { campaignRoles, nationalOrganisations, post } from './organisations';
import { opensAt, plan2020, plan2022 } from './plans';
import { may8, published2020, published2022, toStated, yearlyBases, type Published } from './published';

/** Parade teams of each wave of 2020, as published: one a district. */
const paradeTeams = 708;
const illustration = { title: 'Số minh họa, tạo với hạt giống cố định; cộng đúng bằng số đã công bố' };

/** The demo campaigns: 2020 whole, 2022 as published, a draft for the coming May, and a rehearsal that runs today. */
@Injectable()
export class DemoCampaigns {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly units: UnitReader,
    private readonly campaigns: CampaignsService,
    private readonly campaignFacts: CampaignReader,
    private readonly partners: PartnersService,
    private readonly jointPlans: JointPlansService,
    private readonly events: LaunchEventsService,
    private readonly targets: TargetsService,
    private readonly stated: StatedTotalsService,
    private readonly bulk: BulkEntryService,
    private readonly accounts: DemoAccountsService,
    private readonly rehearsals: RehearsalsService,
  ) {}

  /** @returns `present` when it was there, `loaded` when it was made now @throws when an earlier load was cut off */
  async load(): Promise<'present' | 'loaded'> {
    const [{ campaigns }] = await this.database.query<[{ campaigns: number }]>('SELECT count(*)::int AS campaigns FROM campaigns.campaign');
    if (campaigns >= 3) return 'present';
    if (campaigns > 0)
      throw new Error('Dữ liệu minh họa nạp dở dang, hãy chạy: npm run reset · The demo was cut off while loading, run: npm run reset');
    const planner = await this.actor('ke-hoach');
    const organisation = await this.loadOrganisations(planner);
    await this.load2020(planner, organisation);
    const campaign2022 = await this.load2022(planner, organisation);
    await this.loadDraft(planner, campaign2022);
    await this.rehearsals.renew(planner);
    return 'loaded';
  }

  private async actor(username: string): Promise<Actor> {
    return (await this.accounts.actor(this.database.manager, username))!;
  }

  /** Vietnam Post with its posts in today's provinces, and the others. Returns ids by code. */
  private async loadOrganisations(planner: Actor): Promise<Map<string, number>> {
    const ids = new Map<string, number>();
    for (const one of [post, ...nationalOrganisations]) {
      ids.set(one.code, (await this.partners.addOrganisation(planner, { ...one, parentId: null, unitId: null })).id);
    }
    for (const { id: unitId, code, name } of await this.units.provincesAt(this.clock.today())) {
      const branch = { code: `BD-${code}`, name: `Bưu điện ${inSentence(name)}`, nameEn: null, kind: 'post' as const };
      await this.partners.addOrganisation(planner, { ...branch, parentId: ids.get('BDVN')!, unitId });
    }
    await this.database.query(
      'UPDATE identity.app_user SET organisation_id = $1 WHERE app_user.role = $2 AND app_user.organisation_id IS NULL',
      [ids.get('BDVN'), 'partner-coordinator'],
    );
    return ids;
  }

  private async load2020(planner: Actor, organisation: ReadonlyMap<string, number>): Promise<void> {
    const { id } = await this.campaigns.create(planner, plan2020);
    await this.database.query('UPDATE campaigns.campaign SET illustrative = true WHERE campaign.id = $1', [id]);
    await this.addPartners(planner, id, organisation);
    const { waves } = await this.campaignFacts.facts(id);
    for (const wave of waves) await this.loadCeremonies(planner, id, wave, organisation.get('BDVN')!);
    await this.state(planner, published2020, id, plan2020, organisation);
    await this.state(planner, yearlyBases, null, plan2020, organisation);
    await this.illustrate(planner, id, waves);
    await this.runToTheEnd(planner, id);
  }

  private async load2022(planner: Actor, organisation: ReadonlyMap<string, number>): Promise<number> {
    const { id } = await this.campaigns.create(planner, plan2022);
    await this.addPartners(planner, id, organisation);
    const plan = { number: '1731/KHLT-BHXH-BĐVN', signedOn: '2022-04-29', title: 'Kế hoạch liên tịch tổ chức Lễ ra quân' };
    await this.jointPlans.add(planner, { campaignId: id, ...plan, organisationIds: [organisation.get('BDVN')!] });
    const nation = (await this.units.unitByCode('VN'))!.id;
    // The target was that of the launch day, not of the month.
    const targets = [{ unitId: nation, value: 10_000, version: 0 }];
    await this.targets.enter(planner, { campaignId: id, scheme: 'si-voluntary', ...may8, targets });
    await this.state(planner, published2022, id, plan2022, organisation);
    await this.runToTheEnd(planner, id);
    return id;
  }

  /** The coming May, on the provinces of that day, copied from 2022: no results, no theme. */
  private async loadDraft(planner: Actor, source: number): Promise<void> {
    const today = this.clock.today();
    const year = Number(today.slice(0, 4)) + (today.slice(5) >= '05-01' ? 1 : 0);
    const name = `Tháng vận động, triển khai BHXH toàn dân ${year}`;
    const { id } = await this.campaigns.copy(planner, source, { code: `THANG-VAN-DONG-${year}`, name, windowFrom: `${year}-05-01` });
    const [wave] = (await this.campaignFacts.facts(id)).waves;
    await this.events.planProvinces(planner, id, wave!.id, opensAt);
  }

  private async addPartners(planner: Actor, campaignId: number, organisation: ReadonlyMap<string, number>): Promise<void> {
    for (const [code, role] of campaignRoles) {
      await this.partners.addToCampaign(planner, { campaignId, organisationId: organisation.get(code)!, role, note: null });
    }
  }

  /** The ceremony of the centre with a video link to every province, one ceremony a province, and the published number of parade teams. */
  private async loadCeremonies(
    planner: Actor,
    campaignId: number,
    wave: { id: number; name: string; from: string },
    postId: number,
  ): Promise<void> {
    const nation = (await this.units.unitByCode('VN', wave.from))!.id;
    const provinces = await this.units.provincesAt(wave.from);
    const startsAt = new Date(`${wave.from}T${opensAt}:00+07:00`).toISOString();
    const common = { campaignId, waveId: wave.id, startsAt, expectedAttendance: null, organisationIds: [postId] };
    const sites = provinces.map(({ name }) => ({ name: `Điểm cầu ${name}`, kind: 'link' as const }));
    const centre = {
      level: 'centre' as const,
      unitId: nation,
      name: `${wave.name}: điểm cầu trung ương`,
      venue: 'Hà Nội',
      host: 'BHXH Việt Nam',
    };
    await this.events.create(planner, { ...common, ...centre, sites, teams: [] });
    const teams = spread(
      paradeTeams,
      provinces.map(() => 1),
    );
    for (const [index, { id: unitId, name }] of provinces.entries()) {
      const own = {
        level: 'province' as const,
        unitId,
        name: `${wave.name}: ${inSentence(name)}`,
        venue: `Bưu điện ${inSentence(name)}`,
        host: `BHXH ${inSentence(name)}`,
      };
      const parades = Array.from({ length: teams[index]! }, (_, team) => ({
        name: `Đoàn tuyên truyền lưu động số ${team + 1}`,
        people: null,
        vehicles: null,
      }));
      await this.events.create(planner, { ...common, ...own, sites: [], teams: parades });
    }
    await this.database.query(
      `UPDATE launch_events.launch_event SET state = 'reported', opened_at = starts_at, state_at = starts_at WHERE launch_event.wave_id = $1`,
      [wave.id],
    );
  }

  private async state(
    planner: Actor,
    published: readonly Published[],
    campaignId: number | null,
    plan: CampaignPlan,
    organisation: ReadonlyMap<string, number>,
  ) {
    const nation = (await this.units.unitByCode('VN'))!.id;
    const provinces = await this.units.provincesAt(plan.windowFrom);
    const totals = toStated(published, campaignId, {
      indicator: (code) => indicatorByCode(code).id,
      nation,
      province: (code) => provinces.find((one) => one.code === code)!.id,
      organisation: (code) => organisation.get(code)!,
    });
    await this.database.transaction((manager) => this.stated.state(manager, planner.id, totals));
  }

  /** Every commune's generated counts of 2020, on sheets that were approved. */
  private async illustrate(planner: Actor, campaignId: number, waves: readonly { id: number; from: string; to: string }[]): Promise<void> {
    const provinces = await this.units.provincesAt(plan2020.windowFrom);
    const communes = await Promise.all(provinces.map(({ id }) => this.units.communesOf(id, plan2020.windowFrom)));
    const { days } = illustrate2020(provinces.map(({ code }, index) => ({ code: code!, communes: communes[index]!.length })));
    const director = await this.actor('giam-doc');
    await this.database.transaction(async (manager) => {
      const sourceId = await this.stated.sourceId(manager, illustration);
      for (const day of new Set(days.map((one) => one.day))) {
        const ids = provinces.map(({ id }) => id);
        const approved = ids.map((provinceId) => ({ provinceId, state: 'approved' as const, makerId: planner.id, checkerId: director.id }));
        const sheets = await this.bulk.sheets(manager, { campaignId, day }, approved);
        const waveId = waves.find((wave) => wave.from <= day && day < wave.to)?.id ?? null;
        for (const { indicator, byProvince } of days.filter((one) => one.day === day)) {
          const indicatorId = indicatorByCode(indicator).id;
          for (const [index, values] of byProvince.entries()) {
            const provinceId = ids[index]!;
            const unitIds = communes[index]!.map(({ id }) => id);
            const bulk = { provinceId, campaignId, waveId, day, indicatorId, unitIds, values, sheetId: sheets.get(provinceId)! };
            await this.bulk.write(manager, bulk, 'approved', planner.id, sourceId);
          }
        }
      }
    });
  }

  private async runToTheEnd(planner: Actor, id: number): Promise<void> {
    const [{ version }] = await this.database.query<[{ version: number }]>(
      'SELECT campaign.version FROM campaigns.campaign WHERE campaign.id = $1',
      [id],
    );
    for (const [index, action] of (['publish', 'start', 'close'] as const).entries())
      await this.campaigns.take(planner, id, action, version + index);
  }
}
