import { Injectable } from '@nestjs/common';
import { currentRequestId } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** What a writer says about a change. */
export interface AuditRecord {
  /** Who did it; `null` is the product itself (sign-ins that failed, the start). */
  readonly actor: Pick<Actor, 'id' | 'username' | 'displayName'> | null;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: number | string; readonly name: string };
  readonly unit?: { readonly id: number; readonly path: string };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

/** Writes the log inside the transaction of the change: without the manager of a transaction there is no way to call it. */
@Injectable()
export class AuditLog {
  async record(manager: EntityManager, ...records: readonly AuditRecord[]): Promise<void> {
    await manager.query(
      `INSERT INTO audit.audit_entry (actor_id, actor_username, actor_name, action, subject_type, subject_id, subject_name, unit_id, unit_path, before, after, reason, request_id)
       SELECT actor_id, actor_username, actor_name, action, subject_type, subject_id, subject_name, unit_id, unit_path, before, after, reason, request_id
       FROM jsonb_to_recordset($1::jsonb) AS entry (actor_id int, actor_username text, actor_name text, action text, subject_type text, subject_id text,
         subject_name text, unit_id int, unit_path text, before jsonb, after jsonb, reason text, request_id text)`,
      [JSON.stringify(records.map(toRow))],
    );
  }
}

const system = { id: null, username: 'system', displayName: 'Hệ thống' };

function toRow({ actor, action, subject, unit, before, after, reason }: AuditRecord) {
  const who = actor ?? system;
  return {
    actor_id: who.id,
    actor_username: who.username,
    actor_name: who.displayName,
    action,
    subject_type: subject.type,
    subject_id: String(subject.id),
    subject_name: subject.name,
    unit_id: unit?.id,
    unit_path: unit?.path,
    before,
    after,
    reason,
    request_id: currentRequestId(),
  };
}
