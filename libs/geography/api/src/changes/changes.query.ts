import { Injectable } from '@nestjs/common';
import type { CatalogueChange, FollowUp } from '@ra-quan/geography/model';
import { limitOf, requireUnsorted } from '@ra-quan/shared/api';
import type { Page } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { UnitReader } from '../units/unit.reader';
import type { ChangesQueryDto, FollowUpsQueryDto } from './changes.dto';

type Stored = Omit<FollowUp, 'from' | 'to' | 'candidates'> & {
  readonly fromId: number;
  readonly toId: number | null;
  readonly candidateIds: readonly number[];
};

/** The lists of what was changed, and of what must follow. */
@Injectable()
export class ChangesQuery {
  constructor(
    private readonly database: DataSource,
    private readonly units: UnitReader,
  ) {}

  async changes(query: ChangesQueryDto): Promise<Page<CatalogueChange>> {
    requireUnsorted(query);
    const items = await this.database.query<CatalogueChange[]>(
      `SELECT id, kind, title, effective_on::text AS "effectiveOn", decree, report, made_by_name AS "madeBy", made_at AS "madeAt", undone_at AS "undoneAt",
              id = (SELECT max(last.id) FROM geography.catalogue_change last WHERE last.undone_at IS NULL) IS TRUE AS undoable
       FROM geography.catalogue_change ORDER BY id DESC ${limitOf(query)}`,
    );
    const [{ total }] = await this.database.query<[{ total: number }]>('SELECT count(*)::int AS total FROM geography.catalogue_change');
    return { items, total };
  }

  /** What waits first, the newest first among equals; `state` narrows it. */
  async followUps(query: FollowUpsQueryDto): Promise<Page<FollowUp>> {
    requireUnsorted(query);
    const where = `($1::text IS NULL OR follow_up.state = $1)`;
    const rows = await this.database.query<Stored[]>(
      `SELECT follow_up.id, follow_up.change_id AS "changeId", follow_up.kind, follow_up.subject_id AS "subjectId", follow_up.subject_name AS "subjectName",
              follow_up.from_unit_id AS "fromId", follow_up.to_unit_id AS "toId", follow_up.state, follow_up.by_rule AS "byRule",
              follow_up.decided_by_name AS "decidedBy", follow_up.decided_at AS "decidedAt", follow_up.version,
              ARRAY(SELECT succession.to_unit_id FROM geography.succession WHERE succession.from_unit_id = follow_up.from_unit_id ORDER BY 1) AS "candidateIds"
       FROM geography.follow_up
       WHERE ${where} ORDER BY follow_up.state <> 'waiting', follow_up.id DESC ${limitOf(query)}`,
      [query.state ?? null],
    );
    const [{ total }] = await this.database.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM geography.follow_up WHERE ${where}`,
      [query.state ?? null],
    );
    const paths = await this.units.pathOf(
      rows.flatMap(({ fromId, toId, candidateIds }) => [fromId, ...candidateIds, ...(toId === null ? [] : [toId])]),
    );
    const unit = (id: number) => ({ id, path: paths.get(id) ?? '' });
    return {
      total,
      items: rows.map(({ fromId, toId, candidateIds, ...row }) => ({
        ...row,
        from: unit(fromId),
        to: toId === null ? null : unit(toId),
        candidates: candidateIds.map(unit),
      })),
    };
  }
}
