import type { CatalogueImport, FileKind, ImportReport, ImportState } from '@ra-quan/geography/model';
import { NotFound, type Rule } from '@ra-quan/shared/api';
import type { Actor, Language } from '@ra-quan/shared/model';
import type { DataSource, EntityManager } from 'typeorm';

/** A process that works on an import says so at least this often (seconds); longer silence means that it died. */
export const silenceOfTheDead = 60;

/** Why an import failed as a whole, in both languages. */
export type StoredProblem = Rule;

type Row = Omit<CatalogueImport, 'problem'> & { readonly problem: StoredProblem | null };

const columns = `
  id, kind, file_name AS "fileName", options, CASE WHEN state IN ('checking', 'committing') AND alive_at < now() - interval '${silenceOfTheDead} seconds' THEN 'failed' ELSE state END AS state,
  progress, report, problem, change_id AS "changeId", made_by_name AS "madeBy", made_at AS "madeAt"`;

/** @throws NotFound */
export async function readImport(database: DataSource | EntityManager, id: number, language: Language): Promise<CatalogueImport> {
  const [row] = await database.query<Row[]>(`SELECT ${columns} FROM geography.catalogue_import WHERE id = $1`, [id]);
  if (!row) throw new NotFound();
  return inLanguage(row, language);
}

export async function listImports(database: DataSource, language: Language): Promise<CatalogueImport[]> {
  const rows = await database.query<Row[]>(`SELECT ${columns} FROM geography.catalogue_import ORDER BY id DESC LIMIT 50`);
  return rows.map((row) => inLanguage(row, language));
}

const inLanguage = ({ problem, ...row }: Row, language: Language): CatalogueImport => ({
  ...row,
  problem: problem && { code: problem.code, detail: problem[language] },
});

export interface NewImport {
  readonly kind: FileKind;
  readonly fileName: string;
  readonly content: Buffer;
  readonly options: CatalogueImport['options'];
}

export async function addImport(database: DataSource, actor: Actor, { kind, fileName, content, options }: NewImport): Promise<number> {
  const [{ id }] = await database.query<[{ id: number }]>(
    `INSERT INTO geography.catalogue_import (kind, file_name, content, options, state, made_by, made_by_name) VALUES ($1, $2, $3, $4, 'checking', $5, $6) RETURNING id`,
    [kind, fileName, content, options, actor.id, actor.displayName],
  );
  return id;
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
  } = {},
): Promise<boolean> {
  const moved = await database.query<[unknown[], number]>(
    `UPDATE geography.catalogue_import SET state = $3, alive_at = now(), progress = COALESCE($4, progress), report = COALESCE($5::jsonb, report), problem = $6,
       change_id = COALESCE($7, change_id) WHERE id = $1 AND state = ANY ($2::text[]) RETURNING id`,
    [id, from, to, more.progress ?? null, more.report ? JSON.stringify(more.report) : null, more.problem ?? null, more.changeId ?? null],
  );
  return moved[1] > 0;
}

export async function fileOf(database: DataSource, id: number): Promise<NewImport> {
  const [row] = await database.query<NewImport[]>(
    'SELECT kind, file_name AS "fileName", content, options FROM geography.catalogue_import WHERE id = $1',
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

/** The import that made a change, if one did, is undone with it. */
export async function undoImportOf(manager: EntityManager, changeId: number): Promise<void> {
  await manager.query(`UPDATE geography.catalogue_import SET state = 'undone' WHERE change_id = $1`, [changeId]);
}
