import { Injectable } from '@nestjs/common';
import { sentenceOf, type Told } from '@ra-quan/audit/model';
import type { Actor, BilingualText, Instant } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { EntryNames } from './entry-names';
import { EntryTerritories } from './entry-territories';

/** Something that the log says was done. */
export interface RecentEntry {
  readonly at: Instant;
  readonly actorName: string;
  /** What was done, as a sentence. */
  readonly said: BilingualText;
  readonly reason: string | null;
}

/** Answers other domains about what was done lately. */
@Injectable()
export class RecentEntries {
  constructor(
    private readonly database: DataSource,
    private readonly territories: EntryTerritories,
    private readonly names: EntryNames,
  ) {}

  /**
   * What was done since an instant, the newest first: by others in the reader's territory, or by the reader.
   * Signing in and the keeping of accounts is not told.
   */
  async since(reader: Actor, since: Instant, whose: 'others' | 'own', most: number): Promise<RecentEntry[]> {
    const rows = await this.database.query<(Told & Omit<RecentEntry, 'said'>)[]>(
      `SELECT audit_entry.at, audit_entry.actor_name AS "actorName", audit_entry.action, audit_entry.subject_name AS "subjectName", audit_entry.before,
         audit_entry.after, audit_entry.reason
       FROM audit.audit_entry
       WHERE audit_entry.at >= $1 AND (audit_entry.actor_username = $2) = $3 AND audit_entry.action NOT LIKE 'identity.%'
         AND ($3 OR $4::int[] IS NULL OR audit_entry.unit_id = ANY ($4))
       ORDER BY audit_entry.at DESC, audit_entry.id DESC LIMIT $5`,
      [since, reader.username, whose === 'own', await this.territories.unitIds(reader), most],
    );
    const names = await this.names.of(rows);
    return rows.map(({ at, actorName, reason, ...entry }) => ({
      at,
      actorName,
      reason,
      said: { vi: sentenceOf(entry, names, 'vi'), en: sentenceOf(entry, names, 'en') },
    }));
  }
}
