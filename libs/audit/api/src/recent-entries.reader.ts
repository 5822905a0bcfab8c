import { Injectable } from '@nestjs/common';
import { sentenceOf, type Told } from '@ra-quan/audit/model';
import type { Actor, BilingualText, Instant } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { EntryCampaigns } from './entry-campaigns';
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
    private readonly campaigns: EntryCampaigns,
  ) {}

  /**
   * What was done since an instant, the newest first: by others in the reader's territory, or by the reader; of one campaign and of what belongs to none.
   * Signing in and the keeping of accounts is not told, nor what was done to a campaign that is no more.
   */
  async since(reader: Actor, campaignId: number | null, since: Instant, whose: 'others' | 'own', most: number): Promise<RecentEntry[]> {
    const filters = [since, reader.username, whose === 'own', await this.territories.unitIds(reader)];
    const told: Row[] = [];
    for (let from = 0; told.length < most && from < farthest; from += batch) {
      const rows = await this.database.query<Row[]>(recent, [...filters, batch, from]);
      const campaignOf = await this.campaigns.of(rows);
      told.push(...rows.filter((row) => isOf(campaignOf(row), campaignId)));
      if (rows.length < batch) break;
    }
    const shown = told.slice(0, most);
    const names = await this.names.of(shown);
    return shown.map(({ at, actorName, reason, ...entry }) => ({
      at,
      actorName,
      reason,
      said: { vi: sentenceOf(entry, names, 'vi'), en: sentenceOf(entry, names, 'en') },
    }));
  }
}

interface Row extends Told, Omit<RecentEntry, 'said'> {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** So many entries are read at once, and at most; who looks for more opens the log. */
const batch = 50;
const farthest = 1_000;

const isOf = (campaign: number | null | undefined, asked: number | null) =>
  campaign === null || (campaign !== undefined && (asked === null || campaign === asked));

const recent = `
  SELECT audit_entry.at, audit_entry.actor_name AS "actorName", audit_entry.action, audit_entry.subject_type AS "subjectType",
    audit_entry.subject_id AS "subjectId", audit_entry.subject_name AS "subjectName", audit_entry.before, audit_entry.after, audit_entry.reason
  FROM audit.audit_entry
  WHERE audit_entry.at >= $1 AND (audit_entry.actor_username = $2) = $3 AND audit_entry.action NOT LIKE 'identity.%'
    AND ($3 OR $4::int[] IS NULL OR audit_entry.unit_id = ANY ($4))
  ORDER BY audit_entry.at DESC, audit_entry.id DESC LIMIT $5 OFFSET $6`;
