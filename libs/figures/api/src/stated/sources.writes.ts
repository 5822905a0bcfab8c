import type { EntityManager } from 'typeorm';

/** A document that states numbers. */
export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** The id of a source, kept once. */
export async function keepSource(manager: EntityManager, { title, url }: Source): Promise<number> {
  const [row] = await manager.query<[{ id: number }]>(
    `INSERT INTO figures.figure_source (title, url) VALUES ($1, $2) ON CONFLICT (title, url) DO UPDATE SET title = excluded.title RETURNING id`,
    [title, url ?? null],
  );
  return row.id;
}
