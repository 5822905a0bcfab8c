import { actsNamed, fold, foldBare, type CatalogueAct } from '@ra-quan/geography/model';
import type { EntityManager } from 'typeorm';
import { column } from './column';

export async function succeed(
  manager: EntityManager,
  acts: readonly CatalogueAct[],
  idOf: (ref: number) => number,
  decree: string | null,
): Promise<void> {
  const withdrawn = actsNamed(acts, 'withdraw');
  if (withdrawn.length > 0)
    await manager.query(
      `DELETE FROM geography.succession USING unnest($1::int[], $2::int[]) AS wrong (from_unit_id, to_unit_id)
       WHERE succession.from_unit_id = wrong.from_unit_id AND succession.to_unit_id = wrong.to_unit_id`,
      [column(withdrawn, ({ from }) => from), column(withdrawn, ({ to }) => to)],
    );
  const confirmed = actsNamed(acts, 'confirm');
  if (confirmed.length > 0)
    await manager.query(
      `UPDATE geography.succession SET kind = known.kind, whole = known.whole, share = known.share, share_method = known.share_method
       FROM unnest($1::int[], $2::int[], $3::text[], $4::boolean[], $5::numeric[], $6::text[]) AS known (from_unit_id, to_unit_id, kind, whole, share, share_method)
       WHERE succession.from_unit_id = known.from_unit_id AND succession.to_unit_id = known.to_unit_id`,
      [
        column(confirmed, ({ from }) => from),
        column(confirmed, ({ to }) => to),
        column(confirmed, ({ kind }) => kind),
        column(confirmed, ({ whole }) => whole),
        column(confirmed, ({ share }) => share),
        column(confirmed, ({ shareMethod }) => shareMethod),
      ],
    );
  const added = actsNamed(acts, 'succeed').map((one) => ({ ...one, from: idOf(one.from), to: idOf(one.to) }));
  if (added.length === 0) return;
  await manager.query(
    `INSERT INTO geography.succession (from_unit_id, to_unit_id, effective_on, kind, whole, share, share_method, decree)
     SELECT *, $8::text FROM unnest($1::int[], $2::int[], $3::date[], $4::text[], $5::boolean[], $6::numeric[], $7::text[])`,
    [
      column(added, ({ from }) => from),
      column(added, ({ to }) => to),
      column(added, ({ on }) => on),
      column(added, ({ kind }) => kind),
      column(added, ({ whole }) => whole),
      column(added, ({ share }) => share),
      column(added, ({ shareMethod }) => shareMethod),
      decree,
    ],
  );
  await addFormerNames(
    manager,
    added.map(({ from, to }) => ({ from, to })),
  );
}

/** Today's units are found by the names of what they were made of: `Phường Bến Nghé, Quận 1`. */
async function addFormerNames(manager: EntityManager, pairs: readonly { readonly from: number; readonly to: number }[]): Promise<void> {
  const names = await manager.query<{ to: number; name: string; district: string | null; own: string }[]>(
    `SELECT DISTINCT ON (pair.from_unit_id, pair.to_unit_id) pair.to_unit_id AS "to", v.name, p.name AS district, own.name AS own
     FROM unnest($1::int[], $2::int[]) AS pair (from_unit_id, to_unit_id)
       JOIN geography.unit_version v ON v.unit_id = pair.from_unit_id JOIN geography.unit_version own ON own.unit_id = pair.to_unit_id
       LEFT JOIN geography.unit_version p ON p.unit_id = v.parent_id AND p.kind = 'district'
     ORDER BY pair.from_unit_id, pair.to_unit_id, v.valid_from DESC, own.valid_from`,
    [column(pairs, ({ from }) => from), column(pairs, ({ to }) => to)],
  );
  const aliases = names.filter(({ name, own }) => fold(name) !== fold(own));
  await manager.query(
    'INSERT INTO geography.unit_alias (unit_id, alias, folded) SELECT * FROM unnest($1::int[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING',
    [
      column(aliases, ({ to }) => to),
      column(aliases, ({ name, district }) => (district ? `${name}, ${district}` : name)),
      column(aliases, ({ name }) => foldBare(name)),
    ],
  );
}
