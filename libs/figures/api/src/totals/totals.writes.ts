import type { DataSource } from 'typeorm';

/** Folds what was written since the last time, province by province, each in a transaction of its own. */
export async function foldTotals(database: DataSource): Promise<void> {
  const provinces = await database.query<{ id: number }[]>(
    'SELECT DISTINCT total_change.province_id AS id FROM figures.total_change ORDER BY 1',
  );
  for (const { id } of provinces) await database.query('SELECT figures.fold_totals($1)', [id]);
}
