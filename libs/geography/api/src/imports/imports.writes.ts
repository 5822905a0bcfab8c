import type { CatalogueImport, FileKind, HiddenWish, ImportReport, ImportState } from '@ra-quan/geography/model';
import type { Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import type { DataSource, EntityManager } from 'typeorm';

/** Why an import failed as a whole, in both languages. */
export type StoredProblem = Rule;

export interface NewImport {
  readonly kind: FileKind;
  readonly fileName: string;
  readonly content: Buffer;
  readonly options: CatalogueImport['options'];
}

/** An import that is being worked on: the file, where it stands, and for whom. */
export interface OpenImport extends NewImport {
  readonly state: Extract<ImportState, 'checking' | 'committing'>;
  readonly actor: Actor;
}

/** A piece of work that was asked for: which import, and the how manieth request of it. */
export interface ImportTurn {
  readonly id: number;
  readonly turn: number;
}

export async function addImport(
  manager: EntityManager,
  actor: Actor,
  { kind, fileName, content, options }: NewImport,
): Promise<ImportTurn> {
  const [added] = await manager.query<[ImportTurn]>(
    `INSERT INTO geography.catalogue_import (kind, file_name, content, options, state, made_by, made_by_name, actor)
     VALUES ($1, $2, $3, $4, 'checking', $5, $6, $7) RETURNING id, turn`,
    [kind, fileName, content, options, actor.id, actor.displayName, actor],
  );
  return added;
}

/** The import with its file; `undefined` where there is nothing left to do. */
export async function openImport(database: DataSource, id: number): Promise<OpenImport | undefined> {
  const [row] = await database.query<OpenImport[]>(
    `SELECT kind, file_name AS "fileName", content, options, state, actor FROM geography.catalogue_import
     WHERE id = $1 AND state IN ('checking', 'committing')`,
    [id],
  );
  return row;
}

/** All that are being worked on. */
export function openImports(manager: EntityManager): Promise<ImportTurn[]> {
  return manager.query(`SELECT id, turn FROM geography.catalogue_import WHERE state IN ('checking', 'committing')`);
}

/** Asks for another turn at an import. */
export async function nextTurn(manager: EntityManager, id: number): Promise<ImportTurn> {
  const [rows] = await manager.query<[[ImportTurn]]>(
    `UPDATE geography.catalogue_import SET turn = turn + 1 WHERE id = $1 RETURNING id, turn`,
    [id],
  );
  return rows[0];
}

/** Moves an import on, unless it was cancelled meanwhile. Returns whether it was moved. */
export async function moveImport(
  database: DataSource | EntityManager,
  id: number,
  from: readonly ImportState[],
  to: ImportState,
  more: {
    readonly progress?: number;
    readonly report?: ImportReport;
    readonly problem?: StoredProblem | null;
    readonly changeId?: number;
    /** For whom the work goes on. */
    readonly actor?: Actor;
    /** What was said of hidden parts. */
    readonly hidden?: HiddenWish;
  } = {},
): Promise<boolean> {
  const moved = await database.query<[unknown[], number]>(
    `UPDATE geography.catalogue_import SET state = $3, progress = COALESCE($4, progress), report = COALESCE($5::jsonb, report), problem = $6,
       change_id = COALESCE($7, change_id), actor = COALESCE($8, actor), options = options || COALESCE($9::jsonb, '{}') WHERE id = $1 AND state = ANY ($2::text[]) RETURNING id`,
    [
      id,
      from,
      to,
      more.progress ?? null,
      more.report ? JSON.stringify(more.report) : null,
      more.problem ?? null,
      more.changeId ?? null,
      more.actor ?? null,
      more.hidden ? JSON.stringify({ hidden: more.hidden }) : null,
    ],
  );
  return moved[1] > 0;
}

/** The import that made a change, if one did, is undone with it. */
export async function undoImportOf(manager: EntityManager, changeId: number): Promise<void> {
  await manager.query(`UPDATE geography.catalogue_import SET state = 'undone' WHERE change_id = $1`, [changeId]);
}
