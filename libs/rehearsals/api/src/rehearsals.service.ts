import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader, CampaignsService } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { DemoAccountsService } from '@ra-quan/identity/api';
import { PartnersService } from '@ra-quan/partners/api';
import { rehearsalOf, rehearsalPlan, rehearsalsActions, type Rehearsal } from '@ra-quan/rehearsals/model';
import { Clock } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { holdRehearsals, rehearsalCampaign } from './rehearsals.reader';
import { RehearsedCeremonies } from './shares/rehearsed-ceremonies';
import { RehearsedFigures } from './shares/rehearsed-figures';
import { RehearsedPartners } from './shares/rehearsed-partners';
import { RehearsedTargets } from './shares/rehearsed-targets';
import type { RehearsalShare, RehearsalStage, RehearsedProvince } from './shares/share';

/** The rehearsal campaign of a demonstration: made, renewed and removed as a whole, or not at all. */
@Injectable()
export class RehearsalsService {
  /** In the order in which they build on each other. */
  private readonly shares: readonly RehearsalShare[];

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly units: UnitReader,
    private readonly accounts: DemoAccountsService,
    private readonly campaigns: CampaignsService,
    private readonly campaignFacts: CampaignReader,
    private readonly partners: PartnersService,
    private readonly audit: AuditLog,
    partnersShare: RehearsedPartners,
    ceremonies: RehearsedCeremonies,
    targets: RehearsedTargets,
    figures: RehearsedFigures,
  ) {
    this.shares = [partnersShare, ceremonies, targets, figures];
  }

  async now(): Promise<Rehearsal | null> {
    const found = await rehearsalCampaign(this.database);
    return found ? rehearsalOf(found.id, found.windowFrom, this.clock.today()) : null;
  }

  /** Makes it around today; the one before is gone. */
  async renew(actor: Actor): Promise<void> {
    await this.database.transaction(async (manager) => {
      await holdRehearsals(manager);
      await this.forget(manager, actor);
      const today = this.clock.today();
      const { id } = await this.campaigns.startRehearsal(manager, rehearsalPlan(today));
      const stage = await this.stage(manager, actor, id, today);
      for (const share of this.shares) await share.fill(manager, stage);
      await this.audit.record(manager, {
        actor,
        action: rehearsalsActions.make,
        subject: { type: 'campaign', id, name: rehearsalPlan(today).name },
      });
    });
  }

  /** Where there is none, nothing happens. */
  async remove(actor: Actor): Promise<void> {
    await this.database.transaction(async (manager) => {
      await holdRehearsals(manager);
      await this.forget(manager, actor);
    });
  }

  private async forget(manager: EntityManager, actor: Actor): Promise<void> {
    const found = await rehearsalCampaign(manager);
    if (!found) return;
    for (const share of [...this.shares].reverse()) await share.forget(manager, found.id);
    await this.campaigns.forgetRehearsal(manager, found.id);
    await this.audit.record(manager, {
      actor,
      action: rehearsalsActions.remove,
      subject: { type: 'campaign', id: found.id, name: found.name },
    });
  }

  private async stage(manager: EntityManager, planner: Actor, campaignId: number, today: Day): Promise<RehearsalStage> {
    const director = (await this.accounts.actor(manager, 'giam-doc')) ?? planner;
    const officers = new Map<string, Actor>();
    for (const [code, username] of Object.entries({ '01': 'ha-noi', '75': 'dong-nai' })) {
      const officer = await this.accounts.actor(manager, username);
      if (officer) officers.set(code, officer);
    }
    const posts = await this.partners.posts(manager);
    return {
      campaign: await this.campaignFacts.facts(campaignId, manager),
      today,
      nation: (await this.units.unitByCode('VN', today, manager))!,
      postId: posts.find(({ unitId }) => unitId === null)?.id ?? null,
      provinces: await this.provinces(manager, today, posts),
      planner,
      director,
      officerOf: (code) => officers.get(code) ?? planner,
    };
  }

  private async provinces(
    manager: EntityManager,
    today: Day,
    posts: readonly { readonly id: number; readonly unitId: number | null }[],
  ): Promise<RehearsedProvince[]> {
    const communesOf = new Map<number | null, number[]>();
    for (const { id, parentId } of await this.units.allCommunes(today, manager))
      communesOf.set(parentId, [...(communesOf.get(parentId) ?? []), id]);
    return (await this.units.provincesAt(today, manager)).map(({ id, code, name }) => ({
      id,
      code: code ?? '',
      name,
      communeIds: communesOf.get(id) ?? [],
      postId: posts.find(({ unitId }) => unitId === id)?.id ?? null,
    }));
  }
}
