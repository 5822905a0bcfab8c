import type { SourcePlace } from '@ra-quan/figures/model';
import type { EntityManager } from 'typeorm';

/** A document that states numbers, and where in it; what is left out is not known. */
export type Source = Pick<SourcePlace, 'title'> & Partial<SourcePlace>;

/** The id of a source, kept once. */
export async function keepSource(manager: EntityManager, { title, number, page, publishedOn, url }: Source): Promise<number> {
  const [row] = await manager.query<[{ id: number }]>(
    `INSERT INTO figures.figure_source (title, number, page, published_on, url) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ON CONSTRAINT figure_source_place DO UPDATE SET title = excluded.title RETURNING id`,
    [title, number ?? null, page ?? null, publishedOn ?? null, url ?? null],
  );
  return row.id;
}
