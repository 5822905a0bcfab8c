import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { actsNamed, ruleFor, type CatalogueAct, type FollowUpKind } from '@ra-quan/geography/model';
import { Clock, NotFound, requireVersion, RuleBroken } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { changeRules } from './change-rules';
import { UnitDependants, type MoveMade, type MoveTrace } from './unit-followers';

interface Stored {
  readonly id: number;
  readonly kind: FollowUpKind;
  readonly subjectId: number;
  readonly subjectName: string;
  readonly fromUnitId: number;
  readonly state: string;
  readonly version: number;
}

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
        const trace = to === null ? null : await followers.move(manager, actor, id, to);
        counts[to === null ? 'waiting' : 'moved'] += 1;
        await manager.query(
          `INSERT INTO geography.follow_up (change_id, kind, subject_id, subject_name, from_unit_id, to_unit_id, state, by_rule, decided_by, decided_by_name, decided_at, trace)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
          [
            changeId,
            followers.kind,
            id,
            name,
            unitId,
            to,
            to === null ? 'waiting' : 'moved',
            to !== null,
            to === null ? null : actor.id,
            to === null ? null : actor.displayName,
            to === null ? null : this.clock.now(),
            trace,
          ],
        );
      }
    }
    return counts;
  }

  /** A person chooses the successor, or decides that nothing is to be moved. */
  async decide(actor: Actor, id: number, toUnitId: number | null, version: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [found] = await manager.query<Stored[]>(
        `SELECT id, kind, subject_id AS "subjectId", subject_name AS "subjectName", from_unit_id AS "fromUnitId", state, version FROM geography.follow_up WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!found) throw new NotFound();
      requireVersion(found, version);
      if (found.state !== 'waiting') throw new RuleBroken(changeRules.decided);
      let trace: MoveTrace | null = null;
      if (toUnitId !== null) {
        const successors = await successorsOf(manager, [found.fromUnitId]);
        if (!successors.get(found.fromUnitId)?.includes(toUnitId)) throw new RuleBroken(changeRules.notASuccessor);
        trace = await this.dependants.of(found.kind).move(manager, actor, found.subjectId, toUnitId);
      }
      await manager.query(
        'UPDATE geography.follow_up SET state = $2, to_unit_id = $3, decided_by = $4, decided_by_name = $5, decided_at = $6, trace = $7, version = version + 1 WHERE id = $1',
        [id, toUnitId === null ? 'dismissed' : 'moved', toUnitId, actor.id, actor.displayName, this.clock.now(), trace],
      );
      await this.audit.record(manager, {
        actor,
        action: toUnitId === null ? 'geography.dismiss-follow-up' : 'geography.move-follow-up',
        subject: { type: found.kind, id: found.subjectId, name: found.subjectName },
        before: { unitId: found.fromUnitId },
        after: { unitId: toUnitId },
      });
    });
  }

  /** What a change moved goes back to where it was. */
  async takeBack(manager: EntityManager, actor: Actor, changeId: number): Promise<void> {
    const moved = await manager.query<(MoveMade & { readonly kind: FollowUpKind })[]>(
      `SELECT kind, from_unit_id AS "from", to_unit_id AS "to", trace FROM geography.follow_up WHERE change_id = $1 AND state = 'moved' ORDER BY id DESC FOR UPDATE`,
      [changeId],
    );
    for (const { kind, ...move } of moved) await this.dependants.of(kind).takeBack(manager, actor, move);
    await manager.query(
      `UPDATE geography.follow_up SET state = 'dismissed', to_unit_id = NULL, decided_by = $2, decided_by_name = $3, decided_at = $4 WHERE change_id = $1`,
      [changeId, actor.id, actor.displayName, this.clock.now()],
    );
  }
}

async function successorsOf(manager: EntityManager, unitIds: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await manager.query<{ from: number; to: number }[]>(
    'SELECT from_unit_id AS "from", to_unit_id AS "to" FROM geography.succession WHERE from_unit_id = ANY ($1::int[]) ORDER BY to_unit_id',
    [unitIds],
  );
  const successors = new Map<number, number[]>();
  for (const { from, to } of rows) successors.set(from, [...(successors.get(from) ?? []), to]);
  return successors;
}
