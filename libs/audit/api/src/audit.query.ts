import { Injectable } from '@nestjs/common';
import { codesSaying, type AuditEntry } from '@ra-quan/audit/model';
import { eachOf, limitOf, orderBy, type Snapshot } from '@ra-quan/shared/api';
import type { Actor, Language, Page } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditQueryDto } from './audit.dto';
import { EntryNames } from './entry-names';
import { EntryTerritories } from './entry-territories';

const sortable = { at: 'audit_entry.at', actorName: 'audit_entry.actor_name', action: 'audit_entry.action' };

const columns = `audit_entry.id::int8 AS id, audit_entry.at, audit_entry.actor_username AS "actorUsername", audit_entry.actor_name AS "actorName",
  audit_entry.action, audit_entry.subject_type AS "subjectType", audit_entry.subject_id AS "subjectId", audit_entry.subject_name AS "subjectName",
  audit_entry.unit_path AS "unitPath", audit_entry.before, audit_entry.after, audit_entry.reason, audit_entry.request_id AS "requestId",
  audit_entry.transaction_id < (SELECT COALESCE(max(audit_seal.to_transaction), '0'::xid8) FROM audit.audit_seal WHERE audit_seal.chain = audit_entry.chain) AS sealed`;

/** Days of the filter are days in Viet Nam; the last one is included. */
const conditions = `($1::text IS NULL OR audit_entry.actor_username = $1 OR audit_entry.actor_name ILIKE '%' || $1 || '%')
  AND ($2::text IS NULL OR audit_entry.action LIKE $2 || '%' OR audit_entry.action = ANY ($8))
  AND ($3::text IS NULL OR audit_entry.subject_type = $3 OR audit_entry.subject_name ILIKE '%' || $3 || '%')
  AND ($4::text IS NULL OR audit_entry.unit_path ILIKE '%' || $4 || '%')
  AND ($5::date IS NULL OR audit_entry.at >= $5::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
  AND ($6::date IS NULL OR audit_entry.at < ($6::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
  AND ($7::int[] IS NULL OR audit_entry.unit_id = ANY ($7))`;

type Row = Omit<AuditEntry, 'actionName' | 'sentence' | 'changes'>;

const read = ({ sort = '-at' }: AuditQueryDto) =>
  `SELECT ${columns} FROM audit.audit_entry WHERE ${conditions} ${orderBy(sort, sortable, 'audit_entry.id DESC')}`;

const counted = `SELECT count(*)::int AS total FROM audit.audit_entry WHERE ${conditions}`;

@Injectable()
export class AuditLogQuery {
  constructor(
    private readonly database: DataSource,
    private readonly territories: EntryTerritories,
    private readonly names: EntryNames,
  ) {}

  private async filtersOf(reader: Actor, { actor, action, subject, unit, from, to }: AuditQueryDto, manager?: EntityManager) {
    const asked = [actor, action, subject, unit, from, to].map((value) => value ?? null);
    return [...asked, await this.territories.unitIds(reader, manager), action === undefined ? null : codesSaying(action)];
  }

  async page(reader: Actor, query: AuditQueryDto, language: Language): Promise<Page<AuditEntry>> {
    const filters = await this.filtersOf(reader, query);
    const items = await this.database.query<Row[]>(`${read(query)} ${limitOf(query)}`, filters);
    const [{ total }] = await this.database.query<[{ total: number }]>(counted, filters);
    return { total, items: await this.names.inWords(items, language) };
  }

  /** Every entry that the filter finds, read as it is taken. */
  async every(reader: Actor, query: AuditQueryDto, language: Language, { manager, rows }: Snapshot) {
    const filters = await this.filtersOf(reader, query, manager);
    const [{ total }] = await manager.query<[{ total: number }]>(counted, filters);
    const batches = rows<Row>(read(query), filters);
    return { total, rows: eachOf(batches, (batch) => this.names.inWords(batch, language, manager)) };
  }
}
