import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import {
  orderFaults,
  orderedKindNames,
  planOrder,
  reportOf,
  UnitsOfDay,
  type CatalogueAct,
  type CatalogueSnapshot,
  type ChangeMade,
  type OrderedChange,
  type OrderedKind,
  geographyActions,
} from '@ra-quan/geography/model';
import { Clock, holderOf, NotFound, RuleBroken, sqlStateOf } from '@ra-quan/shared/api';
import { addDays, formatDay, type Actor, type Day } from '@ra-quan/shared/model';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { undoImportOf } from '../imports/imports.writes';
import { applyActs } from './apply-acts';
import { CatalogueChangeEntity } from './catalogue-change.entity';
import { readSnapshot } from './catalogue-snapshot.reader';
import { changeRules } from './change-rules';
import { holdCatalogue, keepingEffects, undoEffects, unitsBegunBy } from './effects.writes';
import { FollowUpsService } from './follow-ups.service';
import { archipelagosOn, orphanOn } from './soundness.query';
import { UnitDependants } from './unit-followers';

/** What is kept of a change beside its effects. */
export interface ChangeHead {
  readonly kind: 'import' | OrderedKind;
  readonly title: string;
  readonly effectiveOn: Day;
  readonly decree: string | null;
}

/** Carries the result of a dry run out of the transaction that it rolls back. */
class DryRun extends Error {
  constructor(readonly made: ChangeMade) {
    super('dry run');
  }
}

/** Changes the catalogue: all of a change or nothing, with what undoes it, its audit row, and what must follow. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: DataSource,
    private readonly followUps: FollowUpsService,
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One change that a legal document orders. With `dryRun` everything is done and taken back: the preview cannot differ from the change. */
  order(actor: Actor, order: OrderedChange, dryRun: boolean): Promise<ChangeMade> {
    const plan = (snapshot: CatalogueSnapshot) => {
      const planned = planOrder(order, snapshot);
      if (planned.fault) throw new RuleBroken({ code: `geography.${planned.fault}`, ...orderFaults[planned.fault] });
      return planned.acts;
    };
    const head = (snapshot: CatalogueSnapshot): ChangeHead => {
      const before = new UnitsOfDay(snapshot, addDays(order.effectiveOn, -1));
      return {
        kind: order.kind,
        title: `${orderedKindNames[order.kind].vi}: ${order.unitIds.map((id) => before.withId(id)?.name ?? id).join(', ')}`,
        effectiveOn: order.effectiveOn,
        decree: order.decree,
      };
    };
    return this.run(dryRun, async (manager) => {
      const snapshot = await readSnapshot(manager, order.effectiveOn);
      return this.make(manager, actor, head(snapshot), plan(snapshot), snapshot);
    });
  }

  /** Runs a change in a transaction of its own; a dry run rolls it back. */
  async run(dryRun: boolean, work: (manager: EntityManager) => Promise<ChangeMade>): Promise<ChangeMade> {
    try {
      return await this.database.transaction(async (manager) => {
        // One change at a time: each is planned on what the one before left.
        await holdCatalogue(manager);
        const made = await work(manager);
        if (dryRun) throw new DryRun(made);
        return made;
      });
    } catch (cause) {
      if (cause instanceof DryRun) return cause.made;
      throw isOverlap(cause) ? new RuleBroken(changeRules.overlapping) : cause;
    }
  }

  /** Writes a planned change. @throws RuleBroken when the catalogue would not be sound afterwards */
  async make(
    manager: EntityManager,
    actor: Actor,
    head: ChangeHead,
    acts: readonly CatalogueAct[],
    snapshot: CatalogueSnapshot,
  ): Promise<ChangeMade> {
    if (acts.length === 0) throw new RuleBroken(changeRules.nothing);
    const { effectiveOn: on } = head;
    const report = reportOf(acts, new UnitsOfDay(snapshot, addDays(on, -1)), new UnitsOfDay(snapshot, on));
    const change = manager.create(CatalogueChangeEntity, { ...head, report, madeBy: actor.id, madeByName: actor.displayName });
    const { id } = await manager.save(change);
    await keepingEffects(manager, id, () => applyActs(manager, acts, head.decree));
    await requireSound(manager, on);
    const followUps = await this.followUps.follow(manager, actor, id, acts, on);
    await this.followUps.settle(manager, actor, id, head);
    await this.audit.record(manager, {
      actor,
      action: geographyActions[head.kind],
      subject: { type: 'catalogue-change', id, name: head.title },
      after: { effectiveOn: on, decree: head.decree, counts: report.counts, followUps },
    });
    return { id, report, followUps };
  }

  /** Takes the last change back, and with it what moved by rule. @throws RuleBroken when something was recorded on units that it began */
  async undo(actor: Actor, id: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      await holdCatalogue(manager);
      const last = await manager.findOne(CatalogueChangeEntity, { where: { undoneAt: IsNull() }, order: { id: 'DESC' } });
      if (!last) throw new RuleBroken(changeRules.nothingToUndo);
      if (last.id !== id) {
        const known = await manager.existsBy(CatalogueChangeEntity, { id });
        throw known ? new RuleBroken(changeRules.notTheLast, { title: last.title }) : new NotFound();
      }
      await this.followUps.takeBack(manager, actor, id);
      await this.requireUnused(manager, id);
      await undoEffects(manager, id).catch((cause: unknown) => {
        const what = holderOf(cause);
        throw what === undefined ? cause : new RuleBroken(changeRules.stillNamed, { what });
      });
      await this.followUps.settle(manager, actor, id, last);
      await manager.update(CatalogueChangeEntity, id, { undoneAt: this.clock.now() });
      await undoImportOf(manager, id);
      await this.audit.record(manager, {
        actor,
        action: geographyActions.undo,
        subject: { type: 'catalogue-change', id, name: last.title },
      });
    });
  }

  private async requireUnused(manager: EntityManager, id: number): Promise<void> {
    const used = await this.dependants.firstOn(manager, await unitsBegunBy(manager, id));
    if (used) throw new RuleBroken(changeRules.inUse, used);
  }
}

/** Every unit has a parent that day, and both archipelagos are there. */
async function requireSound(manager: EntityManager, day: Day): Promise<void> {
  const orphan = await orphanOn(manager, day);
  if (orphan) throw new RuleBroken(changeRules.orphans, { unit: orphan.name, count: orphan.count, day: formatDay(day) });
  if ((await archipelagosOn(manager, day)) < 2) throw new RuleBroken(changeRules.islands);
}

const isOverlap = (cause: unknown) => ['23P01', '23505'].includes(sqlStateOf(cause) ?? '');
