import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@ra-quan/audit/model';
import { currentRequestId } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { addEntries } from './entries.writes';

/** What a writer says about a change. */
export interface AuditRecord {
  /** Who did it; `null` is the product itself (sign-ins that failed, the start). */
  readonly actor: Pick<Actor, 'id' | 'username' | 'displayName'> | null;
  readonly action: AuditAction;
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
    await addEntries(manager, records.map(entryOf));
  }
}

const system = { id: null, username: 'system', displayName: 'Hệ thống' };

/** A change as the log keeps it; for a function of the database that writes it together with the change itself. */
export function entryOf({ actor, action, subject, unit, before, after, reason }: AuditRecord) {
  const who = actor ?? system;
  return {
    actor_id: who.id,
    actor_username: who.username,
    actor_name: who.displayName,
    action: action.code,
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
