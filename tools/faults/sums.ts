import pg from 'pg';

/** Whether the kept sums of a province and a day are others than those of its cells. */
export async function sumsDiffer(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ differ: boolean }>(`
      WITH kept AS (
        SELECT province_id, indicator_id, starts_on AS day, campaign_id, sum(value) AS value FROM (
          SELECT province_id, indicator_id, starts_on, campaign_id, value FROM figures.total WHERE grain = 'day'
          UNION ALL
          SELECT province_id, indicator_id, period_from, campaign_id, value FROM figures.total_change WHERE period_to = period_from + 1
        ) AS part GROUP BY 1, 2, 3, 4),
      held AS (
        SELECT province_id, indicator_id, period_from AS day, campaign_id, sum(value) AS value FROM figures.observation_cell
        WHERE extent = 'own' AND event_id IS NULL AND organisation_id IS NULL AND value IS NOT NULL AND campaign_id IS NOT NULL AND period_to = period_from + 1
        GROUP BY 1, 2, 3, 4)
      SELECT EXISTS (
        SELECT FROM held LEFT JOIN kept USING (province_id, indicator_id, day, campaign_id) WHERE held.value IS DISTINCT FROM kept.value
      ) AS differ`);
    return rows[0]!.differ;
  } finally {
    await client.end();
  }
}
