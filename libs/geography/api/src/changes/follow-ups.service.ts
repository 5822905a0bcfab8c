import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { actsNamed, ruleFor, type CatalogueAct, geographyActions, type Decision, type StandingFigures } from '@ra-quan/geography/model';
import { Clock, RuleBroken, rewrite } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { changeRules } from './change-rules';
import { unitsTouchedBy } from './effects.writes';
import { FollowUpEntity } from './follow-up.entity';
import { successorsOf } from './successors.query';
import { UnitDependants, type MoveMade, type MoveTrace } from './unit-followers';

/** Lets what points at an ended unit follow it: by rule where there is one successor, else it waits for a person. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly database: DataSource,
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** After a change was written. Returns how many were moved and how many wait. */
  async follow(
    manager: EntityManager,
    actor: Actor,
    changeId: number,
    acts: readonly CatalogueAct[],
    on: Day,
  ): Promise<{ moved: number; waiting: number }> {
    const ended = actsNamed(acts, 'end').map(({ unitId }) => unitId);
    const counts = { moved: 0, waiting: 0 };
    if (ended.length === 0) return counts;
    const successors = await successorsOf(manager, ended);
    for (const followers of this.dependants.all) {
      for (const { id, name, unitId } of await followers.openOn(manager, ended, on)) {
        const to = ruleFor(successors.get(unitId) ?? [], on, this.clock.today());
        const moved = to === null ? { state: 'waiting' as const } : { state: 'moved' as const, ...this.decidedBy(actor) };
        const trace = to === null ? null : await followers.move(manager, actor, id, to);
        counts[moved.state] += 1;
        const about = { changeId, kind: followers.kind, subjectId: id, subjectName: name, fromUnitId: unitId, toUnitId: to, trace };
        await manager.save(manager.create(FollowUpEntity, { ...about, ...moved, byRule: to !== null }));
      }
    }
    return counts;
  }

  /** What is kept under the provinces of units that a change moved goes to where they stand now; also after the change was taken back. */
  async settle(
    manager: EntityManager,
    actor: Actor,
    changeId: number,
    { effectiveOn, title }: { readonly effectiveOn: Day; readonly title: string },
  ): Promise<void> {
    // Nothing is kept yet of days to come.
    if (effectiveOn > this.clock.today()) return;
    const units = await unitsTouchedBy(manager, changeId);
    for (const followers of this.dependants.all) await followers.settle?.(manager, actor, units, effectiveOn, title);
  }

  /** A person chooses the successor, or decides that nothing is to be moved. */
  async decide(actor: Actor, id: number, { toUnitId, version, standing }: Decision): Promise<void> {
    await this.database.transaction(async (manager) => {
      await rewrite(manager, FollowUpEntity, { id, seen: version }, async (found) => {
        if (found.state !== 'waiting') throw new RuleBroken(changeRules.decided);
        const trace = toUnitId === null ? null : await this.moveTo(manager, actor, found, toUnitId, standing);
        Object.assign(found, { state: toUnitId === null ? 'dismissed' : 'moved', toUnitId, trace }, this.decidedBy(actor));
        await this.audit.record(manager, {
          actor,
          action: geographyActions[toUnitId === null ? 'dismiss-follow-up' : 'move-follow-up'],
          subject: { type: found.kind, id: found.subjectId, name: found.subjectName },
          before: { unitId: found.fromUnitId },
          after: { unitId: toUnitId, standing },
        });
      });
    });
  }

  private async moveTo(
    manager: EntityManager,
    actor: Actor,
    { kind, subjectId, fromUnitId }: FollowUpEntity,
    toUnitId: number,
    standing: StandingFigures | undefined,
  ): Promise<MoveTrace> {
    const successors = (await successorsOf(manager, [fromUnitId])).get(fromUnitId) ?? [];
    if (!successors.includes(toUnitId)) throw new RuleBroken(changeRules.notASuccessor);
    return this.dependants.of(kind).move(manager, actor, subjectId, toUnitId, standing ?? (successors.length > 1 ? 'ask' : 'add'));
  }

  /** What a change moved goes back to where it was. */
  async takeBack(manager: EntityManager, actor: Actor, changeId: number): Promise<void> {
    const followUps = await manager.find(FollowUpEntity, {
      where: { changeId },
      order: { id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    const moved = followUps.filter(({ state }) => state === 'moved');
    for (const followers of this.dependants.all)
      await followers.requireAsMoved?.(manager, moved.filter(({ kind }) => kind === followers.kind).map(moveOf));
    for (const followUp of moved) await this.dependants.of(followUp.kind).takeBack(manager, actor, moveOf(followUp));
    await manager.update(FollowUpEntity, { changeId }, { state: 'dismissed', toUnitId: null, ...this.decidedBy(actor) });
  }

  private decidedBy({ id, displayName }: Actor) {
    return { decidedBy: id, decidedByName: displayName, decidedAt: this.clock.now() };
  }
}

const moveOf = ({ fromUnitId: from, toUnitId: to, trace }: FollowUpEntity): MoveMade => ({ from, to: to!, trace: trace! });
