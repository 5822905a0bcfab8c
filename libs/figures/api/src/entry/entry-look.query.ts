import { Injectable } from '@nestjs/common';
import type { CampaignFacts } from '@ra-quan/campaigns/api';
import type { Entry } from '@ra-quan/figures/model';
import type { Place } from '@ra-quan/geography/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';

/** What decides whether an entry is allowed, as it stood at one moment: the write holds that it still stands so. */
export interface EntryLook {
  /** Of the map of the day; `null` while that map is not made. */
  readonly edition: number | null;
  readonly campaign: (Pick<CampaignFacts, 'state' | 'windowFrom' | 'windowTo' | 'waves'> & { readonly version: number }) | null;
  /** Units that neither exist on the day nor reported of it are missing. */
  readonly places: readonly (Place & { readonly unitId: number; readonly answeredFor: boolean })[];
}

/** $1 day, $2 campaign, $3 units, $4 the unit that the actor answers for */
const look = `
  SELECT geography.map_edition($1) AS edition,
    (SELECT json_build_object('version', campaign.version, 'state', campaign.state, 'windowFrom', campaign.window_from, 'windowTo', campaign.window_to, 'waves', campaign.waves)
     FROM campaigns.campaign_facts AS campaign WHERE campaign.id = $2) AS campaign,
    (SELECT COALESCE(json_agg(json_build_object('unitId', place.unit_id, 'level', place.level, 'provinceId', place.province_id, 'provinceName', place.province_name,
       'answeredFor', place.answered_for)), '[]') FROM geography.places_on($1, $3, $4) AS place) AS places`;

/**
 * Units that are not of the day, but reported of it before that was recorded: their figures can still be set right where they lie.
 * $1 day, $2 campaign, $3 units, $4 the unit that the actor answers for, $5 the ceremony
 */
const ended = `
  SELECT DISTINCT cell.unit_id AS "unitId", 3 AS level, cell.province_id AS "provinceId", province.province_name AS "provinceName", province.answered_for AS "answeredFor"
  FROM geography.unit_stay AS stay
    JOIN figures.observation_cell AS cell ON cell.province_id = stay.province_id AND cell.unit_id = stay.unit_id AND cell.period_from = $1 AND cell.period_to = $1::date + 1
      AND cell.campaign_id = $2 AND cell.event_id IS NOT DISTINCT FROM $5::int AND cell.organisation_id IS NULL AND cell.extent = 'own' AND cell.value IS NOT NULL
    CROSS JOIN LATERAL geography.places_on($1, ARRAY[cell.province_id], $4) AS province
  WHERE stay.unit_id = ANY ($3::int[])`;

/** Looks that one process keeps: in a launch hour the same units are entered again and again. */
const mostKept = 10_000;

/** Looks at what decides about entries, and keeps what it saw; a kept look that does not hold any more is refused by the write. */
@Injectable()
export class EntryLooks {
  private readonly looks = new Map<string, EntryLook>();

  constructor(private readonly database: DataSource) {}

  kept(actor: Actor, entry: Entry): EntryLook | undefined {
    return this.looks.get(keyOf(actor, entry));
  }

  async take(actor: Actor, entry: Entry): Promise<EntryLook> {
    const question = [entry.day, entry.campaignId, unitIdsOf(entry), actor.unitId];
    const [taken] = await this.database.query<[EntryLook]>(look, question);
    const missing = unitIdsOf(entry).filter((id) => !taken.places.some(({ unitId }) => unitId === id));
    if (missing.length > 0)
      return { ...taken, places: [...taken.places, ...(await this.endedPlaces(question, missing, entry.eventId ?? null))] };
    if (this.looks.size >= mostKept) this.looks.clear();
    // Without an edition nothing would tell that the map has changed since.
    if (taken.edition !== null) this.looks.set(keyOf(actor, entry), taken);
    return taken;
  }

  private endedPlaces(
    [day, campaignId, , ancestorId]: readonly unknown[],
    unitIds: readonly number[],
    eventId: number | null,
  ): Promise<EntryLook['places']> {
    return this.database.query<EntryLook['places'][number][]>(ended, [day, campaignId, unitIds, ancestorId, eventId]);
  }
}

export const unitIdsOf = ({ cells }: Entry): number[] => [...new Set(cells.map(({ unitId }) => unitId))];

const keyOf = (actor: Actor, entry: Entry) => [actor.unitId, entry.campaignId, entry.day, ...unitIdsOf(entry)].join();
